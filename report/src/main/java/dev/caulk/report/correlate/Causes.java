package dev.caulk.report.correlate;

import dev.caulk.profile.StackGroup;
import dev.caulk.report.Cause;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lays every goroutine of every snapshot at one cause: the best ranked finding that claims it, or what its frames say. */
final class Causes {
    private final List<Moment> moments;
    private final List<Set<StackGroup>> left = new ArrayList<>();
    private final List<Cause> causes = new ArrayList<>();

    private Causes(List<Moment> moments) {
        this.moments = moments;
        for (Moment moment : moments) {
            Set<StackGroup> groups = Collections.newSetFromMap(new IdentityHashMap<>());
            groups.addAll(moment.snapshot().groups());
            left.add(groups);
        }
    }

    /** The causes by falling count in the last snapshot. */
    static List<Cause> of(List<Moment> moments, List<Joined> ranked, Holdings holdings) {
        Causes causes = new Causes(moments);
        ranked.stream()
                .filter(joined -> joined.finding().status() != Status.STATIC_ONLY)
                .forEach(joined -> causes.claim(
                        Cause.Kind.FINDING,
                        label(joined.finding()),
                        Optional.of(joined.finding().fingerprint()),
                        joined.groups()));
        holdings.all()
                .forEach(h -> causes.claim(
                        Cause.Kind.HELD, Words.plural(h.unit()) + " in use", Optional.empty(), h.groups()));
        causes.claim(
                Cause.Kind.CODE,
                "the user's code, at work or waiting",
                stack -> stack.innermostUser().isPresent());
        causes.claim(Cause.Kind.LIBRARY, "runtime and libraries", stack -> true);
        causes.causes.sort(Comparator.comparing((Cause c) -> c.kind() != Cause.Kind.FINDING)
                .thenComparing(Comparator.comparingLong(Cause::last).reversed()));
        return causes.causes;
    }

    private static String label(ReportedFinding finding) {
        String where = Labels.place(finding)
                .or(() -> finding.evidence().held().map(held -> Words.plural(held.unit())))
                .orElse(Symbols.brief(finding.function()));
        return finding.rule() + " " + where;
    }

    private void claim(Cause.Kind kind, String label, Predicate<Stack> belongs) {
        List<Set<StackGroup>> groups = new ArrayList<>();
        for (Moment moment : moments) {
            Set<StackGroup> set = Collections.newSetFromMap(new IdentityHashMap<>());
            moment.stacks().stream().filter(belongs).forEach(stack -> set.add(stack.group()));
            groups.add(set);
        }
        claim(kind, label, Optional.empty(), groups);
    }

    private void claim(Cause.Kind kind, String label, Optional<String> fingerprint, List<Set<StackGroup>> groups) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Set<StackGroup> available = left.get(i);
            long sum = 0;
            for (StackGroup group : groups.get(i)) {
                sum += available.remove(group) ? group.count() : 0;
            }
            counts.add(sum);
        }
        if (counts.stream().anyMatch(count -> count > 0)) {
            causes.add(new Cause(kind, label, counts, fingerprint));
        }
    }
}
