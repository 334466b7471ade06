package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;

/** Whether somebody recovers from the panics of a function. */
final class Recovery {
    /** Farther callers recover from bugs of all sorts to keep others going; what a panic means to them is not known. */
    private static final int NEAR = 1;

    private static final Callee RECOVER = new Callee.Builtin("recover");

    private final CallGraph graph;
    private final CfgIndex cfgs;

    Recovery(CallGraph graph, CfgIndex cfgs) {
        this.graph = graph;
        this.cfgs = cfgs;
    }

    /** Whether a caller does, not far up. */
    boolean isRecovered(FunctionId function) {
        return isRecovered(function, 0);
    }

    private boolean isRecovered(FunctionId function, int depth) {
        return depth < NEAR
                && graph.callers(function).stream()
                        .filter(edge ->
                                edge.kind() == CallEdge.Kind.CALL && edge.certainty() == CallEdge.Certainty.CERTAIN)
                        .anyMatch(edge -> recovers(edge.caller()) || isRecovered(edge.caller(), depth + 1));
    }

    private boolean recovers(FunctionId function) {
        FunctionBody body = cfgs.of(function).orElseThrow().body();
        return body.ops().stream()
                .anyMatch(op -> op instanceof Op.Defer defer
                        && graph.targets(function, defer).stream()
                                .anyMatch(target -> cfgs.of(target.function())
                                        .filter(cfg -> cfg.body().ops().stream()
                                                .anyMatch(o -> o instanceof Op.Call call
                                                        && call.callee().equals(RECOVER)))
                                        .isPresent()));
    }
}
