package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.BasicBlock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A point that a path has come to.
 *
 * @param from the index in its block of the Op that comes next
 * @param step what led there
 */
record PathNode(BasicBlock block, int from, PathState state, Optional<PathNode> parent, Optional<TraceStep> step) {
    /** The steps of the path, in order. */
    List<TraceStep> steps() {
        Deque<TraceStep> steps = new ArrayDeque<>();
        for (Optional<PathNode> at = Optional.of(this);
                at.isPresent();
                at = at.get().parent()) {
            at.get().step().ifPresent(steps::addFirst);
        }
        return List.copyOf(steps);
    }
}
