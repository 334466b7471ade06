package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.CellNames;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds channels made in a function whose receiver can leave before the last sender is done. */
public final class ChannelEngine {
    private final Program program;
    private final CallGraph graph;
    private final Library library;
    private final CfgIndex cfgs;
    private final FamilyBuilder builder;
    private final Alternatives alternatives;
    private final List<ChanLeak> leaks = new ArrayList<>();
    private int channels;
    private int open;
    private int bounded;

    private ChannelEngine(Program program, CallGraph graph, Library library, CfgIndex cfgs) {
        this.program = program;
        this.graph = graph;
        this.library = library;
        this.cfgs = cfgs;
        CellNames names = new CellNames(program);
        this.builder = new FamilyBuilder(program, graph, library, names);
        this.alternatives = new Alternatives(program, library, names);
    }

    /**
     * What was found.
     *
     * @param channels how many channels were looked at
     * @param open how many of them flow to code that cannot be followed
     * @param bounded how many searches met a bound
     */
    public record Result(List<ChanLeak> leaks, int channels, int open, int bounded) {}

    /** The leaks of a program, in the order of its functions. */
    public static Result run(Program program, CallGraph graph, Library library, CfgIndex cfgs) {
        ChannelEngine engine = new ChannelEngine(program, graph, library, cfgs);
        program.functions().forEach(engine::channelsOf);
        return new Result(engine.leaks, engine.channels, engine.open, engine.bounded);
    }

    private void channelsOf(FunctionFacts function) {
        List<Family> families = new ArrayList<>();
        function.body()
                .ifPresent(body -> body.ops().forEach(op -> {
                    if (op instanceof Op.MakeChan make) {
                        families.add(builder.build(function.id(), make));
                    }
                }));
        Families all = new Families(families);
        for (Family family : families) {
            channels++;
            open += family.escapes() ? 1 : 0;
            if (!family.escapes() && family.make().constantCapacity().isPresent() && !endsProcess(function)) {
                check(function.id(), family, all).ifPresent(leaks::add);
            }
        }
    }

    private boolean endsProcess(FunctionFacts function) {
        return function.id().name().equals("main")
                && program.packages().stream()
                        .anyMatch(p -> p.path().equals(function.id().packagePath())
                                && p.name().equals("main"));
    }

    private Optional<ChanLeak> check(FunctionId maker, Family family, Families families) {
        Traffic traffic = new Traffic(graph, cfgs, alternatives, families);
        CallerEvents events = new CallerEvents(family, families, traffic, alternatives, graph, library, cfgs);
        CallerWalk walk = new CallerWalk(events, maker, cfgs.of(maker).orElseThrow(), 0);
        List<CallerWalk.Exit> exits = walk.run(Optional.of(family.make()));
        bounded += walk.bounded() || events.bounded() ? 1 : 0;
        long capacity = family.make().constantCapacity().orElseThrow();
        for (CallerWalk.Exit exit : exits) {
            Count sent = Count.ZERO;
            for (CallerState.Spawned spawned : exit.state().spawned()) {
                sent = sent.plus(sent(traffic, family, spawned, exit.state().observed()));
            }
            if (sent.exceeds(exit.state().received(), capacity)) {
                return Optional.of(leak(traffic, family, exit, sent));
            }
        }
        return Optional.empty();
    }

    private Count sent(Traffic traffic, Family family, CallerState.Spawned spawned, Set<Integer> observed) {
        Count count = traffic.sendsAfter(family, spawned.function(), observed);
        for (int i = spawned.hops().size() - 1; i >= 0; i--) {
            CallerState.Hop hop = spawned.hops().get(i);
            Cfg caller = cfgs.of(hop.caller()).orElseThrow();
            count = count.rename(traffic.renaming(caller, caller.body().definition(hop.site()), hop.callee()));
        }
        return count.times(spawned.times());
    }

    private ChanLeak leak(Traffic traffic, Family family, CallerWalk.Exit exit, Count sent) {
        Set<ChanLeak.Place> starts = new LinkedHashSet<>();
        List<ChanLeak.Place> sends = new ArrayList<>();
        for (CallerState.Spawned spawned : exit.state().spawned()) {
            if (!sent(traffic, family, spawned, exit.state().observed()).isZero()) {
                CallerState.Hop hop = spawned.hops().get(spawned.hops().size() - 1);
                Op op = cfgs.of(hop.caller()).orElseThrow().body().definition(hop.site());
                starts.add(new ChanLeak.Place(hop.caller(), op));
                sends.addAll(sends(traffic, family, spawned.function()));
            }
        }
        List<ChanLeak.Place> sorted = sends.stream()
                .distinct()
                .sorted(Comparator.comparing((ChanLeak.Place p) -> p.op().span()))
                .toList();
        boolean exact = sent.terms().isEmpty() && !sent.many();
        return new ChanLeak(
                family.maker(),
                family.make(),
                List.copyOf(starts),
                sorted,
                exit.steps(),
                exit.end(),
                exit.nextRound(),
                exact);
    }

    /** The sends of a goroutine, in it and in what it calls. */
    private List<ChanLeak.Place> sends(Traffic traffic, Family family, FunctionId goroutine) {
        List<ChanLeak.Place> found = new ArrayList<>();
        Set<FunctionId> seen = new TreeSet<>();
        Deque<FunctionId> work = new ArrayDeque<>(List.of(goroutine));
        while (!work.isEmpty()) {
            FunctionId function = work.poll();
            if (!seen.add(function) || !family.involves(function)) {
                continue;
            }
            ops(function)
                    .filter(op -> traffic.blocks(family, function, op))
                    .forEach(op -> found.add(new ChanLeak.Place(function, op)));
            graph.graph().outgoingEdgesOf(function).stream()
                    .map(CallEdge::callee)
                    .sorted()
                    .forEach(work::add);
        }
        return found;
    }

    private Stream<Op> ops(FunctionId function) {
        return cfgs.of(function).stream().flatMap(cfg -> cfg.body().ops().stream());
    }
}
