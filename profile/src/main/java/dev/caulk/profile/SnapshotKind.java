package dev.caulk.profile;

/** What a snapshot counts. */
public enum SnapshotKind {
    /** All goroutines of a process. */
    GOROUTINE,
    /** Goroutines that the garbage collector proved unable to wake. */
    GOROUTINE_LEAK,
    /** Stacks that led to the creation of a thread. */
    THREADCREATE,
    /** Contentions of goroutines that had to wait, with the time they waited. */
    BLOCK,
    /** Contentions of mutexes, by who held them, with the time that others waited. */
    MUTEX,
    /** Goroutines started over a whole trace, by the function they started in; not those alive at a moment. */
    STARTED,
    /** A profile that the program defines itself. */
    CUSTOM;

    /** What one unit of its counts is called, in the singular. */
    public String noun() {
        return switch (this) {
            case THREADCREATE -> "thread";
            case BLOCK, MUTEX -> "contention";
            case CUSTOM -> "item";
            default -> "goroutine";
        };
    }
}
