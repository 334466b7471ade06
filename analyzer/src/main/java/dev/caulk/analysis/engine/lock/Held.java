package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect.Mode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A lock that is held at some point of a path.
 *
 * @param site id of the Op that took it, or of the call of a helper that did
 * @param by how the helper took it
 * @param marks what else is to know
 * @param count how often it is held: readers can be several
 * @param noted the {@link Notes} that were written since
 */
record Held(Mode mode, int site, Optional<Take> by, Set<Mark> marks, int count, Set<String> noted) {
    /** What can be said of a lock that is held. */
    enum Mark {
        /** It was held before the function gave it back in between. */
        RESTORED,
        /** Control has gone into the next round of a loop since. */
        AGAIN,
        /** A pointer on the way to it has been written since: the same way may lead to another lock. */
        MOVED,
        /** It was passed on with an object that a helper returned: others may give it back. */
        LOOSE,
        /** A function value that runs at the end of the function gives it back. */
        HANDED,
        /** A comparison has shown since that it is the lock of an object that the function was given. */
        EQUATED
    }

    static Held of(Mode mode, int site, Optional<Take> by) {
        return new Held(mode, site, by, Set.of(), 1, Set.of());
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    Held with(Mark mark) {
        if (marks.contains(mark)) {
            return this;
        }
        EnumSet<Mark> all = EnumSet.of(mark);
        all.addAll(marks);
        return new Held(mode, site, by, all, count, noted);
    }

    /** Counts up to two: that is all that matters. */
    Held plus(int more) {
        return new Held(mode, site, by, marks, Math.min(2, count + more), noted);
    }

    Held noting(Collection<String> names) {
        if (noted.containsAll(names)) {
            return this;
        }
        Set<String> all = new TreeSet<>(noted);
        all.addAll(names);
        return new Held(mode, site, by, marks, count, all);
    }
}
