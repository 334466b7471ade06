package dev.caulk.analysis.engine.ownership;

import java.util.Optional;

/**
 * Who else has to do with a resource that a path has not given away.
 *
 * @param wrapped the function without source that made something around it
 * @param lent whether it is in a field that others see and nobody is seen to release
 * @param handsRelease whether a function that releases it went where it is not followed
 * @param inUse whether a goroutine goes on with its owner, which can be closed by who has it
 */
record Custody(Optional<String> wrapped, boolean lent, boolean handsRelease, boolean inUse) {
    /** Nobody. */
    static final Custody OWN = new Custody(Optional.empty(), false, false, false);

    Custody used() {
        return new Custody(wrapped, lent, handsRelease, true);
    }

    Custody wrappedBy(String constructor) {
        return new Custody(Optional.of(constructor), lent, handsRelease, inUse);
    }

    Custody shown() {
        return new Custody(wrapped, true, handsRelease, inUse);
    }

    Custody released() {
        return new Custody(wrapped, lent, true, inUse);
    }

    /** What a leak rests on where something was made around the resource. */
    Optional<String> assumption() {
        return wrapped.map(name -> "what " + name + " returns does not release by itself what it was given");
    }
}
