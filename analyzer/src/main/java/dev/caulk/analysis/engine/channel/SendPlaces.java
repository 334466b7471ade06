package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sends of a goroutine, each with the number of values that it sends at most up to and including that send. */
final class SendPlaces {
    private final CallGraph graph;
    private final CfgIndex cfgs;
    private final Traffic traffic;
    private final Family family;

    SendPlaces(CallGraph graph, CfgIndex cfgs, Traffic traffic, Family family) {
        this.graph = graph;
        this.cfgs = cfgs;
        this.traffic = traffic;
        this.family = family;
    }

    Map<ChanLeak.Place, Count> of(FunctionId goroutine) {
        return of(goroutine, new ArrayList<>());
    }

    private Map<ChanLeak.Place, Count> of(FunctionId function, List<FunctionId> stack) {
        Map<ChanLeak.Place, Count> found = new LinkedHashMap<>();
        if (stack.contains(function)
                || !family.involves(function)
                || cfgs.of(function).isEmpty()) {
            return found;
        }
        stack.add(function);
        Cfg cfg = cfgs.of(function).orElseThrow();
        traffic.visit(family, function, (op, before) -> {
            if (traffic.blocks(family, function, op)) {
                add(found, new ChanLeak.Place(function, op), before.plus(Traffic.repeated(cfg, op, Count.ONE)));
            } else if (op instanceof Op.Invocation) {
                called(function, cfg, op, before, stack, found);
            }
        });
        stack.remove(stack.size() - 1);
        return found;
    }

    private void called(
            FunctionId function,
            Cfg cfg,
            Op op,
            Count before,
            List<FunctionId> stack,
            Map<ChanLeak.Place, Count> found) {
        for (CallEdge edge : graph.at(function, op.id())) {
            of(edge.callee(), stack).forEach((place, count) -> {
                Count renamed = count.rename(traffic.renaming(cfg, op, edge.callee()));
                add(found, place, before.plus(Traffic.repeated(cfg, op, renamed)));
            });
        }
    }

    private static void add(Map<ChanLeak.Place, Count> found, ChanLeak.Place place, Count count) {
        found.merge(place, count, Count::max);
    }
}
