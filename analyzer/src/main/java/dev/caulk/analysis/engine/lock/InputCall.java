package dev.caulk.analysis.engine.lock;

import dev.caulk.model.LockEffect.Mode;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A function calls a function that it was given.
 *
 * @param function the parameter or captured variable
 * @param at the call
 * @param held what is held there
 * @param released what it gave back before that it had not taken
 */
record InputCall(LockPath function, Place at, SortedMap<LockPath, HeldThere> held, SortedSet<LockPath> released) {
    /**
     * A lock that is held around the call.
     *
     * @param first where it was taken
     * @param call what leads to the call of the given function where it is held
     */
    record HeldThere(Mode mode, Place first, Place call) {}
}
