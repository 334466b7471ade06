package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.Acquires;
import java.util.Optional;

/**
 * Whether a path leads to a store into a field from where something shows that the field holds an open one: it is used there, or
 * has just been found not to be nil. The function that stores counts, and those that call it on the same owner.
 */
final class PriorUses {
    private static final int MAX_CALLERS = 2;

    private final CallGraph graph;
    private final CfgIndex cfgs;
    private final FieldTouches touches;

    PriorUses(CallGraph graph, CfgIndex cfgs, FieldTouches touches) {
        this.graph = graph;
        this.cfgs = cfgs;
        this.touches = touches;
    }

    /** The use that shows that a field may hold an open one when something else is stored there. */
    Optional<TraceStep> before(FunctionId function, Op.Store store, String name, Acquires acquires) {
        return store.place() instanceof Place.FieldOf field && !FieldTouches.endsItself(acquires)
                ? before(new UsePath.Goal(function, store, field.base(), name), acquires, 0)
                : Optional.empty();
    }

    private Optional<TraceStep> before(UsePath.Goal goal, Acquires acquires, int depth) {
        Cfg cfg = cfgs.of(goal.function()).orElseThrow();
        if (touches.handsOn(cfg.body(), goal.name())) {
            return Optional.empty();
        }
        UsePath path = new UsePath(cfg, goal, touches);
        Optional<TraceStep> here = here(cfg, goal, path, acquires);
        boolean again = here.isEmpty()
                && depth < MAX_CALLERS
                && SameOwner.root(cfg, goal.owner()) instanceof Op.Param
                && path.leads(cfg.body().entry(), 0);
        return again ? callers(cfg, goal, acquires, depth) : here;
    }

    private Optional<TraceStep> callers(Cfg cfg, UsePath.Goal goal, Acquires acquires, int depth) {
        if (!(cfg.body().definition(goal.owner()) instanceof Op.Param param)) {
            return Optional.empty();
        }
        for (CallEdge edge : graph.callers(goal.function())) {
            Optional<Cfg> caller = cfgs.of(edge.caller());
            if (caller.isPresent()
                    && edge.certainty() == CallEdge.Certainty.CERTAIN
                    && caller.get().body().definition(edge.site()) instanceof Op.Call call
                    && edge.isDirect(call)
                    && param.index() < call.arguments().size()) {
                int owner = call.arguments().get(param.index());
                Optional<TraceStep> found =
                        before(new UsePath.Goal(edge.caller(), call, owner, goal.name()), acquires, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TraceStep> here(Cfg cfg, UsePath.Goal goal, UsePath path, Acquires acquires) {
        for (BasicBlock block : cfg.body().blocks()) {
            for (int i = 0; i < block.ops().size(); i++) {
                Op op = block.ops().get(i);
                if (op.id() != goal.op().id() && uses(cfg, goal, op, acquires) && path.leads(block, i + 1)) {
                    return Optional.of(new TraceStep(op.span(), "uses the one that is there"));
                }
            }
            int filled = path.filledEdge(block);
            if (filled >= 0
                    && path.leads(cfg.body().blocks().get(block.successors().get(filled)), 0)) {
                return Optional.of(
                        new TraceStep(block.terminator().span(), "comes past here where one is there already"));
            }
        }
        return Optional.empty();
    }

    /** Whether an Op uses what the field of the owner holds, itself or by a function that always does. */
    private boolean uses(Cfg cfg, UsePath.Goal goal, Op op, Acquires acquires) {
        return op instanceof Op.Call call
                && (touches.uses(cfg, call, goal.owner(), goal.name(), acquires)
                        || touches.usesBelow(goal.function(), cfg, call, goal.owner(), goal.name(), acquires));
    }
}
