package dev.caulk.analysis.engine.explore;

/**
 * How much one exploration may do; counted, so that the same program always gives the same result.
 *
 * @param states different states
 * @param ops Ops that are run to find them
 * @param trial after so many Ops, an exploration goes on only if its steps are short: one that runs more than {@code perState} Ops
 *     for a new state would not come to an end
 */
record Budget(int states, long ops, long trial, long perState) {
    /** Of explorations that are not done with so many, hardly any finds something with more; kernels take at most 40 Ops for a state. */
    static final Budget STANDARD = new Budget(1600, 15_000, 3_000, 40);

    /** For what is in the hands of others, where methods are tried in all pairs. */
    static final Budget SERVED = new Budget(800, 8_000, 1_500, 40);

    boolean isSpent(int foundStates, long ranOps) {
        return foundStates > states || ranOps > ops || ranOps > trial && ranOps > perState * foundStates;
    }
}
