package dev.caulk.profile;

/** What a snapshot counts. */
public enum SnapshotKind {
    /** All goroutines of a process. */
    GOROUTINE,
    /** Goroutines that the garbage collector proved unable to wake. */
    GOROUTINE_LEAK,
    /** Stacks that led to the creation of a thread. */
    THREADCREATE,
    /** A profile that the program defines itself. */
    CUSTOM
}
