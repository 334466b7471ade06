package dev.caulk.profile.growth;

import dev.caulk.profile.Durations;
import dev.caulk.profile.Frame;
import dev.caulk.profile.IdleGoroutines;
import dev.caulk.profile.Numbers;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.StackGroup;
import dev.caulk.profile.TextColumn;
import dev.caulk.profile.UserFrames;
import dev.caulk.profile.WaitStates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Comparisons as plain text of 80 columns, the verdict first. */
public final class GrowthText {
    private final int most;
    private final TextColumn out = new TextColumn();

    /** @param most how many stacks to list; what is left out is said */
    public GrowthText(int most) {
        this.most = most;
    }

    /** The text about snapshots of one process. */
    public String render(Growth growth) {
        out.paragraph("", GrowthVerdict.of(growth));
        for (int i = 0; i < growth.snapshots().size(); i++) {
            snapshot(i, growth.snapshots().get(i), growth.snapshots().get(0).taken());
        }
        growth.leftOut()
                .forEach(s -> out.paragraph(
                        "left out: ",
                        s.origin().display() + ": " + s.name() + " ("
                                + s.shape().label() + "), which counts something else"));
        growth.twins()
                .forEach(s -> out.paragraph(
                        "creators: ",
                        s.origin().display() + ", a full dump of the same moment as the snapshot before it"));
        growth.held().stream().filter(h -> h.change() != 0).forEach(this::held);
        List<Row> grown = growth.rows().stream().filter(r -> r.change() > 0).toList();
        grown.stream().limit(most).forEach(this::row);
        leftOut(grown.size(), " stacks that grew");
        kept(growth);
        if (growth.span().isEmpty() && growth.snapshots().size() > 1) {
            out.paragraph(
                    "next: ",
                    "The snapshots do not tell when they were taken; `--every 30s` says how far apart they are.");
        }
        return out.text();
    }

    private void snapshot(int index, Snapshot snapshot, Optional<Instant> first) {
        String taken = index == 0
                ? ""
                : first.flatMap(start -> snapshot.taken().map(time -> Duration.between(start, time)))
                        .filter(later -> !later.isNegative())
                        .map(later -> ", " + Durations.text(later.toNanos()) + " after the first")
                        .orElse("");
        out.paragraph(
                String.format(Locale.ROOT, "%8d  ", index + 1),
                snapshot.origin().display() + ": "
                        + Numbers.of(snapshot.goroutines(), snapshot.kind().noun()) + taken
                        + snapshot.partial().map(why -> "; " + why).orElse("")
                        + snapshot.truncated().map(why -> "; " + why).orElse(""));
    }

    private void held(Growth.Held held) {
        out.paragraph("  = ", held.latest().unit() + "s: " + counts(held.units()) + GrowthVerdict.rate(held.perHour()));
    }

    private void row(Row row) {
        out.first(
                String.format("%+,8d  ", row.change()),
                counts(row.counts()) + rate(row.perHour()) + (row.rising() ? ", in every step" : ""));
        stack(row.example());
    }

    private void stack(StackGroup group) {
        WaitStates.of(group).ifPresent(out::next);
        if (group.frames().isEmpty()) {
            out.next("no stack");
        }
        Optional<Frame> at = UserFrames.outsideRuntime(group);
        at.ifPresent(frame -> out.next("at " + frame.display()));
        UserFrames.innermost(group)
                .filter(frame -> !Optional.of(frame).equals(at))
                .ifPresent(frame -> out.next("in " + frame.display()));
        if (UserFrames.innermost(group).isEmpty() && group.frames().size() > 1) {
            out.next("from " + group.frames().get(group.frames().size() - 1).display());
        }
        group.creator().ifPresent(by -> out.next("created by " + by.display()));
    }

    private static String counts(List<Long> counts) {
        return counts.stream().map(Numbers::grouped).collect(Collectors.joining(" → "));
    }

    private static String rate(OptionalDouble perHour) {
        return perHour.isEmpty() ? "" : String.format(Locale.ROOT, " (%+,.1f per hour)", perHour.getAsDouble());
    }

    /** Stacks that stay as they are can be as wrong; the largest are named. */
    private void kept(Growth growth) {
        List<Row> shrunk = growth.rows().stream().filter(r -> r.change() < 0).toList();
        if (!shrunk.isEmpty()) {
            long fewer = shrunk.stream().mapToLong(Row::change).sum();
            out.paragraph(
                    "  ", Numbers.of(shrunk.size(), "stack") + " shrank, by " + Numbers.of(-fewer, "goroutine") + ".");
        }
        growth.rows().stream()
                .filter(r -> r.change() == 0 && r.last() > 1)
                .filter(r -> IdleGoroutines.reason(r.example()).isEmpty())
                .limit(3)
                .forEach(r -> out.paragraph(
                        "  ",
                        "unchanged: " + Numbers.grouped(r.last()) + " " + GrowthVerdict.where(r.example()) + "."));
    }

    private void leftOut(int all, String noun) {
        if (all > most) {
            out.paragraph(
                    "  ",
                    Numbers.grouped(all - most) + " more of " + Numbers.grouped(all) + noun
                            + " left out of this list.");
        }
    }

    /** The text about snapshots of different processes. */
    public String render(Instances instances) {
        List<Instances.Place> piles =
                instances.places().stream().filter(p -> p.rms() > 1).toList();
        out.paragraph("", verdict(instances, piles));
        for (int i = 0; i < instances.snapshots().size(); i++) {
            snapshot(i, instances.snapshots().get(i), Optional.empty());
        }
        out.paragraph("", "Places that block, by the root mean square of their counts over all instances:");
        piles.stream().limit(most).forEach(place -> {
            out.first(
                    String.format(Locale.ROOT, "%,8.1f  ", place.rms()),
                    place.counts().stream().map(Numbers::grouped).collect(Collectors.joining(" + ")) + " = "
                            + Numbers.grouped(place.total()));
            stack(place.example());
        });
        leftOut(piles.size(), " places");
        return out.text();
    }

    private static String verdict(Instances instances, List<Instances.Place> piles) {
        if (piles.isEmpty()) {
            return "No place blocks more than one goroutine per instance.";
        }
        Instances.Place first = piles.get(0);
        long has = first.counts().stream().filter(c -> c > 1).count();
        return Numbers.of(first.total(), "goroutine") + " in " + has + " of "
                + Numbers.of(instances.snapshots().size(), "instance") + " stand at one place: "
                + GrowthVerdict.where(first.example()) + ".";
    }
}
