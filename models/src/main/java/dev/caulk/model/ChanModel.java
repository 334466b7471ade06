package dev.caulk.model;

/**
 * The channel that a call returns.
 *
 * @param cap its capacity
 * @param sends how many values the environment sends; {@code -1} for any number
 * @param env who provides
 */
public record ChanModel(int cap, int sends, Env env) {
    /** Any number of sends. */
    public static final int MANY = -1;

    /** Who provides for a channel that the program itself does not feed. */
    public enum Env {
        /** The clock. */
        TIMER,
        /** The end of a context. */
        CTX_DONE,
        /** A goroutine of the library. */
        LIBRARY
    }
}
