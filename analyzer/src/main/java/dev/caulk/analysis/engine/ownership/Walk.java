package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Follows one acquisition along every path of its function, breadth first, so that the first witness of a kind is a shortest
 * one. States are told apart by all that they know; their number is bounded.
 */
final class Walk {
    private static final int MAX_STATES = 20_000;

    private final Cfg cfg;
    private final FunctionBody body;
    private final Acquisition acquisition;
    private final Transfer transfer;
    private final Conditions conditions;
    private final Releases releases;
    private final Exits exits;
    private final DeferredPiles piles;
    private final ErrorCells errorCells;
    private final FailedReturns failedReturns;
    private final LeftBehind leftBehind;
    private final Function<FunctionId, Optional<FunctionBody>> functions;
    private final Deque<Node> work = new ArrayDeque<>();
    private final Set<Visit> visited = new HashSet<>();
    private final Map<Leak.Kind, Leak> leaks = new EnumMap<>(Leak.Kind.class);
    private final SortedMap<Outcome.Kind, Outcome> outcomes = new TreeMap<>();
    private boolean returnsReleased;
    private final Lending lending = new Lending();
    private final Merges merges;
    private boolean bounded;

    private record Visit(int block, PathState state) {}

    /** A block entered with a state, and the step that led there. */
    private record Node(BasicBlock block, PathState state, Optional<Node> parent, Optional<TraceStep> step) {}

    /**
     * @param functions the bodies of functions, for deferred closures
     * @param results the types of what the function returns
     * @param endsProcess whether returning from the function ends the process
     * @param leftBehind tells what is of no use any more when such a function goes on for long
     */
    Walk(
            Cfg cfg,
            Library library,
            Acquisition acquisition,
            Transfer transfer,
            Releases releases,
            Function<FunctionId, Optional<FunctionBody>> functions,
            List<Type> results,
            boolean endsProcess,
            LeftBehind leftBehind) {
        this.cfg = cfg;
        this.body = cfg.body();
        this.acquisition = acquisition;
        this.transfer = transfer;
        this.conditions = new Conditions(body);
        this.releases = releases;
        this.functions = functions;
        this.exits = new Exits(body, acquisition, transfer, releases, conditions, functions, results, endsProcess);
        this.piles = new DeferredPiles(cfg, library);
        this.errorCells = new ErrorCells(body);
        this.failedReturns = new FailedReturns(cfg, library);
        this.leftBehind = leftBehind;
        this.merges = new Merges(body, conditions, transfer);
    }

    /** Walks all paths. */
    Walk run() {
        PathState start = new PathState(acquisition, releases);
        start.assign(acquisition.site().id(), Optional.of(acquisition.roles()));
        BasicBlock block = cfg.block(acquisition.site());
        deferredBefore(start);
        conditions.learnBefore(start, cfg, acquisition.site());
        Node first = new Node(block, start, Optional.empty(), Optional.empty());
        run(first, start.copy(), block.ops().indexOf(acquisition.site()) + 1);
        while (!work.isEmpty()) {
            if (visited.size() > MAX_STATES) {
                bounded = true;
                break;
            }
            Node node = work.poll();
            run(node, node.state().copy(), 0);
        }
        lending.settle();
        return this;
    }

    /** Witnesses by kind. */
    Map<Leak.Kind, Leak> leaks() {
        return leaks;
    }

    /** What the results of the function lead to, on some path, and booleans that tell whether they do. */
    SortedMap<Integer, Role> owned() {
        return exits.owned();
    }

    /** Whether each path releases it in this function. */
    boolean releases() {
        Set<Outcome.Kind> releasing =
                EnumSet.of(Outcome.Kind.RELEASED, Outcome.Kind.RELEASED_AT_EXIT, Outcome.Kind.ENDS_WITH_PROCESS);
        return !outcomes.isEmpty() && leaks.isEmpty() && releasing.containsAll(outcomes.keySet());
    }

    /** How paths end that do not lose it, one of each kind. */
    Collection<Outcome> outcomes() {
        return outcomes.values();
    }

    private void ends(Outcome.Kind kind, Span span) {
        outcomes.putIfAbsent(kind, new Outcome(kind, span));
    }

    /** Whether some path returns it released, where others return it open: what callers get depends on what they ask for. */
    boolean returnsReleased() {
        return returnsReleased;
    }

    /** Whether states were left out. */
    boolean bounded() {
        return bounded;
    }

    /** Deferred closures that were registered before the acquisition see the variables as they are at the end. */
    private void deferredBefore(PathState start) {
        for (Op op : body.ops()) {
            if (op instanceof Op.Defer deferred
                    && Transfer.literal(body, deferred.callee()).isPresent()
                    && cfg.precedes(deferred, acquisition.site())) {
                start.deferred().add(deferred.id());
            }
        }
    }

    /** Runs the Ops of a block and leaves it, unless the path ends in between. */
    private void run(Node node, PathState before, int from) {
        PathState state = before;
        List<Op> ops = node.block().ops();
        for (int i = from; i < ops.size() - 1 && !state.done(); i++) {
            Op op = ops.get(i);
            if (op instanceof Op.Phi) {
                continue;
            }
            leftBehind(node, state, op);
            state.forget(op.id());
            PathState failed = state.copy();
            if (op instanceof Op.Defer defer) {
                state = deferred(defer, state);
            } else {
                OptionalInt error = transfer.leavesOnError(op, state);
                transfer.apply(op, state);
                errorCells.apply(op, state);
                if (error.isPresent()) {
                    Failures.told(op, error.getAsInt(), true, state);
                    failed(node, failed, op, error.getAsInt(), i + 1);
                }
            }
            if (state.done()) {
                lending.ends(state);
                boolean deferred = op instanceof Op.Defer;
                Outcome.Kind releasing = deferred ? Outcome.Kind.RELEASED_AT_EXIT : Outcome.Kind.RELEASED;
                ends(state.released() ? releasing : Outcome.Kind.HANDED_OVER, op.span());
                returnsReleased |= state.released() && returnsAfter(node.block(), op, failed);
            }
        }
        leave(node, state);
    }

    private void leftBehind(Node node, PathState state, Op op) {
        if (leftBehind.at(op)) {
            String text = "goes on for long, and nothing uses it any more";
            lost(node, state, Leak.Kind.LEFT_BEHIND, op.span(), text, Optional.empty(), false);
        }
    }

    /** {@code return resp, resp.Body.Close()}: what is returned is released, and no error need tell so. */
    private static boolean returnsAfter(BasicBlock block, Op release, PathState before) {
        return block.terminator() instanceof Op.Return exit
                && exit.values().contains(release.id())
                && exit.values().stream()
                        .anyMatch(
                                value -> before.role(value).filter(Role::leads).isPresent());
    }

    /** A call that would take the resource over returns an error instead. */
    private void failed(Node node, PathState state, Op op, int error, int next) {
        state.assign(op.id(), Optional.empty());
        Failures.told(op, error, false, state);
        TraceStep step = new TraceStep(op.span(), "the call returns an error, and leaves it to its caller");
        run(new Node(node.block(), state, Optional.of(node), Optional.of(step)), state.copy(), next);
    }

    /** What a deferred call releases is released when the function returns; in a loop without end that may be never. */
    private PathState deferred(Op.Defer defer, PathState state) {
        PathState after = state.copy();
        Optional<Op.MakeClosure> literal = Transfer.literal(body, defer.callee());
        if (literal.isPresent()) {
            after.deferred().add(defer.id());
        }
        if (literal.isEmpty()) {
            transfer.apply(defer, after);
        } else if (DeferCondition.of(functions, literal.get()).isEmpty()) {
            transfer.defer(literal.get(), after);
        }
        if (after.released() && piles.at(defer, acquisition.site())) {
            PathState open = state.copy();
            open.closeAtExit(defer.id());
            return open;
        }
        return after;
    }

    private void leave(Node node, PathState state) {
        if (state.done()) {
            return;
        }
        Op.Terminator end = node.block().terminator();
        leftBehind(node, state, end);
        if (end instanceof Op.Return exit) {
            exit(node, state, exit);
        } else if (end instanceof Op.Branch branch) {
            for (int i = 0; i < 2; i++) {
                PathState next = state.copy();
                if (i == 1 && releasedWhenFalse(branch.predicate(), next)) {
                    ends(Outcome.Kind.RELEASED, branch.span());
                } else if (!(i == 1 && EndlessRanges.isHead(body, branch, state, acquisition))
                        && conditions.take(next, branch, i == 0)) {
                    errorCells.take(next, branch, i == 0);
                    enter(node, next, i, Steps.of(conditions, branch, state, i == 0));
                }
            }
        } else {
            for (int i = 0; i < node.block().successors().size(); i++) {
                PathState next = state.copy();
                transfer.sent(end, i, next);
                if (Transfer.isEnd(end, i, next)) {
                    ends(Outcome.Kind.ENDS_WITH_OWNER, end.span());
                } else if (next.done()) {
                    ends(Outcome.Kind.HANDED_OVER, end.span());
                } else {
                    enter(node, next, i, Steps.of(end, i));
                }
            }
        }
    }

    private boolean releasedWhenFalse(Predicate predicate, PathState state) {
        return predicate.kind() == Predicate.Kind.IS_TRUE
                && (state.isSentinel(predicate.subject())
                        || transfer.releasedWhenFalse(predicate.subject(), state)
                        || Conventions.endsRows(acquisition, body.definition(predicate.subject()), state));
    }

    private void enter(Node from, PathState state, int successor, Optional<TraceStep> step) {
        BasicBlock target = body.blocks().get(from.block().successors().get(successor));
        merges.merge(from.block(), target, state);
        Optional<Loop> loop = cfg.loops().headedBy(target.id()).filter(l -> l.isBackEdge(from.block(), target.id()));
        Node node = new Node(target, state, Optional.of(from), step);
        if (loop.isPresent() && comesRound(node, loop.get())) {
            return;
        }
        if (visited.add(new Visit(target.id(), state))) {
            work.add(node);
        }
    }

    /** Whether nothing is left to follow when the next round of a loop begins. */
    private boolean comesRound(Node node, Loop loop) {
        PathState state = node.state();
        if (piles.isShared(state, loop)) {
            ends(Outcome.Kind.RELEASED_AT_EXIT, acquisition.site().span());
            return true;
        }
        OptionalInt deferred = piles.deferred(state, loop, acquisition.site(), transfer);
        merges.dropRound(loop, node.block(), state);
        if (deferred.isPresent()) {
            Op.Defer defer = (Op.Defer) body.definition(deferred.getAsInt());
            String text = "the next round begins, and the deferred call runs only when the function returns";
            lost(node, state, Leak.Kind.DEFERRED, defer.span(), text, Optional.empty(), false);
            return true;
        }
        boolean lost = !state.custody().lent()
                && !state.custody().inUse()
                && state.isLost()
                && state.closedAtExit().isEmpty();
        if (lost) {
            String text = "the next round begins and nothing leads to it any more";
            Leak.Kind kind = state.hidden().isPresent() ? Leak.Kind.HIDDEN_IN_OWNER : Leak.Kind.NEXT_ROUND;
            lost(node, state, kind, acquisition.site().span(), text, Optional.empty(), false);
        }
        return lost;
    }

    private void exit(Node node, PathState state, Op.Return exit) {
        boolean failing = failedReturns.fails(exit);
        Exits.End end = exits.end(state, exit);
        end.fine().ifPresent(kind -> ends(kind, exit.span()));
        if (state.custody().inUse() && end.lost().isPresent()) {
            ends(Outcome.Kind.HANDED_OVER, exit.span());
            return;
        }
        if (state.custody().lent() && end.lost().isPresent()) {
            ends(Outcome.Kind.HANDED_OVER, exit.span());
            if (Lending.fails(body, exit)) {
                lending.waits(
                        () -> lost(node, state, Leak.Kind.RETURN, exit.span(), end.text(), Optional.empty(), failing));
            }
            return;
        }
        end.lost().ifPresent(kind -> lost(node, state, kind, exit.span(), end.text(), end.owner(), failing));
    }

    private void lost(
            Node node,
            PathState state,
            Leak.Kind kind,
            Span end,
            String text,
            Optional<String> owner,
            boolean failing) {
        boolean drained = state.isDrained();
        Leak before = leaks.get(kind);
        if (before != null && !failing && !state.doubtful()) {
            leaks.put(kind, before.notOnlyFailing());
        }
        if (state.doubtful() || before != null && (drained || !before.drained())) {
            return;
        }
        List<TraceStep> steps = new ArrayList<>();
        for (Optional<Node> at = Optional.of(node);
                at.isPresent();
                at = at.get().parent()) {
            at.get().step().ifPresent(step -> steps.add(0, step));
        }
        steps.add(new TraceStep(end, text));
        Optional<String> field = state.hidden().or(() -> owner);
        Optional<String> assumption = state.custody().assumption();
        leaks.put(kind, new Leak(acquisition, kind, steps, end, state.leading(), field, drained, assumption, failing));
    }
}
