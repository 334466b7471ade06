package dev.caulk.report.profile;

import dev.caulk.profile.Durations;
import dev.caulk.profile.Frame;
import dev.caulk.profile.Numbers;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.StackGroup;
import dev.caulk.profile.UserFrames;
import dev.caulk.profile.growth.Growth;
import dev.caulk.profile.growth.Row;
import dev.caulk.report.profile.page.ProfilePage.Chart;
import dev.caulk.report.profile.page.ProfilePage.Curve;
import dev.caulk.report.profile.page.ProfilePage.GrowthRow;
import dev.caulk.report.profile.page.ProfilePage.Tick;
import dev.caulk.report.source.Printable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lays growth out: a line for all goroutines and one for each of the stacks that grow most, and the numbers as a table. */
final class GrowthChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int CURVES = 5;

    private final Growth growth;
    private final int most;

    GrowthChart(Growth growth, int most) {
        this.growth = growth;
        this.most = most;
    }

    Optional<Chart> layout() {
        if (growth.snapshots().size() < 2) {
            return Optional.empty();
        }
        List<Row> grown = growth.rows().stream().filter(row -> row.change() > 0).toList();
        long top = growth.snapshots().stream()
                .mapToLong(Snapshot::goroutines)
                .max()
                .orElse(1);
        List<Curve> curves = new ArrayList<>();
        List<Long> totals =
                growth.snapshots().stream().map(Snapshot::goroutines).toList();
        curves.add(new Curve("all goroutines: " + course(totals), "all", points(totals, top)));
        grown.stream()
                .limit(CURVES)
                .forEach(row -> curves.add(new Curve(
                        where(row.example()) + ": " + course(row.counts()),
                        "c" + curves.size(),
                        points(row.counts(), top))));
        return Optional.of(new Chart(
                Numbers.grouped(top),
                ticks(),
                growth.snapshots().stream().map(this::name).toList(),
                curves,
                grown.stream().limit(most).map(GrowthChart::row).toList()));
    }

    /** {@code 10 → 52}, the first and the last. */
    private static String course(List<Long> counts) {
        return Numbers.grouped(counts.get(0)) + " → " + Numbers.grouped(counts.get(counts.size() - 1));
    }

    private String name(Snapshot snapshot) {
        String taken = later(snapshot)
                .map(time -> ", " + Durations.text(time.toNanos()) + " after the first")
                .orElse("");
        return Printable.line(snapshot.origin().display() + ": "
                + Numbers.of(snapshot.goroutines(), snapshot.kind().noun()) + taken);
    }

    private Optional<Duration> later(Snapshot snapshot) {
        Optional<Instant> first = growth.snapshots().get(0).taken();
        return growth.span().isEmpty()
                ? Optional.empty()
                : first.flatMap(start -> snapshot.taken().map(time -> Duration.between(start, time)))
                        .filter(time -> !time.isZero() && !time.isNegative());
    }

    private List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        int last = growth.snapshots().size() - 1;
        for (int i = 0; i <= last; i++) {
            String anchor = i == 0 ? "start" : i == last ? "end" : "middle";
            String time = later(growth.snapshots().get(i))
                    .map(after -> " (+" + Durations.text(after.toNanos()) + ")")
                    .orElse("");
            ticks.add(new Tick(String.format(Locale.ROOT, "%.1f", WIDTH * share(i)), anchor, (i + 1) + time));
        }
        return ticks;
    }

    /** By time where all snapshots tell it, else at equal distances. */
    private String points(List<Long> counts, long top) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < counts.size(); i++) {
            double x = WIDTH * share(i);
            double y = HEIGHT - HEIGHT * (double) counts.get(i) / Math.max(1, top);
            points.append(i > 0 ? " " : "").append(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        return points.toString();
    }

    private double share(int index) {
        int last = growth.snapshots().size() - 1;
        if (growth.span().isEmpty()) {
            return (double) index / last;
        }
        Instant first = growth.snapshots().get(0).taken().orElse(Instant.EPOCH);
        Instant here = growth.snapshots().get(index).taken().orElse(Instant.EPOCH);
        return (double) Duration.between(first, here).toNanos()
                / growth.span().get().toNanos();
    }

    private static GrowthRow row(Row row) {
        String rate = row.perHour().isPresent()
                ? String.format(Locale.ROOT, "%+,.1f", row.perHour().getAsDouble())
                : "";
        return new GrowthRow(
                String.format(Locale.ROOT, "%+,d", row.change()),
                row.counts().stream().map(Numbers::grouped).toList(),
                rate,
                where(row.example()));
    }

    static String where(StackGroup group) {
        return Printable.line(UserFrames.innermost(group)
                .or(() -> group.frames().stream().findFirst())
                .map(Frame::display)
                .orElse("no stack"));
    }
}
