package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.CellNames;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds channels made in a function whose receiver can leave before the last sender is done. */
public final class ChannelEngine {
    private final Program program;
    private final CallGraph graph;
    private final Library library;
    private final CfgIndex cfgs;
    private final FamilyBuilder builder;
    private final Alternatives alternatives;
    private final List<ChanLeak> leaks = new ArrayList<>();
    private final List<Silent> cleared = new ArrayList<>();
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
        this.alternatives = new Alternatives(program, graph, library, names);
    }

    /**
     * What was found.
     *
     * @param cleared channels without a leak, in the order of their functions
     * @param channels how many channels were looked at
     * @param open how many of them flow to code that cannot be followed
     * @param bounded how many searches met a bound
     */
    public record Result(List<ChanLeak> leaks, List<Silent> cleared, int channels, int open, int bounded) {}

    /**
     * A channel without a leak.
     *
     * @param guard why nothing is said about it
     */
    public record Silent(Span make, String guard) {}

    /** The leaks of a program, in the order of its functions. */
    public static Result run(Program program, CallGraph graph, Library library, CfgIndex cfgs) {
        ChannelEngine engine = new ChannelEngine(program, graph, library, cfgs);
        program.functions().forEach(engine::channelsOf);
        return new Result(engine.leaks, engine.cleared, engine.channels, engine.open, engine.bounded);
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
            Optional<String> unasked = unasked(function, family);
            if (unasked.isEmpty()) {
                check(function.id(), family, all);
            } else {
                cleared.add(new Silent(family.make().span(), unasked.get()));
            }
        }
    }

    /** Why the channel is not searched at all. */
    private Optional<String> unasked(FunctionFacts function, Family family) {
        if (family.escapes()) {
            return Optional.of("the channel leaves the functions that can be followed from here");
        }
        if (family.make().constantCapacity().isEmpty()) {
            return Optional.of("the size of its buffer is not constant");
        }
        return program.isMain(function.id())
                ? Optional.of("it is made in main, whose return ends the process")
                : Optional.empty();
    }

    private void check(FunctionId maker, Family family, Families families) {
        Traffic traffic = new Traffic(graph, cfgs, alternatives, families);
        CallerEvents events = new CallerEvents(family, families, traffic, alternatives, graph, library, cfgs);
        CallerWalk walk = new CallerWalk(events, maker, cfgs.of(maker).orElseThrow(), 0);
        List<CallerWalk.Exit> exits = walk.run(Optional.of(family.make()));
        bounded += walk.bounded() || events.bounded() ? 1 : 0;
        SortedMap<ChanLeak.Place, CallerWalk.Exit> blocked = new TreeMap<>();
        for (CallerWalk.Exit exit : exits) {
            blocked(traffic, family, exit).forEach(place -> blocked.putIfAbsent(place, exit));
        }
        if (blocked.isEmpty()) {
            cleared.add(
                    new Silent(family.make().span(), guard(family, exits.size(), walk.bounded() || events.bounded())));
        }
        blocked.forEach((place, exit) -> {
            List<ChanLeak.Place> others = new ArrayList<>(blocked.keySet());
            others.remove(place);
            leaks.add(leak(traffic, family, exit, place, others));
        });
    }

    private static String guard(Family family, int exits, boolean bounded) {
        return "on each of the " + exits
                + " ways out of its function, what is sent has been received or fits into its buffer of "
                + family.make().constantCapacity().orElse(0) + (bounded ? "; the search met its bound" : "");
    }

    /** The sends that can wait forever when the receiver leaves in that way. */
    private List<ChanLeak.Place> blocked(Traffic traffic, Family family, CallerWalk.Exit exit) {
        CallerState state = exit.state();
        long capacity = family.make().constantCapacity().orElseThrow();
        if (!total(traffic, family, state).exceeds(state.received(), capacity, state.early())) {
            return List.of();
        }
        List<ChanLeak.Place> found = new ArrayList<>();
        SendPlaces places = new SendPlaces(graph, cfgs, traffic, family);
        for (CallerState.Spawned spawned : senders(traffic, family, state)) {
            boolean alone = senders(traffic, family, state).size() == 1
                    && spawned.times().equals(Count.ONE);
            places.of(spawned.function()).forEach((place, upTo) -> {
                Count count = rename(traffic, spawned, upTo);
                if (!alone || count.exceeds(state.received(), capacity, state.early())) {
                    found.add(place);
                }
            });
        }
        return found;
    }

    private Count total(Traffic traffic, Family family, CallerState state) {
        Count sum = Count.ZERO;
        for (CallerState.Spawned spawned : state.spawned()) {
            sum = sum.plus(sent(traffic, family, spawned, state.observed()));
        }
        return sum;
    }

    private List<CallerState.Spawned> senders(Traffic traffic, Family family, CallerState state) {
        return state.spawned().stream()
                .filter(s -> !sent(traffic, family, s, state.observed()).isZero())
                .toList();
    }

    private Count sent(Traffic traffic, Family family, CallerState.Spawned spawned, Set<Integer> observed) {
        Count count = traffic.sendsAfter(family, spawned.function(), observed);
        return rename(traffic, spawned, count).times(spawned.times());
    }

    /** A count in terms of a goroutine, put into the terms of the function that makes the channel. */
    private Count rename(Traffic traffic, CallerState.Spawned spawned, Count count) {
        Count renamed = count;
        for (int i = spawned.hops().size() - 1; i >= 0; i--) {
            CallerState.Hop hop = spawned.hops().get(i);
            Cfg caller = cfgs.of(hop.caller()).orElseThrow();
            renamed = renamed.rename(traffic.renaming(caller, caller.body().definition(hop.site()), hop.callee()));
        }
        return renamed;
    }

    private ChanLeak leak(
            Traffic traffic, Family family, CallerWalk.Exit exit, ChanLeak.Place send, List<ChanLeak.Place> others) {
        List<ChanLeak.Place> starts = new ArrayList<>();
        for (CallerState.Spawned spawned : senders(traffic, family, exit.state())) {
            CallerState.Hop hop = spawned.hops().get(spawned.hops().size() - 1);
            Op op = cfgs.of(hop.caller()).orElseThrow().body().definition(hop.site());
            starts.add(new ChanLeak.Place(hop.caller(), op));
        }
        Count sent = total(traffic, family, exit.state());
        boolean exact = sent.terms().isEmpty() && !sent.many();
        return new ChanLeak(
                family.maker(), family.make(), starts, send, others, exit.steps(), exit.end(), exit.nextRound(), exact);
    }
}
