package dev.caulk.profile;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one sentence a snapshot comes down to. */
final class Verdict {
    private static final int PILE = 2;
    private static final int FAR_LARGER = 3;

    private final Snapshot snapshot;
    private final Groups busy;

    /** @param busy the groups that do not wait by design, largest first */
    Verdict(Snapshot snapshot, Groups busy) {
        this.snapshot = snapshot;
        this.busy = busy;
    }

    String of(List<ConnectionEstimate> estimates) {
        if (snapshot.goroutines() == 0) {
            return nothing();
        }
        if (snapshot.kind() == SnapshotKind.BLOCK || snapshot.kind() == SnapshotKind.MUTEX) {
            return waited();
        }
        Optional<ConnectionEstimate> connections = pile(estimates);
        long largest = busy.isEmpty() ? 0 : busy.get(0).count();
        Optional<Groups> own = ownPlace(unexplained(connections));
        boolean explained = own.isPresent()
                && connections.isPresent()
                && own.get().sum() >= connections.get().units();
        if (connections.isPresent()
                && !explained
                && largest <= connections.get().goroutinesSeen()) {
            return connections.get().sentence() + ".";
        }
        Groups stuck = stuckGroups();
        if (!stuck.isEmpty() && stuck.sum() * FAR_LARGER >= largest) {
            return stuck(stuck);
        }
        if (own.isPresent()) {
            return pile(own.get(), own.get().sum());
        }
        if (largest >= PILE) {
            return pile(busy.subList(0, 1), largest);
        }
        return stuck.isEmpty() ? calm() : stuck(stuck);
    }

    private static Optional<ConnectionEstimate> pile(List<ConnectionEstimate> estimates) {
        for (ConnectionEstimate estimate : estimates) {
            if (estimate.pile()) {
                return Optional.of(estimate);
            }
        }
        return Optional.empty();
    }

    private String waited() {
        StackGroup longest = waiting().stream()
                .max(Comparator.comparingLong(group -> group.delayNanos().orElse(0)))
                .orElseThrow();
        long all = snapshot.groups().stream()
                .mapToLong(group -> group.delayNanos().orElse(0))
                .reduce(0, Counts::add);
        return Numbers.of(snapshot.goroutines(), "contention") + " with " + Durations.text(all) + " waited; "
                + Durations.text(longest.delayNanos().orElse(0)) + " of it " + where(longest) + ".";
    }

    /** The groups that tell of the program: the runtime's own goroutines wait longest where nothing is wrong. */
    private List<StackGroup> waiting() {
        List<StackGroup> told = snapshot.groups().stream()
                .filter(group -> UserFrames.outsideRuntime(group)
                        .filter(UserFrames::isRuntime)
                        .isEmpty())
                .toList();
        return told.isEmpty() ? snapshot.groups() : told;
    }

    /** The groups that are not goroutines of some connections; not all libraries are known by their paths. */
    private Groups unexplained(Optional<ConnectionEstimate> connections) {
        if (connections.isEmpty()) {
            return busy;
        }
        Set<StackGroup> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ConnectionEstimate.Evidence e : connections.get().evidence()) {
            known.add(e.group());
        }
        int[] others = new int[busy.size()];
        int count = 0;
        for (int number : busy.numbers()) {
            if (!busy.isAmong(known, number)) {
                others[count++] = number;
            }
        }
        return busy.pick(others, count);
    }

    /** The place in the program's own code where most goroutines are, unless a library's stack is far larger. */
    private Optional<Groups> ownPlace(Groups groups) {
        OwnPlaces places = new OwnPlaces(groups);
        boolean tells = places.most() >= PILE
                && places.most() * FAR_LARGER >= busy.get(0).count();
        return tells ? Optional.of(places.largest()) : Optional.empty();
    }

    private String nothing() {
        if (snapshot.kind() == SnapshotKind.GOROUTINE_LEAK) {
            return "The garbage collector proved no goroutine leaked; it cannot see leaked connections or timers, whose"
                    + " goroutines stay reachable.";
        }
        return switch (snapshot.kind()) {
            case BLOCK, MUTEX ->
                "The profile holds no contention. A program counts it from runtime.SetBlockProfileRate(1) or"
                        + " runtime.SetMutexProfileFraction(1) on.";
            default -> "The profile holds no " + snapshot.kind().noun() + ".";
        };
    }

    /** Many programs end their main function with {@code select {}} on purpose. */
    private Groups stuckGroups() {
        boolean leak = snapshot.kind() == SnapshotKind.GOROUTINE_LEAK;
        Groups groups = Groups.of(snapshot.groups());
        byte[] marks = groups.marks();
        int[] stuck = new int[groups.size()];
        int count = 0;
        for (int number : groups.numbers()) {
            if (leak || (marks[number] & (Groups.NEVER_WAKES | Groups.MAIN)) == Groups.NEVER_WAKES) {
                stuck[count++] = number;
            }
        }
        return groups.pick(stuck, count);
    }

    private String stuck(Groups groups) {
        return share(groups.sum()) + " can never wake: " + where(groups.get(0)) + more(groups) + ".";
    }

    private static String more(List<StackGroup> groups) {
        return groups.size() == 1 ? "" : ", and at " + Numbers.of(groups.size() - 1, "more stack");
    }

    private String pile(List<StackGroup> groups, long count) {
        String at = groups.size() == 1 ? " stand at one stack: " : " stand at one place: ";
        return share(count) + at + where(groups.get(0)) + more(groups) + ".";
    }

    private String calm() {
        return Numbers.of(snapshot.goroutines(), snapshot.kind().noun()) + " at "
                + Numbers.of(snapshot.groups().size(), "stack") + "; none of them is a pile.";
    }

    /** {@code 200 of 203 goroutines (98.5 %)}. */
    private String share(long count) {
        long all = Math.max(snapshot.goroutines(), snapshot.declaredTotal().orElse(0));
        return Numbers.grouped(count) + " of " + Numbers.of(all, snapshot.kind().noun()) + " ("
                + Numbers.percent(count, all) + ")";
    }

    private String where(StackGroup group) {
        Optional<Frame> user = UserFrames.innermost(group);
        Optional<Frame> frame = user.isPresent() ? user : UserFrames.outsideRuntime(group);
        Optional<String> state = WaitStates.of(group);
        return (state.isPresent() ? state.get() + " " : "")
                + (frame.isPresent() ? "in " + frame.get().display() : "no stack")
                + (group.creator().isPresent()
                        ? ", created by " + group.creator().get().display()
                        : "");
    }
}
