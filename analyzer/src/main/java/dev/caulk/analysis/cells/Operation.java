package dev.caulk.analysis.cells;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Op;
import java.util.List;

/**
 * Something that is done to what a cell names.
 *
 * @param function the function or closure that does it
 * @param op the Op of that function
 * @param detail the case of a select, from 0; the argument of a {@link Kind#PASS}, receiver first
 * @param symbol the callee as models spell it, for operations that are calls; otherwise empty
 * @param path the calls that lead from the cell's function to {@code function}, outermost first; closures are not called, they
 *     share the nodes of the function they stand in
 */
public record Operation(FunctionId function, Op op, Kind kind, int detail, String symbol, List<CallSite> path) {
    /** What is done. */
    public enum Kind {
        /** The channel, lock or resource is made; {@link Op.MakeChan} says with which capacity. */
        MAKE,
        /** {@code ch <- v}. */
        SEND,
        /** {@code <-ch}. */
        RECV,
        /** A case of a select that sends. */
        SELECT_SEND,
        /** A case of a select that receives. */
        SELECT_RECV,
        /** {@code for range ch}. */
        RANGE,
        /** {@code close(ch)}. */
        CLOSE,
        /** {@code len(ch)}. */
        LEN,
        /** {@code cap(ch)}. */
        CAP,
        /** A method is called on it; models tell by the symbol what that means. */
        INVOKE,
        /** A method is called on the reader's side of the lock, as {@code RLocker} gives it. */
        INVOKE_READER,
        /** The function is called. */
        CALL,
        /** The context, or that of the channel, is ended: its cancel function is called, or its group ends. */
        CANCEL,
        /** The timer that feeds the channel is worked on by one of its methods. */
        TIMER,
        /** It is an argument of a function without source. */
        PASS
    }

    /**
     * A call on the way to an operation.
     *
     * @param op id of the Op of {@code function} that calls
     */
    public record CallSite(FunctionId function, int op) {}

    /** Copies the path. */
    public Operation {
        path = List.copyOf(path);
    }
}
