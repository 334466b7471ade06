/**
 * Runs small parts of a program in all schedules, with unknown values for what comes from outside, and finds states in which
 * goroutines can never go on. Deterministic: states are bounded by number, never by time.
 */
@NullMarked
package dev.caulk.analysis.engine.explore;

import org.jspecify.annotations.NullMarked;
