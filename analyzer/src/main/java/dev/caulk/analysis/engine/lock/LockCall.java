package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect;
import dev.caulk.model.LockEffect.Does;
import dev.caulk.model.LockEffect.Mode;

/**
 * A call that works on a lock.
 *
 * @param lock the lock, in terms of the calling function
 */
record LockCall(Does does, Mode mode, LockPath lock) {
    /** The call on a view of a lock works on that side of it. */
    static LockCall of(LockEffect effect, Paths.View lock) {
        return new LockCall(effect.does(), lock.reading() ? Mode.READ : effect.mode(), lock.path());
    }
}
