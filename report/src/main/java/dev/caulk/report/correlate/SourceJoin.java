package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RuntimeSite;
import dev.caulk.profile.StackGroup;
import dev.caulk.report.HeldUnits;
import dev.caulk.report.LineShift;
import dev.caulk.report.MatchLevel;
import dev.caulk.report.RuntimeEvidence;
import dev.caulk.report.SiteEvidence;
import dev.caulk.report.SourceFinding;
import dev.caulk.report.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins one finding of the source with the goroutines at its places. */
final class SourceJoin {
    private final Finding finding;
    private final List<Moment> moments;
    private final List<SiteCounts> sites;
    private final Optional<Holding> holding;
    private final List<String> sharedWith;

    /** @param sharedWith fingerprints of the other findings that may hold what {@code holding} shows */
    SourceJoin(Finding finding, List<Moment> moments, Optional<Holding> holding, List<String> sharedWith) {
        this.finding = finding;
        this.moments = moments;
        this.holding = holding;
        this.sharedWith = sharedWith;
        this.sites = finding.runtimeSites().stream()
                .filter(site -> site.role() != RuntimeSite.Role.HOLDS)
                .map(site -> new SiteCounts(site, moments))
                .filter(counts -> counts.level() != MatchLevel.NONE)
                .toList();
    }

    Joined join() {
        List<Set<StackGroup>> groups = groups();
        boolean confirmed = sites.stream().anyMatch(SiteCounts::confirms)
                || holding.filter(Holding::piled).isPresent();
        Status status = confirmed ? Status.CONFIRMED : Status.STATIC_ONLY;
        return new Joined(new SourceFinding(finding, status, evidence(groups, confirmed)), groups);
    }

    private List<Set<StackGroup>> groups() {
        List<Set<StackGroup>> all = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Set<StackGroup> union = Collections.newSetFromMap(new IdentityHashMap<>());
            for (SiteCounts site : sites) {
                if (site.tells()) {
                    union.addAll(site.groups().get(i));
                }
            }
            int moment = i;
            holding.ifPresent(h -> union.addAll(h.groups().get(moment)));
            all.add(union);
        }
        return all;
    }

    private RuntimeEvidence evidence(List<Set<StackGroup>> groups, boolean confirmed) {
        Optional<HeldUnits> held = holding.map(h -> h.held(sharedWith));
        List<Long> counts = groups.stream().map(SourceJoin::sum).toList();
        Optional<SiteCounts> best = sites.stream().min(Comparator.comparing(SiteCounts::level));
        MatchLevel level = best.map(SiteCounts::level)
                .orElse(MatchLevel.NONE)
                .orBetter(held.isPresent() ? MatchLevel.SIGNATURE : MatchLevel.NONE);
        List<SiteEvidence> evidence = sites.stream().map(SiteCounts::evidence).toList();
        Optional<LineShift> shift = best.flatMap(SiteCounts::shift);
        String why = new Explanation(moments, sites, counts, held, confirmed).sentence();
        return new RuntimeEvidence(level, counts, evidence, stacks(groups), held, shift, why);
    }

    private List<StackGroup> stacks(List<Set<StackGroup>> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        Set<StackGroup> last = groups.get(groups.size() - 1);
        return moments.get(moments.size() - 1).snapshot().groups().stream()
                .filter(last::contains)
                .toList();
    }

    static long sum(Set<StackGroup> groups) {
        return groups.stream().mapToLong(StackGroup::count).sum();
    }
}
