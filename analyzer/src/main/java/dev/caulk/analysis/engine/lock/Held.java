package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect.Mode;
import java.util.Optional;

/**
 * A lock that is held at some point of a path.
 *
 * @param site id of the Op that took it, or of the call of a helper that did
 * @param by how the helper took it
 * @param restored whether it was held before the function gave it back in between
 * @param again whether control has gone into the next round of a loop since
 * @param moved whether a pointer on the way to it has been written since, so that the same way may lead to another lock
 * @param loose whether it was passed on with an object that a helper returned: others may give it back
 * @param count how often it is held: readers can be several
 */
record Held(
        Mode mode,
        int site,
        Optional<Take> by,
        boolean restored,
        boolean again,
        boolean moved,
        boolean loose,
        int count) {
    static Held of(Mode mode, int site, Optional<Take> by) {
        return new Held(mode, site, by, false, false, false, false, 1);
    }

    Held asRestored() {
        return new Held(mode, site, by, true, again, moved, loose, count);
    }

    Held nextRound() {
        return again ? this : new Held(mode, site, by, restored, true, moved, loose, count);
    }

    Held asLoose() {
        return new Held(mode, site, by, restored, again, moved, true, count);
    }

    Held asMoved() {
        return moved ? this : new Held(mode, site, by, restored, again, true, loose, count);
    }

    /** Counts up to two: that is all that matters. */
    Held plus(int more) {
        return new Held(mode, site, by, restored, again, moved, loose, Math.min(2, count + more));
    }
}
