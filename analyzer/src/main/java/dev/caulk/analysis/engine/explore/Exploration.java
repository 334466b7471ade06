package dev.caulk.analysis.engine.explore;

import java.util.List;
import java.util.Set;

/**
 * What exploring a function found.
 *
 * @param deadlocks states in which goroutines can never go on, with the way there
 * @param reached the Ops at which goroutines have stood
 * @param states how many were looked at
 * @param ops how many Ops were run for that
 * @param bounded whether a bound was met, so that others may have been missed
 * @param waitsOutside whether something was made that callers get, so that more may be known from there
 */
record Exploration(
        List<Deadlock> deadlocks, Set<Site> reached, int states, long ops, boolean bounded, boolean waitsOutside) {}
