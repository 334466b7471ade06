package dev.caulk.model;

/**
 * The call runs a function that it is given.
 *
 * @param param which argument, from 0
 * @param mode on which goroutine, and when
 * @param times how often at most for one call
 */
public record CallsBack(int param, Mode mode, Times times) {
    /** How the function runs. */
    public enum Mode {
        /** On a goroutine of its own. */
        GO,
        /** Before the call returns. */
        SYNC,
        /** After the caller's work, as {@code defer} and {@code t.Cleanup} do. */
        DEFER
    }

    /** How often the function runs. */
    public enum Times {
        /** At most once. */
        ONCE,
        /** Any number of times. */
        MANY
    }
}
