package dev.caulk.cli;

/** What the exit code of the process says. */
final class ExitCode {
    /** Nothing to report. */
    static final int CLEAN = 0;
    /** Findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;
    /** Wrong usage, or an input or output that could not be used. */
    static final int BAD_INPUT = 2;
    /** A defect of Caulk. */
    static final int INTERNAL = 3;

    private ExitCode() {}
}
