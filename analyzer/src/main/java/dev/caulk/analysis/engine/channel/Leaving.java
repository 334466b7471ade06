package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Operands;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.types.Universe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** In which ways the receivers of a channel leave it although it is not closed. */
final class Leaving {
    private final CallGraph graph;
    private final CfgIndex cfgs;
    private final Cells cells;
    private final Events events;

    Leaving(CallGraph graph, CfgIndex cfgs, Cells cells, Events events) {
        this.graph = graph;
        this.cfgs = cfgs;
        this.cells = cells;
        this.events = events;
    }

    /** The ways in which one receiver leaves; none where it stays, or nothing of it is known. */
    List<Departure.Leave> of(Operation receive, Cell channel, List<Operation> all) {
        Optional<Cfg> cfg = cfgs.of(receive.function());
        if (cfg.isEmpty()) {
            return List.of();
        }
        Set<ChanLeak.Place> receives =
                all.stream().map(o -> new ChanLeak.Place(o.function(), o.op())).collect(Collectors.toSet());
        List<Departure.Leave> found = receive.op() instanceof Op.Select select
                ? cases(receive, select, cfg.get(), channel, receives)
                : new ArrayList<>();
        found.addAll(errors(receive, cfg.get(), receives));
        return found;
    }

    private List<Departure.Leave> cases(
            Operation receive, Op.Select select, Cfg cfg, Cell channel, Set<ChanLeak.Place> receives) {
        List<Departure.Leave> found = new ArrayList<>();
        BasicBlock block = cfg.block(select);
        for (int i = 0; i < select.cases().size() && !select.hasDefault(); i++) {
            Op.Select.SelectCase each = select.cases().get(i);
            boolean same = i == receive.detail()
                    || cells.at(receive.function(), each.channel()).equals(Optional.of(channel));
            if (!same && leaves(receive.function(), cfg, block.successors().get(i), receives)) {
                ChanLeak.Place place = new ChanLeak.Place(receive.function(), select);
                events.of(receive.function(), each)
                        .ifPresent(event -> found.add(new Departure.Leave(
                                place, each.span(), event.providers(), event.free(), event.lasting())));
            }
        }
        return found;
    }

    /** Exits of the loop around a receive by an error that is not itself a message. */
    private List<Departure.Leave> errors(Operation receive, Cfg cfg, Set<ChanLeak.Place> receives) {
        List<Departure.Leave> found = new ArrayList<>();
        List<Loop> loops = cfg.loopsAround(receive.op());
        if (loops.isEmpty()) {
            return found;
        }
        Loop loop = loops.get(loops.size() - 1);
        Set<Integer> received = derived(cfg.body(), receive.op().id());
        for (int id : loop.blocks().stream().toArray()) {
            BasicBlock block = cfg.body().blocks().get(id);
            if (block.terminator() instanceof Op.Branch branch && isError(cfg.body(), branch, received)) {
                int failed = block.successors().get(branch.predicate().kind() == Predicate.Kind.NOT_NIL ? 0 : 1);
                boolean after =
                        cfg.dominators().dominates(cfg.block(receive.op()).id(), id);
                if (after && leaves(receive.function(), cfg, failed, receives)) {
                    ChanLeak.Place place = new ChanLeak.Place(receive.function(), receive.op());
                    found.add(new Departure.Leave(place, branch.span(), List.of(), true, false));
                }
            }
        }
        return found;
    }

    private static boolean isError(FunctionBody body, Op.Branch branch, Set<Integer> received) {
        Predicate predicate = branch.predicate();
        return predicate.kind() != Predicate.Kind.IS_TRUE
                && ValueTypes.of(body, predicate.subject()).equals(Universe.ERROR)
                && !received.contains(predicate.subject());
    }

    /** Parts of what an Op gives; results of calls are something else. */
    private static Set<Integer> derived(FunctionBody body, int from) {
        Set<Integer> found = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (Op op : body.ops()) {
                boolean part = op instanceof Op.Extract
                        || op instanceof Op.Load
                        || op instanceof Op.Convert
                        || op instanceof Op.TypeAssert
                        || op instanceof Op.Phi;
                List<Integer> operands = new ArrayList<>();
                Operands.forEach(op, operands::add);
                if (part && operands.stream().anyMatch(found::contains)) {
                    more |= found.add(op.id());
                }
            }
        }
        return found;
    }

    /** Whether control that comes to a block returns and receives no more before; what it calls or starts then is asked by itself. */
    private boolean leaves(FunctionId function, Cfg cfg, int block, Set<ChanLeak.Place> receives) {
        BitSet reached = cfg.reachableFrom(block);
        List<Op> ops = reached.stream()
                .mapToObj(cfg.body().blocks()::get)
                .flatMap(b -> b.ops().stream())
                .toList();
        return ops.stream().anyMatch(op -> op instanceof Op.Return)
                && ops.stream().noneMatch(op -> receives.contains(new ChanLeak.Place(function, op)));
    }

    /** What counts as a way from a function to another one. */
    enum By {
        /** Whatever makes it run. */
        ANYTHING,
        /** A call, so that both run in one goroutine. */
        CALLS,
        /** A call that can run nothing else. */
        CERTAIN_CALLS;

        boolean takes(CallEdge edge) {
            return switch (this) {
                case ANYTHING -> true;
                case CALLS -> edge.kind() != CallEdge.Kind.GO;
                case CERTAIN_CALLS -> edge.kind() != CallEdge.Kind.GO && edge.certainty() == CallEdge.Certainty.CERTAIN;
            };
        }
    }

    /** Whether a function leads to one of some functions. */
    boolean reaches(FunctionId from, Set<FunctionId> wanted, By by) {
        Set<FunctionId> seen = new HashSet<>(Set.of(from));
        Deque<FunctionId> work = new ArrayDeque<>(List.of(from));
        while (!work.isEmpty()) {
            FunctionId at = work.pop();
            if (wanted.contains(at)) {
                return true;
            }
            graph.callees(at).stream()
                    .filter(by::takes)
                    .map(CallEdge::callee)
                    .filter(seen::add)
                    .forEach(work::add);
        }
        return false;
    }

    /** The functions that an Op surely calls in its own goroutine. */
    List<FunctionId> called(FunctionId function, Op op) {
        return graph.at(function, op.id()).stream()
                .filter(By.CERTAIN_CALLS::takes)
                .map(CallEdge::callee)
                .toList();
    }

    /** Whether a function is only ever run as a goroutine, so that it does not come back. */
    boolean isGoroutine(FunctionId function) {
        List<CallEdge> callers = graph.callers(function);
        return !callers.isEmpty() && callers.stream().allMatch(edge -> edge.kind() == CallEdge.Kind.GO);
    }
}
