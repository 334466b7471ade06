package dev.caulk.report;

import dev.caulk.analysis.finding.Severity;
import dev.caulk.syntax.Span;
import java.util.Optional;

/**
 * Something about the run rather than about the code: a file that does not parse, a dump that is cut off.
 *
 * @param origin {@code path:line:column} or the document it is about; empty where it is about the whole run
 * @param span present for a place in the audited source
 * @param text one sentence without a full stop
 */
public record Diagnostic(Kind kind, Severity severity, String origin, Optional<Span> span, String text) {
    /** What diagnostics are about. */
    public enum Kind {
        /** The audited source. */
        SOURCE,
        /** A profile. */
        PROFILE,
        /** The join of both. */
        CORRELATION
    }
}
