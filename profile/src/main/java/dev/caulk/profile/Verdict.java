package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The one sentence a snapshot comes down to. */
final class Verdict {
    private static final int PILE = 2;
    private static final int FAR_LARGER = 3;

    private Verdict() {}

    static String of(Snapshot snapshot, List<ConnectionEstimate> estimates) {
        if (snapshot.goroutines() == 0) {
            return nothing(snapshot);
        }
        Optional<ConnectionEstimate> connections =
                estimates.stream().filter(estimate -> estimate.units() >= PILE).findFirst();
        List<StackGroup> busy = snapshot.groups().stream()
                .filter(group -> IdleGoroutines.reason(group).isEmpty())
                .toList();
        long largest = busy.isEmpty() ? 0 : busy.get(0).count();
        if (connections.isPresent() && largest <= connections.get().goroutinesSeen()) {
            return connections.get().sentence() + ".";
        }
        return stuck(snapshot)
                .or(() -> ownPile(busy, snapshot))
                .or(() -> anyPile(busy, snapshot))
                .orElseGet(() -> calm(snapshot));
    }

    /** The place in the program's own code where most goroutines are, unless a library's stack is far larger. */
    private static Optional<String> ownPile(List<StackGroup> busy, Snapshot snapshot) {
        Map<String, List<StackGroup>> places = new LinkedHashMap<>();
        for (StackGroup group : busy) {
            UserFrames.innermost(group)
                    .ifPresent(frame -> places.computeIfAbsent(frame.display(), f -> new ArrayList<>())
                            .add(group));
        }
        return places.values().stream()
                .max(Comparator.comparingLong(Verdict::sum))
                .filter(groups -> sum(groups) >= PILE
                        && sum(groups) * FAR_LARGER >= busy.get(0).count())
                .map(groups -> pile(groups, snapshot));
    }

    private static Optional<String> anyPile(List<StackGroup> busy, Snapshot snapshot) {
        return busy.stream()
                .findFirst()
                .filter(group -> group.count() >= PILE)
                .map(group -> pile(List.of(group), snapshot));
    }

    private static long sum(List<StackGroup> groups) {
        return groups.stream().mapToLong(StackGroup::count).reduce(0, Counts::add);
    }

    private static String nothing(Snapshot snapshot) {
        if (snapshot.kind() == SnapshotKind.GOROUTINE_LEAK) {
            return "The garbage collector proved no goroutine leaked; it cannot see leaked connections or timers, whose"
                    + " goroutines stay reachable.";
        }
        return "The profile holds no goroutine.";
    }

    private static Optional<String> stuck(Snapshot snapshot) {
        boolean leak = snapshot.kind() == SnapshotKind.GOROUTINE_LEAK;
        List<StackGroup> groups = snapshot.groups().stream()
                .filter(group -> leak || group.neverWakes() && !parkedMain(group))
                .toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        share(sum(groups), snapshot) + " can never wake: " + where(groups.get(0)) + more(groups) + ".");
    }

    /** Many programs end their main function with {@code select {}} on purpose. */
    private static boolean parkedMain(StackGroup group) {
        return group.creator().isEmpty()
                && group.frames().stream().anyMatch(frame -> frame.function().equals("main.main"));
    }

    private static String more(List<StackGroup> groups) {
        return groups.size() == 1 ? "" : ", and at " + Numbers.of(groups.size() - 1, "more stack");
    }

    private static String pile(List<StackGroup> groups, Snapshot snapshot) {
        String at = groups.size() == 1 ? " stand at one stack: " : " stand at one place: ";
        return share(sum(groups), snapshot) + at + where(groups.get(0)) + more(groups) + ".";
    }

    private static String calm(Snapshot snapshot) {
        return Numbers.of(snapshot.goroutines(), "goroutine") + " at "
                + Numbers.of(snapshot.groups().size(), "stack") + "; none of them is a pile.";
    }

    /** {@code 200 of 203 goroutines (98.5 %)}. */
    private static String share(long count, Snapshot snapshot) {
        long all = Math.max(snapshot.goroutines(), snapshot.declaredTotal().orElse(0));
        return Numbers.grouped(count) + " of " + Numbers.of(all, "goroutine")
                + String.format(Locale.ROOT, " (%.1f %%)", 100.0 * count / all);
    }

    private static String where(StackGroup group) {
        Optional<Frame> frame =
                UserFrames.innermost(group).or(() -> group.frames().stream().findFirst());
        return group.state().map(state -> state + " ").orElse("")
                + frame.map(at -> "in " + at.display()).orElse("no stack")
                + group.creator().map(by -> ", created by " + by.display()).orElse("");
    }
}
