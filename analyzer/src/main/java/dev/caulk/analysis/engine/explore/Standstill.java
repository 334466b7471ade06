package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import java.util.List;
import java.util.Optional;

/**
 * Goroutines that can never go on, and why.
 *
 * @param root the function from which it comes to that
 * @param at where the finding belongs
 * @param cause the goroutines that nobody else keeps from going on: one, or a circle
 * @param victims the goroutines that wait for those
 * @param others Ops that matter besides: where a lock was taken, where a wait group was added to
 * @param made where the channel was made, if it is one and known
 * @param schedule how it came to that
 * @param bounded whether the search met a bound on its way
 * @param guessed whether a condition that the search does not know, or a count that it cut short, decided that the goroutine waits for
 *     a signal
 */
public record Standstill(
        Kind kind,
        FunctionId root,
        Site at,
        List<Blocked> cause,
        List<Blocked> victims,
        List<Site> others,
        Optional<Site> made,
        List<Scheduled> schedule,
        boolean bounded,
        boolean guessed) {
    /** What sort of standstill. */
    public enum Kind {
        /** Nobody receives any more. */
        SEND,
        /** Nobody sends or closes any more. */
        RECEIVE,
        /** A nil channel, or a select without cases. */
        NIL,
        /** Goroutines wait for each other at channels. */
        CHANNELS,
        /** A lock that whoever took it has not released. */
        NOT_RELEASED,
        /** A lock that the goroutine itself holds. */
        DOUBLE,
        /** Goroutines wait for each other's locks. */
        ORDER,
        /** Goroutines wait for each other at locks and something else. */
        LOCK_AND_CHANNEL,
        /** A wait group that is not done. */
        GROUP,
        /** A condition that nobody signals. */
        CONDITION
    }

    /**
     * A goroutine that stands.
     *
     * @param goroutine number in the exploration; 0 is the one that runs the root
     * @param started where it was started; empty for number 0
     * @param at the Op it stands at
     * @param stack the calls that led there, outermost first
     * @param what in words
     */
    public record Blocked(int goroutine, Optional<Site> started, Site at, List<Site> stack, String what) {}

    /** A step on the way. */
    public record Scheduled(int goroutine, Site at) {}

    /** Whether locks alone are the matter: what was left out of a search may have released them. */
    boolean onlyLocks() {
        return kind == Kind.NOT_RELEASED || kind == Kind.DOUBLE || kind == Kind.ORDER;
    }

    boolean isCause(Site op) {
        return cause.stream().anyMatch(blocked -> blocked.at().equals(op));
    }

    boolean isVictim(Site op) {
        return victims.stream().anyMatch(blocked -> blocked.at().equals(op));
    }
}
