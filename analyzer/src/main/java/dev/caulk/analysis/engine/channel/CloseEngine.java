package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.cells.Certificate;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.cells.Operations;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds goroutines that feed a channel and close it on some ways out only. That others close it too does not help: a close while
 * somebody still sends is a panic, so that they do it where nobody sends.
 */
public final class CloseEngine {
    private final CallGraph graph;
    private final Cells cells;
    private final CfgIndex cfgs;
    private final Events events;
    private final Leaving leaving;

    private CloseEngine(CallGraph graph, Cells cells, CfgIndex cfgs) {
        this.graph = graph;
        this.cells = cells;
        this.cfgs = cfgs;
        this.events = new Events(cells);
        this.leaving = new Leaving(graph, cfgs, cells, events);
    }

    /** The forgotten closes of a program, in the order of its functions. */
    public static List<ForgottenClose> run(Program program, CallGraph graph, Cells cells, CfgIndex cfgs) {
        CloseEngine engine = new CloseEngine(graph, cells, cfgs);
        List<ForgottenClose> found = new ArrayList<>();
        for (FunctionFacts function : program.functions()) {
            if (!function.test() && !function.generated()) {
                function.body()
                        .ifPresent(body -> body.ops().forEach(op -> {
                            if (op instanceof Op.CloseChan close) {
                                engine.check(function.id(), close).ifPresent(found::add);
                            }
                        }));
            }
        }
        return found;
    }

    private Optional<ForgottenClose> check(FunctionId function, Op.CloseChan close) {
        return cells.at(function, close.channel())
                .filter(cell -> runsOnce(function))
                .flatMap(cell -> check(function, close, cell));
    }

    /** Whether the function is the life of a goroutine, or all that one does. */
    private boolean runsOnce(FunctionId function) {
        List<CallEdge> callers = graph.callers(function);
        return !callers.isEmpty()
                && callers.stream()
                        .allMatch(edge -> edge.kind() == CallEdge.Kind.GO
                                || !edge.inLoop() && leaving.isGoroutine(edge.caller()));
    }

    private Optional<ForgottenClose> check(FunctionId function, Op.CloseChan close, Cell cell) {
        Operations operations = cells.uses(cell);
        List<Operation> sends = operations.of(Kind.SEND, Kind.SELECT_SEND);
        boolean feeds = !sends.isEmpty()
                && sends.stream().allMatch(send -> send.function().equals(function));
        List<ChanLeak.Place> waiting = operations.of(Kind.RANGE, Kind.RECV).stream()
                .map(o -> new ChanLeak.Place(o.function(), o.op()))
                .filter(place -> !(place.op() instanceof Op.Recv receive) || receive.form() != Op.Recv.Form.PLAIN)
                .distinct()
                .toList();
        boolean handedOut = cells.certificate(cell) instanceof Certificate.Open open && open.consumes();
        Set<FunctionId> closers =
                operations.of(Kind.CLOSE).stream().map(Operation::function).collect(Collectors.toSet());
        boolean byCaller = graph.callers(function).stream()
                .anyMatch(edge -> edge.kind() != CallEdge.Kind.GO && closers.contains(edge.caller()));
        if (!operations.complete() || !feeds || byCaller || waiting.isEmpty() && !handedOut) {
            return Optional.empty();
        }
        Set<FunctionId> receivers =
                waiting.stream().map(ChanLeak.Place::function).collect(Collectors.toSet());
        Watch watch = new Watch(
                function,
                cell,
                receivers,
                closers,
                !waiting.isEmpty() && waiting.stream().noneMatch(this::goesOn));
        List<Span> exits = exits(watch, starts(function, operations, receivers));
        return exits.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForgottenClose(cell, new ChanLeak.Place(function, close), exits, waiting, handedOut));
    }

    /**
     * What is watched on the ways of a function.
     *
     * @param waiting the functions that receive
     * @param closers the functions that close the channel
     * @param once whether these receive a single value, so that a send ends the wait as well as the close
     */
    private record Watch(
            FunctionId function, Cell cell, Set<FunctionId> waiting, Set<FunctionId> closers, boolean once) {
        boolean isOf(Cells cells, int channel) {
            return cells.at(function, channel).equals(Optional.of(cell));
        }
    }

    /** Whether who has received a value receives another one. */
    private boolean goesOn(ChanLeak.Place place) {
        return !cfgs.of(place.function()).orElseThrow().loopsAround(place.op()).isEmpty();
    }

    /** Where somebody may begin to wait: with the function, or, where it makes the channel itself, from what it starts then on. */
    private List<Integer> starts(FunctionId function, Operations operations, Set<FunctionId> waiting) {
        Cfg cfg = cfgs.of(function).orElseThrow();
        boolean own = operations.of(Kind.MAKE).stream()
                .anyMatch(make -> make.function().equals(function));
        return own
                ? cfg.body().ops().stream()
                        .filter(op -> op instanceof Op.Invocation)
                        .filter(op ->
                                graph.at(function, op.id()).stream().anyMatch(edge -> waiting.contains(edge.callee())))
                        .map(op -> cfg.block(op).id())
                        .toList()
                : List.of(0);
    }

    /** The returns that control comes to without a close, and without a word to anybody else. */
    private List<Span> exits(Watch watch, List<Integer> starts) {
        Cfg cfg = cfgs.of(watch.function()).orElseThrow();
        BitSet seen = closingLoops(cfg);
        Deque<Integer> work = new ArrayDeque<>(starts);
        List<Span> found = new ArrayList<>();
        while (!work.isEmpty()) {
            int id = work.pop();
            BasicBlock block = cfg.body().blocks().get(id);
            if (seen.get(id) || block.ops().stream().anyMatch(op -> tells(watch, cfg, op))) {
                continue;
            }
            seen.set(id);
            if (block.terminator() instanceof Op.Return end) {
                found.add(end.span());
            }
            work.addAll(next(watch, block));
        }
        return found.stream().sorted().toList();
    }

    /** The heads of loops that close a channel in each round: as many as there are, be it none. */
    private static BitSet closingLoops(Cfg cfg) {
        BitSet heads = new BitSet();
        cfg.body().ops().stream()
                .filter(op -> op instanceof Op.CloseChan)
                .flatMap(op -> cfg.loopsAround(op).stream())
                .forEach(loop -> heads.set(loop.header()));
        return heads;
    }

    /** Where control goes on; not by a case that receivers let fire when they leave themselves. */
    private List<Integer> next(Watch watch, BasicBlock block) {
        if (!(block.terminator() instanceof Op.Select select)) {
            return block.successors();
        }
        List<Integer> next = new ArrayList<>(block.successors());
        for (int i = select.cases().size() - 1; i >= 0; i--) {
            Op.Select.SelectCase one = select.cases().get(i);
            boolean told = events.of(watch.function(), one)
                    .filter(event -> !event.free()
                            && event.providers().stream()
                                    .allMatch(o -> watch.waiting().contains(o.function())))
                    .isPresent();
            if (told || one.isSend() && (watch.once() || !watch.isOf(cells, one.channel()))) {
                next.remove(i);
            }
        }
        return next;
    }

    /** Whether an Op closes the channel, or sends on or closes another one. */
    private boolean tells(Watch watch, Cfg cfg, Op op) {
        Op run = op instanceof Op.RunDeferred deferred ? cfg.body().definition(deferred.defer()) : op;
        if (run instanceof Op.Send send) {
            return watch.once() || !watch.isOf(cells, send.channel());
        }
        boolean told = run instanceof Op.Invocation call
                && graph.at(watch.function(), call.id()).stream().anyMatch(edge -> tells(watch, edge));
        return run instanceof Op.CloseChan || told || isDeferredClose(run);
    }

    private static boolean isDeferredClose(Op op) {
        return op instanceof Op.Invocation call
                && call.callee() instanceof Callee.Builtin builtin
                && builtin.name().equals("close");
    }

    /** Whether what is called tells somebody, or closes the channel at any depth; who only waits for it tells nobody. */
    private boolean tells(Watch watch, CallEdge edge) {
        boolean receiver = edge.kind() == CallEdge.Kind.GO && watch.waiting().contains(edge.callee());
        return !receiver
                && (closes(edge.callee()) || leaving.reaches(edge.callee(), watch.closers(), Leaving.By.CALLS));
    }

    private boolean closes(FunctionId function) {
        return cfgs.of(function).stream()
                .flatMap(cfg -> cfg.body().ops().stream())
                .anyMatch(op -> op instanceof Op.CloseChan || op instanceof Op.Send || isDeferredClose(op));
    }
}
