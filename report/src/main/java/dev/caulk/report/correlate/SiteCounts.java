package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.profile.StackGroup;
import dev.caulk.report.LineShift;
import dev.caulk.report.MatchLevel;
import dev.caulk.report.SiteEvidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts the goroutines at one place of a finding, snapshot by snapshot. */
final class SiteCounts {
    private final RuntimeSite site;
    private final List<Long> counts = new ArrayList<>();
    private final List<Set<StackGroup>> groups = new ArrayList<>();
    private Fit best = Fit.NONE;

    SiteCounts(RuntimeSite site, List<Moment> moments) {
        this.site = site;
        moments.forEach(this::count);
    }

    private void count(Moment moment) {
        Set<StackGroup> matched = Collections.newSetFromMap(new IdentityHashMap<>());
        long sum = 0;
        for (Stack stack : moment.naming(site.symbol())) {
            Fit fit = SiteMatcher.match(site, stack);
            if (fit.found()) {
                matched.add(stack.group());
                sum += stack.group().count();
                best = fit.level().compareTo(best.level()) < 0 ? fit : best;
            }
        }
        counts.add(sum);
        groups.add(matched);
    }

    RuntimeSite site() {
        return site;
    }

    List<Long> counts() {
        return counts;
    }

    MatchLevel level() {
        return best.level();
    }

    Optional<LineShift> shift() {
        return best.shift();
    }

    List<Set<StackGroup>> groups() {
        return groups;
    }

    /** Whether what was found says more than that the function is on the stack. */
    boolean tells() {
        return best.found() && best.level() != MatchLevel.WEAK;
    }

    /**
     * Whether the counts confirm a leak here. At an operation that the source shows to be stuck one goroutine is enough, if it is still
     * there in the last snapshot; goroutines that merely run what the finding starts must pile up.
     */
    boolean confirms() {
        if (!tells() || Pile.last(counts) == 0) {
            return false;
        }
        return site.role() == RuntimeSite.Role.BLOCKS || Pile.piled(counts);
    }

    SiteEvidence evidence() {
        return new SiteEvidence(site, best.level(), counts, best.shift());
    }
}
