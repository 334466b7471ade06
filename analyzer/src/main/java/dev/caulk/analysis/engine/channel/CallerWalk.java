package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Follows one function along all its paths, breadth first, and counts what happens to a channel. A counted loop is walked for
 * one round that stands for all; a loop without bound for as many rounds as states differ.
 */
final class CallerWalk {
    private static final int MAX_STATES = 4_000;

    private final CallerEvents events;
    private final FunctionId function;
    private final Cfg cfg;
    private final int depth;
    private final Deque<Node> work = new ArrayDeque<>();
    private final Set<Visit> visited = new HashSet<>();
    private final Map<CallerState, Exit> exits = new LinkedHashMap<>();
    private boolean bounded;

    private record Visit(int block, CallerState state) {}

    private record Node(BasicBlock block, CallerState state, Optional<Node> parent, Optional<TraceStep> step) {}

    /** A way out of the function. */
    record Exit(CallerState state, List<TraceStep> steps, Span end, boolean nextRound) {}

    CallerWalk(CallerEvents events, FunctionId function, Cfg cfg, int depth) {
        this.events = events;
        this.function = function;
        this.cfg = cfg;
        this.depth = depth;
    }

    /** The ways out, told apart by what happened before; the first of each is a shortest. */
    List<Exit> run(Optional<Op> start) {
        BasicBlock block = start.map(cfg::block).orElse(cfg.body().entry());
        Node first = new Node(block, new CallerState(), Optional.empty(), Optional.empty());
        run(first, start.map(op -> block.ops().indexOf(op) + 1).orElse(0));
        while (!work.isEmpty()) {
            if (visited.size() > MAX_STATES) {
                bounded = true;
                break;
            }
            run(work.poll(), 0);
        }
        return List.copyOf(exits.values());
    }

    boolean bounded() {
        return bounded;
    }

    private void run(Node node, int from) {
        List<CallerState> states = List.of(node.state().copy());
        for (Op op : node.block().ops().subList(from, node.block().ops().size() - 1)) {
            if (op == events.family().make()) {
                states.forEach(state -> exit(node, state, op.span(), true));
                return;
            }
            List<CallerState> next = new ArrayList<>();
            for (CallerState state : states) {
                next.addAll(events.apply(function, cfg, op, state, depth));
            }
            states = next;
        }
        for (CallerState state : states) {
            leave(node, state);
        }
    }

    private void leave(Node node, CallerState state) {
        Op.Terminator end = node.block().terminator();
        if (end instanceof Op.Return || end instanceof Op.Stop stop && stop.endsGoroutine()) {
            state.inRound().values().forEach(state::receive);
            state.inRound().clear();
            for (CallerState last : events.deferred(function, cfg, state, depth)) {
                exit(node, last, end.span(), false);
            }
            return;
        }
        for (int i = 0; i < node.block().successors().size(); i++) {
            BasicBlock target =
                    cfg.body().blocks().get(node.block().successors().get(i));
            CallerState next = state.copy();
            if (allowed(node.block(), target, state) && events.take(function, cfg, end, i, next)) {
                move(node.block(), target, end, next);
                Flags.enter(cfg, node.block(), target, next.versions());
                enter(new Node(target, next, Optional.of(node), step(end, i, state)));
            }
        }
    }

    private void enter(Node node) {
        if (visited.add(new Visit(node.block().id(), node.state()))) {
            work.add(node);
        }
    }

    /** A counted loop is entered once and then left. */
    private boolean allowed(BasicBlock from, BasicBlock target, CallerState state) {
        Optional<Loop> loop = cfg.loops().headedBy(from.id()).filter(l -> events.isCounted(cfg, l));
        if (loop.isEmpty() || from.successors().stream().allMatch(loop.get()::contains)) {
            return true;
        }
        boolean never = loop.get().bound().equals(new LoopBound.Constant(0));
        return loop.get().contains(target.id()) != (never || state.rounds().contains(from.id()));
    }

    private void move(BasicBlock from, BasicBlock target, Op.Terminator end, CallerState state) {
        List<Loop> around = new ArrayList<>(cfg.loops().around(from.id()));
        Collections.reverse(around);
        for (Loop loop : around) {
            if (loop.isBackEdge(from, target.id()) && events.isCounted(cfg, loop)) {
                state.rounds().add(loop.header());
            }
            if (!loop.contains(target.id())) {
                leaveLoop(loop, from, end, state);
            }
        }
    }

    private void leaveLoop(Loop loop, BasicBlock from, Op.Terminator end, CallerState state) {
        boolean counted = events.isCounted(cfg, loop);
        boolean all = counted && from.id() == loop.header() && state.rounds().contains(loop.header());
        Count count = Optional.ofNullable(state.inRound().remove(loop.header())).orElse(Count.ZERO);
        state.rounds().remove(loop.header());
        UnaryOperator<Count> times = all ? c -> Rounds.times(c, Rounds.of(cfg, loop)) : c -> c;
        state.endRounds(loop.header(), times);
        events.receive(cfg, outside(loop), times.apply(count), state);
        if (!all && events.receivesIn(function, cfg, loop)) {
            leaveEarly(loop, end, state);
        }
    }

    /** A loop that receives is left before its end; a counter may say how many rounds it had until then. */
    private void leaveEarly(Loop loop, Op.Terminator end, CallerState state) {
        Optional<Count> counter = CounterExit.rounds(cfg, loop, end);
        boolean endless = loop.bound() instanceof LoopBound.Unbounded;
        if (counter.isPresent() && (endless || !counter.get().many())) {
            events.receive(cfg, outside(loop), counter.get(), state);
        }
        if (counter.isEmpty() || !counter.get().many() || !endless) {
            state.leaveEarly();
        }
    }

    /** A block that is in the loops around a loop and in no other. */
    private Optional<Loop> outside(Loop inner) {
        return cfg.loops().around(inner.header()).stream()
                .filter(loop -> loop.header() != inner.header() && events.isCounted(cfg, loop))
                .reduce((a, b) -> b);
    }

    private Optional<TraceStep> step(Op.Terminator end, int successor, CallerState state) {
        if (state.spawned().isEmpty()) {
            return Optional.empty();
        }
        if (end instanceof Op.Select select) {
            boolean fallback = successor >= select.cases().size();
            Span span = fallback ? select.span() : select.cases().get(successor).span();
            return Optional.of(new TraceStep(span, events.describe(function, select, successor)));
        }
        return end instanceof Op.Branch
                ? Optional.of(new TraceStep(
                        end.span(), successor == 0 ? "the condition holds" : "the condition does not hold"))
                : Optional.empty();
    }

    private void exit(Node node, CallerState state, Span end, boolean nextRound) {
        state.versions().clear();
        if (exits.containsKey(state)) {
            return;
        }
        List<TraceStep> steps = new ArrayList<>();
        for (Optional<Node> at = Optional.of(node);
                at.isPresent();
                at = at.get().parent()) {
            at.get().step().ifPresent(step -> steps.add(0, step));
        }
        exits.put(state, new Exit(state, steps, end, nextRound));
    }
}
