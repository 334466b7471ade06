package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect.Mode;
import java.util.List;
import java.util.Optional;

/**
 * A lock that is taken by who holds it.
 *
 * @param name the lock as the function writes it
 * @param key what the lock is, for everybody
 * @param first where it is taken
 * @param taken where the function called there takes it; empty where {@code first} does
 * @param chain where it is taken again: the Op of the same function, and the calls down to the {@code Lock}
 * @param proviso what must hold for that, where the function that holds the lock does not see to it
 */
public record DoubleLock(
        String name,
        String key,
        Mode held,
        Mode wanted,
        Place first,
        List<Place> taken,
        List<Place> chain,
        Optional<String> proviso) {
    /** Copies the lists. */
    public DoubleLock {
        taken = List.copyOf(taken);
        chain = List.copyOf(chain);
    }

    DoubleLock provided(Optional<String> that) {
        return new DoubleLock(name, key, held, wanted, first, taken, chain, that);
    }
}
