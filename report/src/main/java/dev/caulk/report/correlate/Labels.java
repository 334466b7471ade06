package dev.caulk.report.correlate;

import dev.caulk.report.ReportedFinding;
import java.util.Optional;

/** Short names of findings for sentences and charts. */
final class Labels {
    private Labels() {}

    /** {@code client.go:41}, and {@code client.go:41 or 2 others} where several findings may hold the same resources. */
    static Optional<String> place(ReportedFinding finding) {
        int others =
                finding.evidence().held().map(held -> held.sharedWith().size()).orElse(0);
        String or = others == 0 ? "" : " or " + Words.count(others, "other");
        return finding.place().map(span -> Paths.baseName(span.file().path()) + ":" + span.line() + or);
    }
}
