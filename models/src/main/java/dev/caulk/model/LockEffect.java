package dev.caulk.model;

/**
 * What a method does to the lock that is its receiver.
 *
 * @param mode which side of the lock it works on
 */
public record LockEffect(Does does, Mode mode) {
    /** What happens to the lock. */
    public enum Does {
        /** Waits until it has the lock. */
        LOCK,
        /** Takes the lock if nobody has it, and returns whether it did. */
        TRY,
        /** Gives the lock back. */
        UNLOCK,
        /** Returns another view of the lock, whose methods work on that side of it. */
        VIEW
    }

    /** Sides of a lock. */
    public enum Mode {
        /** Shared with other readers. */
        READ,
        /** Held by one at a time. */
        WRITE
    }
}
