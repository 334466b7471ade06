package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Op;

/** An Op and the function it stands in. */
public record Site(FunctionId function, Op op) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Site site && site.op.id() == op.id() && site.function.equals(function);
    }

    @Override
    public int hashCode() {
        return 31 * function.hashCode() + op.id();
    }
}
