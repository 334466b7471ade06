package dev.caulk.model;

/**
 * The call can wait.
 *
 * @param on what it waits for
 */
public record Blocks(On on) {
    /** What a call can wait for. */
    public enum On {
        /** Another goroutine that uses the receiver. */
        RECEIVER,
        /** A network peer or a device. */
        IO,
        /** The clock. */
        TIMER
    }
}
