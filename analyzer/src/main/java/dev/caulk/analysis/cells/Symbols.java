package dev.caulk.analysis.cells;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;

/** Callees as models spell them. */
final class Symbols {
    private Symbols() {}

    /** {@code path.f}, {@code (*path.T).m} or {@code (path.T).m}; empty for function values and predeclared functions. */
    static String of(Callee callee) {
        return callee.modelSymbol().orElseGet(() -> callee instanceof Callee.Unknown unknown ? unknown.name() : "");
    }

    /** The symbol of what an Op calls or binds. */
    static String of(Op op) {
        if (op instanceof Op.Invocation call) {
            return of(call.callee());
        }
        return op instanceof Op.MethodValue value ? of(value.target()) : "";
    }
}
