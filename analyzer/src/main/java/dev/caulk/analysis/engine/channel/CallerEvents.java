package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.Blocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the Ops and branches of the receiving side do to the counts of one channel. */
final class CallerEvents {
    private static final int MAX_DEPTH = 4;

    private final Family family;
    private final Families families;
    private final Traffic traffic;
    private final Alternatives alternatives;
    private final CallGraph graph;
    private final Library library;
    private final CfgIndex cfgs;
    private final LastWords lastWords;
    private final Reach reach;
    private final boolean closed;
    private final Map<FunctionId, List<CallerWalk.Exit>> exitsOf = new HashMap<>();
    private boolean bounded;

    CallerEvents(
            Family family,
            Families families,
            Traffic traffic,
            Alternatives alternatives,
            CallGraph graph,
            Library library,
            CfgIndex cfgs) {
        this.family = family;
        this.families = families;
        this.traffic = traffic;
        this.alternatives = alternatives;
        this.graph = graph;
        this.library = library;
        this.cfgs = cfgs;
        this.reach = new Reach(cfgs);
        this.lastWords = new LastWords(family, traffic, graph, cfgs);
        this.closed = family.functions().stream().anyMatch(this::closes);
    }

    private boolean closes(FunctionId function) {
        return cfgs.of(function)
                .map(cfg -> cfg.body().ops().stream()
                        .anyMatch(op -> op instanceof Op.CloseChan close && family.has(function, close.channel())
                                || op instanceof Op.Defer deferred
                                        && deferred.arguments().stream().anyMatch(v -> family.has(function, v))))
                .orElse(false);
    }

    Family family() {
        return family;
    }

    boolean bounded() {
        return bounded;
    }

    /** The states after an Op; none where the path ends in it. */
    List<CallerState> apply(FunctionId function, Cfg cfg, Op op, CallerState state, int depth) {
        if (op instanceof Op.Recv recv) {
            received(function, cfg, op, recv.channel(), state);
        }
        if (!(op instanceof Op.Invocation call)) {
            return List.of(state);
        }
        if (op instanceof Op.Defer) {
            state.deferred().add(op.id());
            return List.of(state);
        }
        if (!state.spawned().isEmpty() && waits(cfg, call)) {
            return List.of();
        }
        return run(function, cfg, call, state, depth, false);
    }

    private void received(FunctionId function, Cfg cfg, Op op, int channel, CallerState state) {
        if (family.has(function, channel)) {
            receive(cfg, counted(cfg, op), Count.ONE, state);
            return;
        }
        OptionalInt other = families.of(function, channel);
        other.ifPresent(state.observed()::add);
    }

    private Optional<Loop> counted(Cfg cfg, Op op) {
        return cfg.loopsAround(op).stream().filter(loop -> isCounted(cfg, loop)).reduce((a, b) -> b);
    }

    /** Whether a loop runs a known number of times for one channel: not if each round makes its own. */
    boolean isCounted(Cfg cfg, Loop loop) {
        boolean makes = cfg.body().ops().size() > family.make().id()
                && cfg.body().definition(family.make().id()) == family.make()
                && loop.contains(cfg.block(family.make()).id());
        return loop.bound().isCounted() && !makes;
    }

    private List<Integer> rounds(Cfg cfg, Op op) {
        return cfg.loopsAround(op).stream()
                .filter(loop -> isCounted(cfg, loop))
                .map(Loop::header)
                .toList();
    }

    /** Adds to the round of a counted loop, or to the total. */
    void receive(Cfg cfg, Optional<Loop> loop, Count count, CallerState state) {
        if (loop.isPresent()) {
            state.inRound().merge(loop.get().header(), count, Count::plus);
        } else {
            state.receive(count);
        }
    }

    /** A wait for the goroutines: who is past it has none that block. */
    private boolean waits(Cfg cfg, Op.Invocation call) {
        return Library.lastName(call.callee()).equals("Wait")
                && library.of(cfg.body(), call).stream()
                        .flatMap(model -> model.blocks().stream())
                        .anyMatch(blocks -> blocks.on() == Blocks.On.RECEIVER);
    }

    private List<CallerState> run(
            FunctionId function, Cfg cfg, Op.Invocation call, CallerState state, int depth, boolean deferred) {
        List<CallerState> states = new ArrayList<>();
        List<CallEdge> callbacks = new ArrayList<>();
        for (CallEdge edge : graph.at(function, call.id())) {
            if (!reach.reaches(family, call, edge)) {
                continue;
            }
            if (edge.isDirect(call)) {
                // Of several functions that a call can run, it runs one.
                states.addAll(run(cfg, call, edge, List.of(state.copy()), depth, deferred));
            } else {
                callbacks.add(edge);
            }
        }
        List<CallerState> now = states.isEmpty() ? List.of(state) : states;
        for (CallEdge edge : callbacks) {
            now = run(cfg, call, edge, now, depth, deferred);
        }
        return now;
    }

    private List<CallerState> run(
            Cfg cfg, Op.Invocation call, CallEdge edge, List<CallerState> states, int depth, boolean deferred) {
        if (edge.kind() == CallEdge.Kind.GO) {
            states.forEach(s -> spawn(cfg, call, edge, s));
            return states;
        }
        if (edge.kind() == CallEdge.Kind.DEFER && !deferred) {
            states.forEach(s -> s.deferred().add(call.id()));
            return states;
        }
        return called(cfg, call, edge, states, depth);
    }

    private void spawn(Cfg cfg, Op.Invocation call, CallEdge edge, CallerState state) {
        if (!traffic.sends(family, edge.callee()).isZero()) {
            CallerState.Hop hop = new CallerState.Hop(edge.caller(), call.id(), edge.callee());
            state.spawn(new CallerState.Spawned(edge.callee(), Count.ONE, List.of(hop), rounds(cfg, call)));
        }
        Count taken = traffic.receives(family, edge.callee());
        if (!taken.isZero()) {
            receive(cfg, counted(cfg, call), taken.rename(traffic.renaming(cfg, call, edge.callee())), state);
        }
    }

    private List<CallerState> called(Cfg cfg, Op.Invocation call, CallEdge edge, List<CallerState> states, int depth) {
        Optional<Cfg> inner = cfgs.of(edge.callee());
        if (inner.isEmpty() || depth >= MAX_DEPTH) {
            bounded |= inner.isPresent();
            return states;
        }
        List<CallerWalk.Exit> exits = exits(edge.callee(), inner.get(), depth);
        List<CallerState> merged = new ArrayList<>();
        for (CallerState state : states) {
            for (CallerWalk.Exit exit : exits) {
                CallerState next = state.copy();
                merge(cfg, call, edge, exit.state(), next);
                if (!merged.contains(next)) {
                    merged.add(next);
                }
            }
        }
        return merged;
    }

    /** The ways out of a called function are the same at each call: names are put into the caller's terms afterwards. */
    private List<CallerWalk.Exit> exits(FunctionId callee, Cfg cfg, int depth) {
        List<CallerWalk.Exit> known = exitsOf.get(callee);
        if (known == null) {
            CallerWalk walk = new CallerWalk(this, callee, cfg, depth + 1);
            known = walk.run(Optional.empty());
            bounded |= walk.bounded();
            exitsOf.put(callee, known);
        }
        return known;
    }

    private void merge(Cfg cfg, Op.Invocation call, CallEdge edge, CallerState inner, CallerState state) {
        var renaming = traffic.renaming(cfg, call, edge.callee());
        Count taken = inner.received().rename(renaming);
        if (!taken.isZero()) {
            receive(cfg, counted(cfg, call), taken, state);
        }
        state.observed().addAll(inner.observed());
        for (CallerState.Spawned spawned : inner.spawned()) {
            List<CallerState.Hop> hops = new ArrayList<>();
            hops.add(new CallerState.Hop(edge.caller(), call.id(), edge.callee()));
            hops.addAll(spawned.hops());
            Count times = spawned.times().rename(renaming);
            state.spawn(new CallerState.Spawned(spawned.function(), times, hops, rounds(cfg, call)));
        }
    }

    /** The states after the deferred calls; none where one of them waits for the goroutines. */
    List<CallerState> deferred(FunctionId function, Cfg cfg, CallerState state, int depth) {
        List<CallerState> states = List.of(state);
        for (int i = state.deferred().size() - 1; i >= 0; i--) {
            Op.Invocation call =
                    (Op.Invocation) cfg.body().definition(state.deferred().get(i));
            if (!state.spawned().isEmpty() && waits(cfg, call)) {
                return List.of();
            }
            List<CallerState> next = new ArrayList<>();
            for (CallerState s : states) {
                next.addAll(run(function, cfg, call, s, depth, true));
            }
            states = next;
        }
        states.forEach(s -> s.deferred().clear());
        return states;
    }

    /**
     * Narrows the state to one successor.
     *
     * @return whether control can go there
     */
    boolean take(FunctionId function, Cfg cfg, Op.Terminator end, int successor, CallerState state) {
        if (end instanceof Op.Select select && successor < select.cases().size()) {
            Op.Select.SelectCase taken = select.cases().get(successor);
            if (!taken.isSend()) {
                received(function, cfg, end, taken.channel(), state);
            }
            return family.has(function, taken.channel()) || alternatives.canFire(function, taken, families);
        }
        Optional<Flags.Flag> flag =
                end instanceof Op.Branch test ? Flags.tested(cfg.body(), test, state.versions()) : Optional.empty();
        if (flag.isPresent() && Flags.constant(cfg.body(), flag.get()).isPresent()) {
            return Flags.constant(cfg.body(), flag.get()).get() == (successor == 0);
        }
        boolean ended = flag.isPresent()
                && (successor == 0) == flag.get().negated()
                && lastWords.isOpenTest(function, cfg.body(), flag.get().value());
        if (ended) {
            state.inRound().clear();
            state.receive(Count.MANY);
            return closed;
        }
        if (end instanceof Op.Branch branch && isLastWord(cfg, branch, successor == 0, state)) {
            state.inRound().clear();
            state.receive(Count.MANY);
        }
        return true;
    }

    /** Whether the only goroutine that was started has said that it sends no more. */
    private boolean isLastWord(Cfg cfg, Op.Branch branch, boolean first, CallerState state) {
        return state.spawned().size() == 1
                && state.spawned().get(0).times().equals(Count.ONE)
                && state.spawned().get(0).rounds().isEmpty()
                && lastWords.said(
                        cfg.body(), branch, first, state.spawned().get(0).function());
    }

    /** Whether a loop receives from the channel. */
    boolean receivesIn(FunctionId function, Cfg cfg, Loop loop) {
        return loop.blocks().stream()
                .mapToObj(cfg.body().blocks()::get)
                .flatMap(block -> block.ops().stream())
                .anyMatch(op -> receives(function, op));
    }

    private boolean receives(FunctionId function, Op op) {
        return op instanceof Op.Recv recv && family.has(function, recv.channel())
                || op instanceof Op.Select select
                        && select.cases().stream().anyMatch(c -> !c.isSend() && family.has(function, c.channel()));
    }

    /** What taking a successor of a select means, for the trace. */
    String describe(FunctionId function, Op.Select select, int successor) {
        if (successor >= select.cases().size()) {
            return "no case is ready, so it goes on without receiving";
        }
        return family.has(function, select.cases().get(successor).channel())
                ? "it receives a value"
                : "this case fires first, so it goes on without receiving";
    }
}
