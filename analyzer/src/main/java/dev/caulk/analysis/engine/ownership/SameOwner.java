package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.rate.RateRoot;
import dev.caulk.analysis.rate.Rates;
import dev.caulk.syntax.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a function runs again and again on one and the same owner: in a loop, or as a handler that the owner registered. */
final class SameOwner {
    private static final int MAX_DEPTH = 4;

    private final CallGraph graph;
    private final Rates rates;
    private final CfgIndex cfgs;

    SameOwner(CallGraph graph, Rates rates, CfgIndex cfgs) {
        this.graph = graph;
        this.rates = rates;
        this.cfgs = cfgs;
    }

    /** Where the function is run again on the owner that a value of it leads to. */
    Optional<Span> again(FunctionId function, int owner) {
        return again(function, owner, 0, new HashSet<>());
    }

    private Optional<Span> again(FunctionId function, int owner, int depth, Set<FunctionId> seen) {
        Cfg cfg = cfgs.of(function).orElseThrow();
        Op root = root(cfg, owner);
        if (!(root instanceof Op.Param param) || depth > MAX_DEPTH || !seen.add(function)) {
            return Optional.empty();
        }
        Optional<RateRoot> handler = rates.roots().stream()
                .filter(r -> r.function().equals(function) && r.rate() == Rate.PER_ITEM && param.index() == 0)
                .filter(r -> function.name().indexOf('.') > 0)
                .findFirst();
        if (handler.isPresent()) {
            return handler.map(RateRoot::span);
        }
        for (CallEdge edge : graph.callers(function)) {
            Optional<Span> found = again(edge, param.index(), depth, seen);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Span> again(CallEdge edge, int parameter, int depth, Set<FunctionId> seen) {
        Cfg cfg = cfgs.of(edge.caller()).orElseThrow();
        if (!(cfg.body().definition(edge.site()) instanceof Op.Invocation call)
                || edge.certainty() == CallEdge.Certainty.HANDED_OVER
                || !edge.isDirect(call)
                || parameter >= call.arguments().size()
                || rates.isGuarded(edge.caller(), call)) {
            return Optional.empty();
        }
        int owner = call.arguments().get(parameter);
        return isRepeated(cfg, call, owner) ? Optional.of(call.span()) : again(edge.caller(), owner, depth + 1, seen);
    }

    /** Whether a loop without a known bound runs an Op again with a value that it does not change. */
    static boolean isRepeated(Cfg cfg, Op op, int value) {
        Op root = root(cfg, value);
        List<Loop> loops = cfg.loopsAround(op);
        return loops.stream()
                .anyMatch(loop -> !(loop.bound() instanceof LoopBound.Constant)
                        && !loop.contains(cfg.block(root).id())
                        && (root instanceof Op.Param
                                || root instanceof Op.FreeVar
                                || root instanceof Op.Alloc
                                || root instanceof Op.Composite
                                || root instanceof Op.Call
                                || root instanceof Op.Extract)
                        && !isElement(cfg, value));
    }

    private static boolean isElement(Cfg cfg, int value) {
        Op op = cfg.body().definition(value);
        if (op instanceof Op.Load load) {
            return load.place() instanceof Place.ElementOf
                    || load.place() instanceof Place.FieldOf field && isElement(cfg, field.base());
        }
        return op instanceof Op.AddressOf address
                && (address.place() instanceof Place.ElementOf
                        || address.place() instanceof Place.FieldOf field && isElement(cfg, field.base()));
    }

    /** What a value is read from, through fields and variables. */
    static Op root(Cfg cfg, int value) {
        Op op = cfg.body().definition(value);
        Optional<Place> place = Optional.empty();
        if (op instanceof Op.Load load) {
            place = Optional.of(load.place());
        } else if (op instanceof Op.AddressOf address) {
            place = Optional.of(address.place());
        }
        if (place.isPresent() && place.get() instanceof Place.FieldOf field) {
            return root(cfg, field.base());
        }
        return place.isPresent() && place.get() instanceof Place.Deref deref ? root(cfg, deref.pointer()) : op;
    }
}
