package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.model.LockEffect.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What following one function brought to light. */
final class FunctionLog {
    private static final int VARIANTS = 3;

    final FunctionId function;
    final List<Summary.Exit> exits = new ArrayList<>();
    final Map<Wanted, List<Take>> takes = new LinkedHashMap<>();
    final List<InputCall> inputCalls = new ArrayList<>();
    /** By the Op that takes the lock, and the lock. */
    final SortedMap<Integer, SortedMap<LockPath, Missed>> missed = new TreeMap<>();

    /** Likewise, for paths that end in a panic. */
    final SortedMap<Integer, SortedMap<LockPath, Missed>> panicking = new TreeMap<>();

    final Set<Integer> releasedSites = new TreeSet<>();
    /** Locks that a called function left to its caller, who gives them back. */
    final Set<Lent> lent = new java.util.HashSet<>();

    /** Locks that it gave back at some time without having them. */
    final SortedMap<LockPath, Mode> returned = new TreeMap<>();

    /** Keys of those that it unlocks itself without having them. */
    final Set<String> unlocked = new TreeSet<>();

    /** Locks that goroutines which it starts give back without having them. */
    final Set<LockPath> handedOver = new java.util.HashSet<>();

    final Map<String, DoubleLock> doubles = new LinkedHashMap<>();
    final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final SortedMap<Integer, SortedMap<String, Mode>> heldAt = new TreeMap<>();
    boolean bounded;

    FunctionLog(FunctionId function) {
        this.function = function;
    }

    /** A lock that is waited for. */
    record Wanted(LockPath path, Mode mode) {}

    /**
     * A lock of a called function that its caller has to give back.
     *
     * @param path in terms of the called function
     */
    record Lent(FunctionId function, LockPath path) {}

    /**
     * A path that leaves with a lock held.
     *
     * @param results what the path returns
     * @param nextRound whether it only leaves for the next round of a loop
     */
    record Missed(Held lock, WalkNode end, List<Summary.Known> results, boolean nextRound) {}

    void take(Take take) {
        List<Take> same = takes.computeIfAbsent(new Wanted(take.path(), take.mode()), k -> new ArrayList<>());
        boolean known = same.stream()
                .anyMatch(t -> take.released().containsAll(t.released())
                        && take.conditions()
                                .entrySet()
                                .containsAll(t.conditions().entrySet()));
        if (!known && same.size() < VARIANTS) {
            same.add(take);
        }
    }

    void inputCall(InputCall call) {
        boolean known = inputCalls.stream()
                .anyMatch(c -> c.at().equals(call.at()) && c.held().equals(call.held()));
        if (!known) {
            inputCalls.add(call);
        }
    }

    void missed(int site, LockPath path, Missed found) {
        missed.computeIfAbsent(site, s -> new TreeMap<>())
                .merge(path, found, (a, b) -> a.nextRound() || !b.nextRound() ? a : b);
    }

    void panicking(int site, LockPath path, Missed found) {
        panicking.computeIfAbsent(site, s -> new TreeMap<>()).putIfAbsent(path, found);
    }

    /** Notes what is held where a call runs. */
    void heldAt(int site, SortedMap<LockPath, Mode> held) {
        SortedMap<String, Mode> keys = new TreeMap<>();
        held.forEach((path, mode) -> path.key().ifPresent(key -> keys.put(key, mode)));
        SortedMap<String, Mode> before = heldAt.putIfAbsent(site, keys);
        if (before != null) {
            before.entrySet().removeIf(e -> e.getValue() != keys.get(e.getKey()));
        }
    }

    /** What is held whenever a call runs; empty for calls that no path came to. */
    List<SortedMap<String, Mode>> heldAt(int site) {
        SortedMap<String, Mode> held = heldAt.get(site);
        return held == null ? List.of() : List.of(held);
    }

    List<Take> allTakes() {
        return takes.values().stream().flatMap(List::stream).toList();
    }

    void exit(Summary.Exit exit) {
        if (!exits.contains(exit)) {
            exits.add(exit);
        }
    }

    static SortedMap<LockPath, Mode> shared(SortedMap<LockPath, Mode> all) {
        SortedMap<LockPath, Mode> shared = new TreeMap<>(all);
        shared.keySet().removeIf(path -> !path.isShared());
        return shared;
    }
}
