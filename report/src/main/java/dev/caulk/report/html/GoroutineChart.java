package dev.caulk.report.html;

import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Snapshot;
import dev.caulk.report.AuditReport;
import dev.caulk.report.Cause;
import dev.caulk.report.html.page.Goroutines;
import dev.caulk.report.source.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays out where the goroutines belong: a bar for each snapshot on one scale, and the same as a table. */
final class GoroutineChart {
    /** A label needs about this share of a full-width bar to be read in it. */
    private static final int LABEL_PERCENT = 12;

    private final AuditReport report;

    GoroutineChart(AuditReport report) {
        this.report = report;
    }

    Optional<Goroutines> layout() {
        List<Snapshot> snapshots = report.snapshots();
        if (snapshots.isEmpty()) {
            return Optional.empty();
        }
        List<Goroutines.Bar> bars = new ArrayList<>();
        for (int i = 0; i < snapshots.size(); i++) {
            bars.add(bar(i));
        }
        return Optional.of(new Goroutines(
                Numbers.of(total(snapshots.size() - 1)),
                bars,
                rows(),
                report.estimates().stream()
                        .filter(estimate -> !told(estimate.kind()))
                        .map(ConnectionEstimate::sentence)
                        .map(Printable::line)
                        .toList()));
    }

    /** Whether a finding tells of these resources already. */
    private boolean told(String kind) {
        return report.findings().stream()
                .flatMap(finding -> finding.evidence().held().stream())
                .anyMatch(held -> held.kind().equals(kind));
    }

    private long total(int snapshot) {
        return report.snapshots().get(snapshot).goroutines();
    }

    private long largest() {
        return report.snapshots().stream().mapToLong(Snapshot::goroutines).max().orElse(1);
    }

    private Goroutines.Bar bar(int snapshot) {
        List<Goroutines.Segment> segments = new ArrayList<>();
        int index = 0;
        for (Cause cause : report.causes()) {
            long count = cause.counts().get(snapshot);
            if (count > 0) {
                boolean wide = count * 100 >= largest() * LABEL_PERCENT;
                segments.add(new Goroutines.Segment(
                        Printable.line(cause.label()), count, Numbers.of(count), tone(cause, index), wide));
            }
            index++;
        }
        Snapshot shown = report.snapshots().get(snapshot);
        return new Goroutines.Bar(
                "Snapshot " + (snapshot + 1),
                Printable.line(shown.origin().display()),
                Printable.line(Entries.baseName(shown.origin().document())),
                Numbers.of(shown.goroutines()),
                String.format(Locale.ROOT, "%.2f", 100.0 * shown.goroutines() / Math.max(1, largest())),
                segments);
    }

    private List<Goroutines.CauseRow> rows() {
        int last = report.snapshots().size() - 1;
        List<Goroutines.CauseRow> rows = new ArrayList<>();
        for (Cause cause : report.causes()) {
            List<Long> counts = cause.counts();
            rows.add(new Goroutines.CauseRow(
                    Printable.line(cause.label()),
                    cause.fingerprint().map(print -> "#finding-" + print).orElse(""),
                    tone(cause, rows.size()),
                    counts.stream().map(Numbers::of).toList(),
                    last == 0 ? "" : Numbers.change(counts.get(last) - counts.get(0)),
                    Numbers.percent(counts.get(last), total(last))));
        }
        return rows;
    }

    /** Findings take four tones in turn; the rest are grey. */
    private static String tone(Cause cause, int index) {
        return switch (cause.kind()) {
            case FINDING -> "f" + index % 4;
            case HELD -> "held";
            case CODE -> "code";
            case LIBRARY -> "library";
        };
    }
}
