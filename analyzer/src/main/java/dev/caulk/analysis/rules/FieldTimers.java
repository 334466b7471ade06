package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Timers whose channel a loop keeps in a field, and rounds of that loop that forget the field while its timer is pending. */
final class FieldTimers {
    private static final int MAX_DEPTH = 3;

    private final Program program;
    private final CallGraph graph;
    private final CfgIndex cfgs;

    FieldTimers(Program program, CallGraph graph, CfgIndex cfgs) {
        this.program = program;
        this.graph = graph;
        this.cfgs = cfgs;
    }

    /** Where a round of the loop around a timer forgets the field that holds it. */
    Optional<Op> forgotten(FunctionId function, Cfg cfg, FreshTimers.Fresh timer) {
        List<Loop> loops = cfg.loopsAround(timer.call());
        if (loops.isEmpty()) {
            return Optional.empty();
        }
        return fields(cfg, timer).stream()
                .flatMap(key -> stores(key).stream()
                        .filter(at -> inLoop(at, function, loops, key, 0))
                        .map(Site::op))
                .findFirst();
    }

    private record Site(FunctionId function, Op op) {}

    private static List<String> fields(Cfg cfg, FreshTimers.Fresh timer) {
        List<String> keys = new ArrayList<>();
        for (Op op : cfg.body().ops()) {
            if (op instanceof Op.Store store
                    && origin(cfg, store.value()) == timer.channel()
                    && store.place() instanceof Place.FieldOf field) {
                keys.add(key(field));
            }
        }
        return keys;
    }

    private static int origin(Cfg cfg, int value) {
        return cfg.body().definition(value) instanceof Op.Convert convert ? origin(cfg, convert.operand()) : value;
    }

    private static String key(Place.FieldOf field) {
        return ValueTypes.key(field.owner()) + "." + field.field();
    }

    /** Where functions set the field to nil. */
    private List<Site> stores(String key) {
        List<Site> found = new ArrayList<>();
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> {
                for (Op op : body.ops()) {
                    if (op instanceof Op.Store store
                            && store.place() instanceof Place.FieldOf field
                            && key(field).equals(key)
                            && body.definition(store.value()) instanceof Op.Constant constant
                            && constant.literal().isNil()) {
                        found.add(new Site(function.id(), op));
                    }
                }
            });
        }
        return found;
    }

    /** Whether an Op runs in a round of the loop, and not because the timer fired. */
    private boolean inLoop(Site at, FunctionId function, List<Loop> loops, String key, int depth) {
        Cfg cfg = cfgs.of(at.function()).orElseThrow();
        if (depth > MAX_DEPTH || afterFiring(cfg, at.op(), key)) {
            return false;
        }
        if (at.function().equals(function)) {
            return loops.stream()
                    .anyMatch(loop -> loop.contains(cfg.block(at.op()).id()));
        }
        return graph.callers(at.function()).stream()
                .filter(CallEdge::synchronous)
                .anyMatch(edge -> inLoop(site(edge), function, loops, key, depth + 1));
    }

    private Site site(CallEdge edge) {
        return new Site(
                edge.caller(), cfgs.of(edge.caller()).orElseThrow().body().definition(edge.site()));
    }

    /** Whether every path to an Op has received from the field, or has seen that it is nil. */
    private static boolean afterFiring(Cfg cfg, Op op, String key) {
        for (Op other : cfg.body().ops()) {
            if (other instanceof Op.Recv recv && reads(cfg, recv.channel(), key) && cfg.precedes(recv, op)) {
                return true;
            }
            if (other instanceof Op.Select select) {
                for (int i = 0; i < select.cases().size(); i++) {
                    if (reads(cfg, select.cases().get(i).channel(), key)
                            && cfg.edgePrecedes(cfg.block(select), i, op)) {
                        return true;
                    }
                }
            }
            if (other instanceof Op.Branch branch && seesNil(cfg, branch, op, key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean seesNil(Cfg cfg, Op.Branch branch, Op op, String key) {
        Predicate predicate = branch.predicate();
        return predicate.kind() != Predicate.Kind.IS_TRUE
                && reads(cfg, predicate.subject(), key)
                && cfg.edgePrecedes(cfg.block(branch), predicate.kind() == Predicate.Kind.IS_NIL ? 0 : 1, op);
    }

    private static boolean reads(Cfg cfg, int value, String key) {
        return cfg.body().definition(value) instanceof Op.Load load
                && load.place() instanceof Place.FieldOf field
                && key(field).equals(key);
    }
}
