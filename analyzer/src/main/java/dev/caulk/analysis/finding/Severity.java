package dev.caulk.analysis.finding;

/** How much a finding matters, least first. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Should be fixed. */
    WARNING,
    /** Grows with every request. */
    ERROR
}
