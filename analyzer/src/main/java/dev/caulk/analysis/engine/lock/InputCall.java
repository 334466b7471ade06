package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect.Mode;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A function calls a function that it was given.
 *
 * @param function the parameter or captured variable
 * @param at the call
 * @param held what the function holds there
 * @param released what it gave back before that it had not taken
 */
record InputCall(LockPath function, Place at, SortedMap<LockPath, Mode> held, SortedSet<LockPath> released) {}
