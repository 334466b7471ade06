package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;

/**
 * One way in which a function makes another run.
 *
 * @param site id of the Op of {@code caller} that does it
 * @param inLoop whether the Op stands in a loop of {@code caller}
 * @param text what makes the step, as traces print it, such as {@code started with go}
 */
public record CallEdge(
        FunctionId caller,
        FunctionId callee,
        int site,
        Span span,
        Kind kind,
        Times times,
        Certainty certainty,
        boolean inLoop,
        String text) {
    /** How the callee runs. */
    public enum Kind {
        /** Called, in the caller's goroutine. */
        CALL,
        /** On a goroutine of its own, by a {@code go} statement or a library. */
        GO,
        /** Deferred to the caller's end. */
        DEFER,
        /** Handed to a library that calls it. */
        CALLBACK
    }

    /** How often the callee runs for one execution of the site. */
    public enum Times {
        /** Once. */
        ONCE,
        /** Any number of times, during the call. */
        MANY,
        /** Once in the life of the process, as {@code sync.Once} sees to. */
        FIRST_ONLY,
        /** Nobody knows: the function went to code without source. */
        UNKNOWN
    }

    /** What the edge rests on. */
    public enum Certainty {
        /** The site names the callee, or can run nothing else. */
        CERTAIN,
        /** One of several functions that the called value can be. */
        POSSIBLE,
        /** Code without source was given the function, and may call it. */
        HANDED_OVER
    }

    /** Whether the Op itself names the callee, rather than handing it to a library; several such edges exclude each other. */
    public boolean isDirect(Op.Invocation op) {
        if (op instanceof Op.Go) {
            return kind == Kind.GO;
        }
        return kind == (op instanceof Op.Defer ? Kind.DEFER : Kind.CALL);
    }

    /** Whether the callee runs before the site is left, so that its effects are the caller's. */
    public boolean synchronous() {
        return kind == Kind.CALL || kind == Kind.CALLBACK && times != Times.UNKNOWN;
    }
}
