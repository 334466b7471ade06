package dev.caulk.analysis.finding;

/** How often code runs, least first; {@code UNKNOWN} is code that no root reaches and counts as called repeatedly. */
public enum Rate {
    /** At start-up. */
    ONCE,
    /** When a long-lived part starts or stops. */
    LIFECYCLE,
    /** On a timer. */
    PERIODIC,
    /** For each request, message, record, connection or loop element. */
    PER_ITEM,
    /** No caller from {@code main} or a known root. */
    UNKNOWN
}
