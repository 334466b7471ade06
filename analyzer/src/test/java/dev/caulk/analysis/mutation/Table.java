package dev.caulk.analysis.mutation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Candidates, taken, killed and survived, by operator. */
final class Table {
    private final Operator.Group group;
    private final List<Mutant> candidates;
    private final List<Verdict> verdicts;

    Table(Operator.Group group, List<Mutant> candidates, List<Verdict> verdicts) {
        this.group = group;
        this.candidates = candidates;
        this.verdicts = verdicts;
    }

    void print(PrintStream out) {
        boolean neutral = group == Operator.Group.NEUTRAL;
        out.printf(
                "%-29s %10s %6s %7s %9s %6s%n",
                "operator",
                "candidates",
                "taken",
                neutral ? "found" : "killed",
                neutral ? "silent" : "survived",
                "share");
        for (Operator operator : Operator.of(group)) {
            row(operator.id(), m -> m.operator() == operator, out);
        }
        row("all", m -> m.operator().group() == group, out);
    }

    private void row(String name, Predicate<Mutant> wanted, PrintStream out) {
        long places = candidates.stream().filter(wanted).count();
        List<Verdict> taken =
                verdicts.stream().filter(v -> wanted.test(v.mutant())).toList();
        long killed = taken.stream().filter(Verdict::killed).count();
        String share = taken.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * killed / taken.size());
        out.printf("%-29s %10d %6d %7d %9d %6s%n", name, places, taken.size(), killed, taken.size() - killed, share);
    }
}
