package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Paths that leave a resource in a field that others see and nobody is seen to release. That is the way of many owners that are
 * released elsewhere; but where the function itself sees to the release on another path, those that fail before have missed it.
 */
final class Lending {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean owns;

    /** A path ends with the resource released or given away. */
    void ends(PathState state) {
        owns |= state.custody().lent() && (state.released() || state.custody().handsRelease());
    }

    /** A path fails with the resource in such a field. */
    void waits(Runnable report) {
        waiting.add(report);
    }

    /** All paths are known: reports those that failed if the function turned out to be the owner. */
    void settle() {
        if (owns) {
            waiting.forEach(Runnable::run);
        }
    }

    /** Whether a return gives an error. */
    static boolean fails(FunctionBody body, Op.Return exit) {
        int last = exit.values().size() - 1;
        return last >= 0
                && !(body.definition(exit.values().get(last)) instanceof Op.Constant constant
                        && constant.literal().isNil());
    }
}
