package dev.caulk.analysis.types;

/** A channel type. */
public record ChanType(Direction direction, Type element) implements Type {
    /** Which way the channel may be used. */
    public enum Direction {
        BOTH,
        SEND,
        RECEIVE
    }

    @Override
    public String toString() {
        return switch (direction) {
                    case BOTH -> "chan ";
                    case SEND -> "chan<- ";
                    case RECEIVE -> "<-chan ";
                }
                + element;
    }
}
