package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Op;

/** An Op and the function it stands in. */
public record Place(FunctionId function, Op op) {}
