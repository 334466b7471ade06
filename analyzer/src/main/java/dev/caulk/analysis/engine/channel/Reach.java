package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.List;

/** Tells calls that hand a channel on from calls of the same function with another channel, as recursion makes them. */
final class Reach {
    private final CfgIndex cfgs;

    Reach(CfgIndex cfgs) {
        this.cfgs = cfgs;
    }

    /** Whether a call hands the channel to a function that uses it, or runs a closure that has it. */
    boolean reaches(Family family, Op.Invocation call, CallEdge edge) {
        if (!family.involves(edge.callee())) {
            return false;
        }
        List<Op> gets = cfgs.of(edge.callee()).stream()
                .flatMap(cfg -> cfg.body().ops().stream())
                .filter(op -> op instanceof Op.Param || op instanceof Op.FreeVar)
                .filter(op -> family.has(edge.callee(), op.id()) || family.isCell(edge.callee(), op.id()))
                .toList();
        return gets.isEmpty()
                || !edge.isDirect(call)
                || gets.stream()
                        .anyMatch(op -> op instanceof Op.FreeVar || isHanded(family, call, edge, (Op.Param) op));
    }

    private static boolean isHanded(Family family, Op.Invocation call, CallEdge edge, Op.Param param) {
        if (param.index() >= call.arguments().size()) {
            return true;
        }
        int argument = call.arguments().get(param.index());
        return family.has(edge.caller(), argument) || family.isCell(edge.caller(), argument);
    }
}
