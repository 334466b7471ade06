package dev.caulk.model;

/**
 * A value of a call that an effect speaks of.
 *
 * @param kind receiver or parameter
 * @param index position among the parameters, from 0; 0 for the receiver
 */
public record Operand(Kind kind, int index) {
    /** What sort of value. */
    public enum Kind {
        /** The value left of the dot. */
        RECEIVER,
        /** An argument. */
        PARAM
    }

    /** The receiver. */
    public static Operand receiver() {
        return new Operand(Kind.RECEIVER, 0);
    }

    /** The argument at a position, from 0. */
    public static Operand param(int index) {
        return new Operand(Kind.PARAM, index);
    }

    /** Whether this is the receiver. */
    public boolean isReceiver() {
        return kind == Kind.RECEIVER;
    }
}
