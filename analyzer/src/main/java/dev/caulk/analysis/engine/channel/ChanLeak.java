package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.List;

/**
 * A channel whose receiver can leave while goroutines still wait to send.
 *
 * @param maker the function that makes the channel
 * @param starts where the goroutines are started
 * @param sends the Ops that wait, by function and place
 * @param steps the branches that the receiver takes
 * @param end where it leaves
 * @param nextRound whether it leaves the channel behind by making another one
 * @param exact whether the numbers are constants
 */
public record ChanLeak(
        FunctionId maker,
        Op.MakeChan make,
        List<Place> starts,
        List<Place> sends,
        List<TraceStep> steps,
        Span end,
        boolean nextRound,
        boolean exact) {
    /** An Op of a function. */
    public record Place(FunctionId function, Op op) {}

    /** Copies the lists. */
    public ChanLeak {
        starts = List.copyOf(starts);
        sends = List.copyOf(sends);
        steps = List.copyOf(steps);
    }
}
