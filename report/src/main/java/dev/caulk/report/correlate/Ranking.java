package dev.caulk.report.correlate;

import dev.caulk.report.ReportedFinding;
import java.util.Comparator;
import java.util.function.Function;

/** The order of findings: proof first, then impact. */
final class Ranking {
    private Ranking() {}

    static Comparator<Joined> order() {
        Comparator<Joined> byProof =
                Comparator.comparing(joined -> joined.finding().status());
        return byProof.thenComparing(
                        Comparator.<Joined>comparingLong(Ranking::impact).reversed())
                .thenComparing(by(ReportedFinding::severity).reversed())
                .thenComparing(by(ReportedFinding::confidence).reversed())
                .thenComparing(Ranking::place)
                .thenComparing(joined -> joined.finding().rule())
                .thenComparing(joined -> joined.finding().fingerprint());
    }

    private static <T extends Comparable<T>> Comparator<Joined> by(Function<ReportedFinding, T> key) {
        return Comparator.comparing(joined -> key.apply(joined.finding()));
    }

    private static long impact(Joined joined) {
        return joined.finding().evidence().last();
    }

    private static int place(Joined a, Joined b) {
        boolean both = a.finding().place().isPresent() && b.finding().place().isPresent();
        return both
                ? a.finding().place().get().compareTo(b.finding().place().get())
                : Boolean.compare(
                        b.finding().place().isPresent(), a.finding().place().isPresent());
    }
}
