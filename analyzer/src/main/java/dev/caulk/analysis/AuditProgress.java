package dev.caulk.analysis;

/** Told what the audit is doing; calls come from any thread. */
@FunctionalInterface
public interface AuditProgress {
    /** Shows nothing. */
    AuditProgress SILENT = (phase, done, total) -> {};

    /** {@code done} of {@code total} units of a phase such as {@code parse} are finished. */
    void report(String phase, int done, int total);
}
