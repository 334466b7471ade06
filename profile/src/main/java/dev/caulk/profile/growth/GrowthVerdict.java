package dev.caulk.profile.growth;

import dev.caulk.profile.Durations;
import dev.caulk.profile.Frame;
import dev.caulk.profile.Numbers;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.StackGroup;
import dev.caulk.profile.UserFrames;
import dev.caulk.profile.WaitStates;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The one sentence that a comparison comes down to, with its arithmetic. */
public final class GrowthVerdict {
    private static final int FEW = 2;
    private static final int FAR_MORE = 3;

    private GrowthVerdict() {}

    /** The sentence. */
    public static String of(Growth growth) {
        if (growth.snapshots().size() < 2) {
            return "There are not two snapshots that can be compared.";
        }
        Optional<Growth.Held> held =
                growth.held().stream().filter(h -> h.change() >= FEW).findFirst();
        Optional<Row> row = mostTelling(growth);
        boolean explained = held.isPresent()
                && row.isPresent()
                && isOwn(row.get())
                && row.get().change() >= held.get().change();
        if (held.isPresent() && !explained) {
            return held(held.get(), growth);
        }
        return row.map(r -> row(r, growth)).orElseGet(() -> calm(growth));
    }

    /** The stack of the program itself that grows most, unless one of a library grows far more. */
    private static Optional<Row> mostTelling(Growth growth) {
        Optional<Row> most =
                growth.rows().stream().filter(r -> r.change() >= FEW).findFirst();
        long largest = most.map(Row::change).orElse(0L);
        Optional<Row> own = growth.rows().stream()
                .filter(r -> r.change() >= FEW && r.change() * FAR_MORE >= largest)
                .filter(GrowthVerdict::isOwn)
                .findFirst();
        return own.or(() -> most);
    }

    private static boolean isOwn(Row row) {
        return UserFrames.innermost(row.example()).isPresent();
    }

    private static String held(Growth.Held held, Growth growth) {
        long first = held.units().get(0);
        long last = held.units().get(held.units().size() - 1);
        long each = held.latest().goroutinesPerUnit();
        return Numbers.of(held.change(), "more " + held.latest().unit()) + ": " + Numbers.grouped(first) + " → "
                + Numbers.grouped(last) + within(growth) + rate(held.perHour()) + "; " + Numbers.grouped(held.change())
                + " × " + each + " = " + Numbers.grouped(held.change() * each)
                + added(held.change() * each, growth).orElse(" goroutines") + ".";
    }

    /** Of what they are a part; where others became fewer, of nothing that adds up. */
    private static Optional<String> added(long part, Growth growth) {
        return part > growth.change()
                ? Optional.empty()
                : Optional.of(" of the " + Numbers.grouped(growth.change()) + " goroutines that were added");
    }

    private static String row(Row row, Growth growth) {
        String share = added(row.change(), growth)
                .map(of -> "; " + Numbers.grouped(row.change()) + of)
                .orElse("");
        return Numbers.of(
                        row.change(), "more " + growth.snapshots().get(0).kind().noun()) + " at one stack: "
                + Numbers.grouped(row.first()) + " → " + Numbers.grouped(row.last()) + within(growth)
                + rate(row.perHour()) + share + ": " + where(row.example()) + ".";
    }

    private static String calm(Growth growth) {
        Snapshot first = growth.snapshots().get(0);
        Snapshot last = growth.snapshots().get(growth.snapshots().size() - 1);
        return "No stack grows: " + Numbers.grouped(first.goroutines()) + " → "
                + Numbers.of(last.goroutines(), first.kind().noun()) + within(growth) + ".";
    }

    private static String within(Growth growth) {
        return growth.span()
                .map(span -> " in " + Durations.text(span.toNanos()))
                .orElse("");
    }

    /** {@code , 1,644 more per hour at this slope}. */
    static String rate(OptionalDouble perHour) {
        if (perHour.isEmpty() || Math.abs(perHour.getAsDouble()) < 0.05) {
            return "";
        }
        double rate = perHour.getAsDouble();
        String number = Math.abs(rate) < 10
                ? String.format(Locale.ROOT, "%.1f", Math.abs(rate))
                : Numbers.grouped(Math.round(Math.abs(rate)));
        return ", " + number + (rate > 0 ? " more" : " fewer") + " per hour at this slope";
    }

    static String where(StackGroup group) {
        Optional<Frame> frame = UserFrames.innermost(group)
                .or(() -> group.frames().stream()
                        .filter(f -> !f.function().startsWith("runtime."))
                        .findFirst())
                .or(() -> group.frames().stream().findFirst());
        return WaitStates.of(group).map(state -> state + " ").orElse("")
                + frame.map(at -> "in " + at.display()).orElse("no stack")
                + group.creator().map(by -> ", created by " + by.display()).orElse("");
    }
}
