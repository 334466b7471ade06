package dev.caulk.model;

/** What a method does to the group of goroutines that is its receiver, such as a {@code sync.WaitGroup}. */
public enum GroupEffect {
    /** Counts as many more as the first argument says, fewer where it is negative. */
    ADD,
    /** Counts one less. */
    DONE,
    /** Waits until the count is zero. */
    WAIT,
    /** Runs the function that it is given on a goroutine of its own, which counts until it ends. */
    GO
}
