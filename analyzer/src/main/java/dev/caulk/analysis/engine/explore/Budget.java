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
    /** Kernels of real deadlocks take up to 3,000 states and 55,000 Ops, at most 40 of them for a state. */
    static final Budget STANDARD = new Budget(1600, 25_000, 3_000, 40);

    /** For what is in the hands of others, where methods are tried in all pairs. */
    static final Budget SERVED = new Budget(1000, 12_000, 2_000, 40);

    boolean isSpent(int foundStates, long ranOps) {
        return foundStates > states || ranOps > ops || ranOps > trial && ranOps > perState * foundStates;
    }
}
