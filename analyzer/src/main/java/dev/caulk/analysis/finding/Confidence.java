package dev.caulk.analysis.finding;

/** How sure the analysis is, least first. */
public enum Confidence {
    /** Rests on guesses. */
    LOW,
    /** Rests on an assumption that the finding prints. */
    MEDIUM,
    /** Shown on the source that was read. */
    HIGH
}
