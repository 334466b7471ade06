package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A function waits for a lock, itself or in what it calls.
 *
 * @param path the lock in terms of the function
 * @param at the Op of the function that waits, or the call that leads there
 * @param inner the take of the function called
 * @param held what the function and those that it called hold there
 * @param released what it gave back before that it had not taken
 * @param conditions what must hold for its parameters
 */
public record Take(
        LockPath path,
        Mode mode,
        Place at,
        Optional<Take> inner,
        SortedMap<LockPath, Mode> held,
        SortedSet<LockPath> released,
        SortedMap<Key, Boolean> conditions) {
    /** The Ops that lead to the lock, the {@code Lock} itself last. */
    public List<Place> chain() {
        List<Place> places = new ArrayList<>();
        Optional<Take> take = Optional.of(this);
        while (take.isPresent()) {
            places.add(take.get().at());
            take = take.get().inner();
        }
        return places;
    }

    /** Where the lock is waited for in the end. */
    public Place last() {
        Take take = this;
        while (take.inner().isPresent()) {
            take = take.inner().get();
        }
        return take.at();
    }
}
