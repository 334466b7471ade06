package dev.caulk.report.correlate;

import dev.caulk.analysis.finding.Severity;
import dev.caulk.profile.StackGroup;
import dev.caulk.report.Diagnostic;
import dev.caulk.report.correlate.Stack.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks for piles among the goroutines that no finding claims. Idle runtime and library goroutines have no user frame and never count. */
final class UnexplainedStacks {
    private final Map<String, Unexplained> places = new TreeMap<>();
    private final List<Moment> moments;
    private final boolean audited;

    UnexplainedStacks(List<Moment> moments, List<Joined> explained, boolean audited) {
        this.moments = moments;
        this.audited = audited;
        for (int i = 0; i < moments.size(); i++) {
            Set<StackGroup> claimed = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Joined joined : explained) {
                claimed.addAll(joined.groups().get(i));
            }
            for (Stack stack : moments.get(i).stacks()) {
                if (!claimed.contains(stack.group())) {
                    add(i, stack);
                }
            }
        }
    }

    private void add(int snapshot, Stack stack) {
        stack.innermostUser().ifPresent(call -> {
            String callee = callee(stack, call);
            String key = call.symbol() + "\n" + call.frame().location().orElse("") + "\n" + callee;
            places.computeIfAbsent(key, k -> new Unexplained(call, callee, moments.size(), audited))
                    .add(snapshot, stack.group());
        });
    }

    /** The state is no part of a place: debug=1 does not tell it, and snapshots of both shapes must compare. */
    private static String callee(Stack stack, Call call) {
        List<Call> inside = stack.inside(call);
        return inside.isEmpty()
                ? ""
                : Symbols.brief(inside.get(inside.size() - 1).symbol());
    }

    List<Joined> findings(PlaceFinder finder) {
        List<Joined> found = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        for (Unexplained place : reported()) {
            int ordinal = 0;
            Joined joined = place.finding(finder, ordinal);
            while (ordinals.putIfAbsent(joined.finding().fingerprint(), ordinal) != null) {
                joined = place.finding(finder, ++ordinal);
            }
            found.add(joined);
        }
        return found;
    }

    private List<Unexplained> reported() {
        return places.values().stream().filter(place -> place.reported(all())).toList();
    }

    private long all() {
        return moments.get(moments.size() - 1).snapshot().goroutines();
    }

    /** What stays below the thresholds is said, too. */
    Optional<Diagnostic> leftOut() {
        List<Unexplained> few =
                places.values().stream().filter(place -> !place.reported(all())).toList();
        long goroutines =
                few.stream().mapToLong(place -> Pile.last(place.counts())).sum();
        if (goroutines == 0) {
            return Optional.empty();
        }
        String text = Words.count(goroutines, "goroutine") + " at " + Words.count(few.size(), "place")
                + " of the user's code " + (goroutines == 1 ? "is" : "are")
                + " neither explained by a finding nor a growing pile of " + Pile.LEAST + " or more, and not reported";
        return Optional.of(new Diagnostic(Diagnostic.Kind.CORRELATION, Severity.NOTE, "", Optional.empty(), text));
    }
}
