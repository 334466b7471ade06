package dev.caulk.model;

/** How often code runs. */
public enum Rate {
    /** Once in a process. */
    ONCE,
    /** Once for each long-lived object. */
    LIFECYCLE,
    /** On a clock. */
    PERIODIC,
    /** For each request, message, record or item. */
    PER_ITEM
}
