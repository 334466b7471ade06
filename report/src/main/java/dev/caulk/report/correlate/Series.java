package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.Severity;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.SnapshotKind;
import dev.caulk.report.Diagnostic;
import java.util.List;

/**
 * The snapshots that can be compared with one another. A leak profile counts only the goroutines that never wake: next to profiles of all
 * goroutines it would look like a fall.
 */
record Series(List<Snapshot> snapshots, List<Diagnostic> leftOut) {
    static Series of(List<Snapshot> all) {
        boolean goroutines = all.stream().anyMatch(s -> s.kind() == SnapshotKind.GOROUTINE);
        SnapshotKind kind = goroutines ? SnapshotKind.GOROUTINE : SnapshotKind.GOROUTINE_LEAK;
        return new Series(
                all.stream().filter(s -> s.kind() == kind).toList(),
                all.stream()
                        .filter(s -> s.kind() != kind)
                        .map(s -> leftOut(s, kind))
                        .toList());
    }

    private static Diagnostic leftOut(Snapshot snapshot, SnapshotKind kind) {
        String text = "a " + snapshot.name() + " profile is not comparable with the "
                + (kind == SnapshotKind.GOROUTINE ? "goroutine" : "leak")
                + " profiles of this report and was left out; pass it alone";
        return ReadDiagnostics.profile(Severity.NOTE, snapshot.origin().display(), text);
    }
}
