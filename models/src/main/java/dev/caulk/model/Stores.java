package dev.caulk.model;

/**
 * The call keeps an argument beyond its return.
 *
 * @param param which argument, from 0
 * @param to who keeps it
 */
public record Stores(int param, Target to) {
    /** Who can keep an argument. */
    public enum Target {
        /** The receiver owns it from now on. */
        RECEIVER,
        /** The library keeps it for the life of the process. */
        GLOBAL
    }
}
