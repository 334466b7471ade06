package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.report.HeldUnits;
import dev.caulk.report.LineShift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says why the profile confirms a finding of the source, or why not. */
record Explanation(
        List<Moment> moments, List<SiteCounts> sites, List<Long> counts, Optional<HeldUnits> held, boolean confirmed) {
    String sentence() {
        if (moments.isEmpty()) {
            return "no profile was given";
        }
        if (held.isPresent()) {
            return holding(held.get());
        }
        return sites.stream()
                .min(Comparator.comparing(SiteCounts::level))
                .map(this::standing)
                .orElse("no goroutine of the profile is at its operations, which clears nothing");
    }

    private String holding(HeldUnits units) {
        String many = Words.count(units.last(), units.unit());
        List<String> parts = new ArrayList<>();
        parts.add(many + " held, " + units.goroutinesPerUnit() + " goroutines each by the " + units.model() + " model");
        growth(units.counts()).ifPresent(parts::add);
        if (units.inferred()) {
            parts.add("inferred, since some of their stacks are missing");
        }
        if (!confirmed) {
            parts.add("too few and too steady to tell a leak");
        }
        if (!units.sharedWith().isEmpty()) {
            int findings = units.sharedWith().size() + 1;
            parts.add(findings + " findings may hold them and no frame tells them apart");
        }
        return String.join("; ", parts);
    }

    private String standing(SiteCounts best) {
        long last = Pile.last(best.counts());
        List<String> parts = new ArrayList<>();
        parts.add(Words.count(last, "goroutine") + " " + verb(best.site(), last));
        growth(best.counts()).ifPresent(parts::add);
        best.shift().map(LineShift::display).ifPresent(parts::add);
        if (!best.tells()) {
            parts.add("only the function agrees, which confirms nothing");
        } else if (!confirmed) {
            parts.add(last == 0 ? "they have gone again" : "too few to tell a leak from work");
        } else if (neverWakes(best)) {
            parts.add("their state proves that they never wake");
        }
        return String.join("; ", parts);
    }

    private static String verb(RuntimeSite site, long count) {
        boolean one = count == 1;
        return switch (site.role()) {
            case BLOCKS -> (one ? "stands" : "stand") + " at this " + operation(site.operation());
            case SPAWNS -> (one ? "was" : "were") + " started by this go statement";
            case RUNS -> (one ? "runs " : "run ") + Symbols.brief(site.symbol());
            case HOLDS -> (one ? "belongs" : "belong") + " to what is opened here";
        };
    }

    private static String operation(RuntimeSite.Operation operation) {
        return switch (operation) {
            case CHAN_SEND -> "send";
            case CHAN_RECEIVE -> "receive";
            case SELECT -> "select";
            case LOCK -> "lock";
            case WAIT -> "wait";
            case GO -> "go statement";
            case CALL -> "call";
        };
    }

    private boolean neverWakes(SiteCounts best) {
        return best.groups().get(moments.size() - 1).stream().anyMatch(group -> group.neverWakes());
    }

    private static Optional<String> growth(List<Long> counts) {
        return counts.size() < 2
                ? Optional.empty()
                : Optional.of(Words.series(counts) + " over " + counts.size() + " snapshots");
    }
}
