package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.cells.Certificate;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.cells.Operations;
import dev.caulk.analysis.engine.CellNames;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds sends, on channels of any lifetime, whose receivers can leave for good while they wait. */
public final class DepartureEngine {
    private final Program program;
    private final Cells cells;
    private final CallGraph graph;
    private final CfgIndex cfgs;
    private final Leaving leaving;
    private final Ordering ordering;
    private final Departures departures;
    private final FieldReceives fields;

    private DepartureEngine(Program program, CallGraph graph, Library library, Cells cells, CfgIndex cfgs) {
        this.program = program;
        this.graph = graph;
        this.cells = cells;
        Events events = new Events(cells);
        this.leaving = new Leaving(graph, cfgs, cells, events);
        this.cfgs = cfgs;
        this.ordering = new Ordering(program, library, cells, cfgs, leaving);
        this.departures = new Departures(program, cfgs, cells, leaving, events, ordering);
        this.fields = new FieldReceives(program, new CellNames(program));
    }

    /** The sends of a program that can wait forever, in the order of their places. */
    public static List<Departure> run(Program program, CallGraph graph, Library library, Cells cells, CfgIndex cfgs) {
        DepartureEngine engine = new DepartureEngine(program, graph, library, cells, cfgs);
        Set<Cell> channels = new TreeSet<>();
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> body.ops().forEach(op -> engine.collect(function.id(), op, channels)));
        }
        SortedMap<ChanLeak.Place, Departure> found = new TreeMap<>();
        for (Cell channel : channels) {
            engine.watched(channel).ifPresent(w -> engine.check(w).forEach(d -> found.putIfAbsent(d.send(), d)));
        }
        return List.copyOf(found.values());
    }

    /** The channels that an Op sends on or receives from: callers tell more of those that a function makes for them. */
    private void collect(FunctionId function, Op op, Set<Cell> channels) {
        if (op instanceof Op.Send send) {
            add(function, send.channel(), channels);
        } else if (op instanceof Op.Recv receive) {
            add(function, receive.channel(), channels);
        } else if (op instanceof Op.Select select) {
            select.cases().stream().filter(c -> !c.isSend()).forEach(c -> add(function, c.channel(), channels));
        }
    }

    private void add(FunctionId function, int channel, Set<Cell> channels) {
        cells.at(function, channel)
                .filter(cell -> !isSentByOthers(cell))
                .ifPresent(cell -> channels.addAll(cells.objects(cell)));
    }

    /** Whether time or a context sends. */
    static boolean isSentByOthers(Cell cell) {
        return cell instanceof Cell.Done || cell instanceof Cell.Timer || cell instanceof Cell.TimerChannel;
    }

    private List<Departure> check(Watched channel) {
        List<Departure> found = new ArrayList<>();
        for (Operation each : channel.sends()) {
            FunctionFacts function = program.function(each.function()).orElseThrow();
            boolean asked = !function.test() && !function.generated() && !program.isMain(function.id());
            if (asked && each.op() instanceof Op.Send send) {
                departures.of(function, send, channel).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Watched> watched(Cell cell) {
        Operations operations = cells.uses(cell);
        List<Operation> sends = distinct(operations.of(Kind.SEND));
        List<Operation> makes = distinct(operations.of(Kind.MAKE));
        if (!operations.complete() || sends.isEmpty() || makes.isEmpty()) {
            return Optional.empty();
        }
        boolean handedOut = cells.certificate(cell) instanceof Certificate.Open open && open.consumes();
        List<Operation> receives = new ArrayList<>(operations.of(Kind.RECV, Kind.SELECT_RECV, Kind.RANGE));
        receives.addAll(fields.of(cell));
        List<Operation> all = distinct(receives);
        List<List<Departure.Leave>> ways = new ArrayList<>();
        for (Operation receive : all) {
            ways.add(leaving.of(receive, cell, all).stream()
                    .filter(leave -> isForGood(leave, makes))
                    .toList());
        }
        return Optional.of(new Watched(cell, makes, sends, ways, handedOut, closes(operations)));
    }

    /** One for each Op, whichever calls lead there. */
    private static List<Operation> distinct(List<Operation> operations) {
        Map<ChanLeak.Place, Operation> found = new LinkedHashMap<>();
        operations.forEach(o -> found.putIfAbsent(new ChanLeak.Place(o.function(), o.op()), o));
        return List.copyOf(found.values());
    }

    /** Whether somebody closes the channel who neither sends, nor calls who does, nor waits for them first: they panic then. */
    private boolean closes(Operations operations) {
        Set<FunctionId> senders = operations.of(Kind.SEND, Kind.SELECT_SEND).stream()
                .map(Operation::function)
                .collect(Collectors.toSet());
        return operations.of(Kind.CLOSE).stream()
                .filter(close -> !leaving.reaches(close.function(), senders, Leaving.By.CALLS))
                .anyMatch(close -> !ordering.waitsBefore(close));
    }

    /** Whether the receiver does not come back for the same channel, nor another one; the main function's return ends all. */
    private boolean isForGood(Departure.Leave leave, List<Operation> makes) {
        boolean fresh = makes.stream().anyMatch(make -> make.function().equals(leave.function()));
        return !program.isMain(leave.function()) && (leave.lasting() || fresh || isGoroutine(leave.function()));
    }

    /** Whether a function is only run as a goroutine, which nobody starts again and again. */
    private boolean isGoroutine(FunctionId function) {
        return leaving.isGoroutine(function) && graph.callers(function).stream().noneMatch(this::isRepeated);
    }

    private boolean isRepeated(CallEdge start) {
        Cfg cfg = cfgs.of(start.caller()).orElseThrow();
        return cfg.loopsAround(cfg.body().definition(start.site())).stream()
                .anyMatch(loop -> !loop.bound().isCounted());
    }
}
