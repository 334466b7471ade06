package dev.caulk.analysis.engine.explore;

import java.util.List;
import java.util.Set;

/**
 * Goroutines that can never go on.
 *
 * @param state one in which they stand
 * @param stuck the ids of those that never move again
 * @param schedule how it came to that
 */
record Deadlock(State state, Set<Integer> stuck, List<Scheduled> schedule) {
    /** Whether the goroutines are calls by others, or were started by such. */
    boolean served() {
        return !state.served.isEmpty();
    }

    /**
     * A step of the schedule.
     *
     * @param goroutine who did it
     * @param site the Op
     */
    record Scheduled(int goroutine, Site site) {}
}
