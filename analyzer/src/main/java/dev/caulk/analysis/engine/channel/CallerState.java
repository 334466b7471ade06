package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What has happened to a channel on one path of the function that receives from it. */
final class CallerState {
    private Count received = Count.ZERO;
    private final SortedMap<Integer, Count> inRound = new TreeMap<>();
    private final SortedSet<Integer> rounds = new TreeSet<>();
    private final List<Spawned> spawned = new ArrayList<>();
    private final SortedSet<Integer> observed = new TreeSet<>();
    private final List<Integer> deferred = new ArrayList<>();
    private final SortedMap<Integer, Flags.Flag> versions = new TreeMap<>();
    private boolean early;

    /**
     * A goroutine that may send.
     *
     * @param times how many of them
     * @param hops calls from the function to the {@code go} statement, for the names in counts
     * @param rounds headers of the counted loops around it that are still running, innermost last
     */
    record Spawned(FunctionId function, Count times, List<Hop> hops, List<Integer> rounds) {
        Spawned {
            hops = List.copyOf(hops);
            rounds = List.copyOf(rounds);
        }
    }

    /** An Op that runs a function. */
    record Hop(FunctionId caller, int site, FunctionId callee) {}

    CallerState copy() {
        CallerState copy = new CallerState();
        copy.received = received;
        copy.inRound.putAll(inRound);
        copy.rounds.addAll(rounds);
        copy.spawned.addAll(spawned);
        copy.observed.addAll(observed);
        copy.deferred.addAll(deferred);
        copy.versions.putAll(versions);
        copy.early = early;
        return copy;
    }

    /** Whether a loop that receives was left before its end. */
    boolean early() {
        return early;
    }

    void leaveEarly() {
        early = true;
    }

    Count received() {
        return received;
    }

    SortedMap<Integer, Count> inRound() {
        return inRound;
    }

    /** Headers of counted loops of which one round, standing for all, is done. */
    SortedSet<Integer> rounds() {
        return rounds;
    }

    List<Spawned> spawned() {
        return spawned;
    }

    SortedSet<Integer> observed() {
        return observed;
    }

    List<Integer> deferred() {
        return deferred;
    }

    /** Which version each merged boolean is on this path ({@link Flags}). */
    SortedMap<Integer, Flags.Flag> versions() {
        return versions;
    }

    void receive(Count count) {
        received = received.plus(count);
    }

    /** Goroutines are counted once for each place that starts them, however often a loop without bound comes by. */
    void spawn(Spawned goroutine) {
        if (spawned.stream().noneMatch(s -> s.hops().equals(goroutine.hops()))) {
            spawned.add(goroutine);
        }
    }

    /** A counted loop ends: what was started in its one round was started as often as it ran, or once if it was left early. */
    void endRounds(int header, UnaryOperator<Count> times) {
        spawned.replaceAll(s -> {
            if (!s.rounds().contains(header)) {
                return s;
            }
            List<Integer> rest = new ArrayList<>(s.rounds());
            rest.remove(Integer.valueOf(header));
            return new Spawned(s.function(), times.apply(s.times()), s.hops(), rest);
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallerState state
                && received.equals(state.received)
                && inRound.equals(state.inRound)
                && rounds.equals(state.rounds)
                && spawned.equals(state.spawned)
                && observed.equals(state.observed)
                && deferred.equals(state.deferred)
                && versions.equals(state.versions)
                && early == state.early;
    }

    @Override
    public int hashCode() {
        return Objects.hash(received, inRound, rounds, spawned, observed, deferred, versions, early);
    }
}
