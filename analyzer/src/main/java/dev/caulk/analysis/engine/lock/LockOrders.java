package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.lock.LockFacts.Kind;
import dev.caulk.analysis.engine.lock.LockFacts.Silent;
import dev.caulk.model.LockEffect.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds circles among who holds one lock and waits for another. */
final class LockOrders {
    private static final int LONGEST = 4;

    private final Sites sites;
    private final Notes notes;
    private final Phases phases;
    private final EntryLocks entries;
    private final Contexts contexts;
    private final SortedMap<String, SortedMap<String, List<Pair>>> pairs = new TreeMap<>();
    private final List<LockCycle> cycles = new ArrayList<>();
    private final List<Silent> cleared = new ArrayList<>();
    private final Set<Set<String>> found = new HashSet<>();

    LockOrders(
            EntryLocks entries,
            Contexts contexts,
            Notes notes,
            Phases phases,
            Sites sites,
            Set<Place> lost,
            SortedMap<FunctionId, FunctionLog> logs) {
        this.sites = sites;
        this.notes = notes;
        this.phases = phases;
        this.entries = entries;
        this.contexts = contexts;
        for (FunctionLog log : logs.values()) {
            for (Pair pair : log.pairs.values()) {
                // What is held by mistake is reported where that is.
                if (pair.first().stream().skip(1).noneMatch(lost::contains)) {
                    pairs.computeIfAbsent(pair.held(), k -> new TreeMap<>())
                            .computeIfAbsent(pair.wanted(), k -> new ArrayList<>())
                            .add(pair);
                }
            }
        }
    }

    /** All circles, short ones first. */
    List<LockCycle> cycles() {
        for (int length = 2; length <= LONGEST; length++) {
            for (String start : pairs.keySet()) {
                search(start, new ArrayList<>(List.of(start)), length);
            }
        }
        return List.copyOf(cycles);
    }

    List<Silent> cleared() {
        return List.copyOf(cleared);
    }

    /** Circles whose least lock is the first of the way. */
    private void search(String start, List<String> way, int length) {
        String last = way.get(way.size() - 1);
        SortedMap<String, List<Pair>> next = pairs.getOrDefault(last, new TreeMap<>());
        if (way.size() == length) {
            if (next.containsKey(start)) {
                close(way);
            }
            return;
        }
        for (String lock : next.keySet()) {
            if (lock.compareTo(start) > 0 && !way.contains(lock)) {
                way.add(lock);
                search(start, way, length);
                way.remove(way.size() - 1);
            }
        }
    }

    private void close(List<String> way) {
        Set<String> locks = new TreeSet<>(way);
        if (found.stream().anyMatch(locks::containsAll)) {
            return;
        }
        Optional<List<Pair>> chosen = choose(way, new ArrayList<>());
        if (chosen.isPresent()) {
            found.add(locks);
            cycles.add(new LockCycle(shownFirst(chosen.get())));
        }
    }

    private Optional<List<Pair>> choose(List<String> way, List<Pair> chosen) {
        int i = chosen.size();
        if (i == way.size()) {
            Optional<String> guard = guard(chosen);
            guard.ifPresent(g -> cleared.add(
                    new Silent(Kind.ORDER, chosen.get(0).chain().get(0).op(), g)));
            return guard.isPresent() ? Optional.empty() : Optional.of(List.copyOf(chosen));
        }
        List<Pair> candidates =
                pairs.getOrDefault(way.get(i), new TreeMap<>()).getOrDefault(way.get((i + 1) % way.size()), List.of());
        for (Pair pair : candidates) {
            chosen.add(pair);
            Optional<List<Pair>> all = choose(way, chosen);
            if (all.isPresent()) {
                return all;
            }
            chosen.remove(chosen.size() - 1);
        }
        return Optional.empty();
    }

    /** Why the circle cannot close. */
    private Optional<String> guard(List<Pair> circle) {
        for (int i = 0; i < circle.size(); i++) {
            Pair pair = circle.get(i);
            Pair next = circle.get((i + 1) % circle.size());
            boolean readers = pair.wantedMode() == Mode.READ && next.heldMode() == Mode.READ;
            if (readers && !sites.hasWriter(pair.wanted())) {
                return Optional.of("both only read one of the locks, and nobody takes it for writing");
            }
        }
        if (!circle.stream().allMatch(Pair::related)) {
            return Optional.of("nothing says that the objects of the opposite orders are the same");
        }
        if (circle.stream().anyMatch(pair -> notes.isFree(pair.wanted(), last(pair)))) {
            return Optional.of("one of the locks is only taken where a flag says that nobody has it");
        }
        if (inPhases(circle)) {
            return Optional.of(
                    "one order is only taken once the function with the other one is over, which works once");
        }
        if (gated(circle)) {
            return Optional.of("another lock is held around the opposite orders");
        }
        if (circle.stream().anyMatch(contexts::isConstruction)) {
            return Optional.of("one order is taken before others have the object");
        }
        return contexts.inOneGoroutine(circle)
                ? Optional.of("all the orders are taken by one goroutine")
                : Optional.empty();
    }

    /** Whether who holds the lock that another of the circle wants comes after that one. */
    private boolean inPhases(List<Pair> circle) {
        for (int i = 0; i < circle.size(); i++) {
            if (phases.areApart(circle.get((i + 1) % circle.size()), circle.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean gated(List<Pair> circle) {
        for (int i = 0; i < circle.size(); i++) {
            for (int j = i + 1; j < circle.size(); j++) {
                if (excluded(circle.get(i), circle.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean excluded(Pair one, Pair other) {
        SortedMap<String, Mode> locks = entries.around(one);
        SortedMap<String, Mode> others = entries.around(other);
        return locks.entrySet().stream()
                .anyMatch(lock -> others.containsKey(lock.getKey())
                        && (lock.getValue() == Mode.WRITE || others.get(lock.getKey()) == Mode.WRITE));
    }

    /** The circle, starting with what comes first in files and lines. */
    private static List<Pair> shownFirst(List<Pair> circle) {
        int first = 0;
        for (int i = 1; i < circle.size(); i++) {
            boolean before = last(circle.get(i))
                            .op()
                            .span()
                            .compareTo(last(circle.get(first)).op().span())
                    < 0;
            first = before ? i : first;
        }
        List<Pair> turned = new ArrayList<>(circle.subList(first, circle.size()));
        turned.addAll(circle.subList(0, first));
        return turned;
    }

    private static Place last(Pair pair) {
        return pair.chain().get(pair.chain().size() - 1);
    }
}
