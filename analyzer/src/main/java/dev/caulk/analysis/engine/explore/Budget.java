package dev.caulk.analysis.engine.explore;

/**
 * How much one exploration may do; counted, so that the same program always gives the same result.
 *
 * @param states different states
 * @param ops Ops that are run to find them
 * @param trial after so many Ops, an exploration goes on only if its steps are short: one that runs more than {@code perState} Ops
 *     for a new state would not come to an end; after half of all Ops, more than five eighths of that
 * @param reach after two fifths of the Ops, an exploration goes on only if those states alone that wait would not make it run more than
 *     so many, each taking what the others did
 */
record Budget(int states, long ops, long trial, long perState, long reach) {
    /** Of explorations that are not done with so many, hardly any finds something with more; kernels take at most 40 Ops for a state. */
    static final Budget STANDARD = new Budget(1600, 15_000, 3_000, 40, 17_000);

    /** Of callers of what was explored by itself: what they add shows early or not at all. */
    static final Budget LIFTED = new Budget(1600, 15_000, 1_200, 40, 10_000);

    /** For what is in the hands of others, where methods are tried in all pairs. */
    static final Budget SERVED = new Budget(800, 8_000, 1_000, 25, 11_000);

    /** Once another bound was met, Ops that a new state may take from then on, and Ops before that is asked. */
    private static final long PER_STATE_IN_VAIN = 25;

    private static final long GRACE = 250;

    boolean isSpent(int foundStates, int waiting, long ranOps) {
        return foundStates > states
                || ranOps > ops
                || ranOps > trial && ranOps > perState * foundStates
                || 2 * ranOps > ops && 8 * ranOps > 5 * perState * foundStates
                || 5 * ranOps > 2 * ops && ranOps * foundStates > reach * (foundStates - waiting);
    }

    /**
     * Whether an exploration that can refute nothing any more, as another bound was met, is too slow to find something still.
     *
     * @param sinceStates states that were found since then
     * @param sinceOps Ops that were run since then
     */
    boolean isInVain(int sinceStates, long sinceOps) {
        return sinceOps >= GRACE && sinceOps > PER_STATE_IN_VAIN * sinceStates;
    }
}
