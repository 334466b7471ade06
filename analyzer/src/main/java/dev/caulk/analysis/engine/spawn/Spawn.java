package dev.caulk.analysis.engine.spawn;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Op;
import java.util.List;

/**
 * A place that starts a goroutine.
 *
 * @param op a {@link Op.Go}, or a call of a library function that starts one
 * @param spawned the functions of the tree that the goroutine can run
 */
public record Spawn(FunctionId function, Op.Invocation op, List<FunctionId> spawned) {
    /** Copies the list. */
    public Spawn {
        spawned = List.copyOf(spawned);
    }
}
