package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.syntax.Span;
import java.util.List;

/**
 * A send that waits for receivers that can leave for good while it waits.
 *
 * @param send the Op that waits
 * @param channel what it sends on
 * @param makes where that is made
 * @param buffered whether it has a buffer everywhere, which further sends fill
 * @param leaves how receivers leave; none where these are outside the program
 * @param unlike selects of the same function that send on the channel too, and give up when nobody wants more
 */
public record Departure(
        Reason reason,
        ChanLeak.Place send,
        Cell channel,
        List<ChanLeak.Place> makes,
        boolean buffered,
        List<Leave> leaves,
        List<ChanLeak.Place> unlike) {
    /** What speaks for it. */
    public enum Reason {
        /** All receivers leave. */
        LEFT,
        /** Some do, and elsewhere the sender knows it. */
        UNLIKE,
        /** Receivers outside may: the function that hands the channel out gets a context, which tells them when it is over. */
        CONTEXT
    }

    /** Copies the lists. */
    public Departure {
        makes = List.copyOf(makes);
        leaves = List.copyOf(leaves);
        unlike = List.copyOf(unlike);
    }

    /**
     * A way in which a receiver leaves.
     *
     * @param receiver the Op that receives
     * @param at what makes it leave: a case of a select, or an early exit of its loop
     * @param providers who lets that happen, where that is known: closes, sends and cancels
     * @param free whether it can happen whatever the program does: by time, by code outside, or by an error
     * @param lasting whether it stays so: a closed channel, an ended context
     */
    public record Leave(ChanLeak.Place receiver, Span at, List<Operation> providers, boolean free, boolean lasting) {
        /** Copies the list. */
        public Leave {
            providers = List.copyOf(providers);
        }

        /** The function that leaves. */
        public FunctionId function() {
            return receiver.function();
        }
    }
}
