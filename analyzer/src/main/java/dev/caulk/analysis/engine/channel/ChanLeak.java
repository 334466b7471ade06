package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A channel whose receiver can leave while goroutines still wait to send.
 *
 * @param maker the function that makes the channel
 * @param starts where the goroutines are started
 * @param send the Op that waits
 * @param others further sends on the channel that can wait forever
 * @param steps the branches that the receiver takes
 * @param end where it leaves
 * @param nextRound whether it leaves the channel behind by making another one
 * @param exact whether the numbers are constants
 */
public record ChanLeak(
        FunctionId maker,
        Op.MakeChan make,
        List<Place> starts,
        Place send,
        List<Place> others,
        List<TraceStep> steps,
        Span end,
        boolean nextRound,
        boolean exact) {
    /** An Op of a function. */
    public record Place(FunctionId function, Op op) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> place.op().span())
                .thenComparing(Place::function)
                .thenComparing(place -> place.op().id());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Copies the lists. */
    public ChanLeak {
        starts = List.copyOf(starts);
        others = List.copyOf(others);
        steps = List.copyOf(steps);
    }
}
