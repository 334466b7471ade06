package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;

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
    private final DeferredVariables variables;
    private final FlagFields flagFields;
    private final FailedReturns failedReturns;
    private final LeftBehind leftBehind;
    private final DeferConditions deferConditions;
    private final Deque<PathNode> work = new ArrayDeque<>();
    private final Set<Visit> visited = new HashSet<>();
    private final PathEnds ends;
    private final Merges merges;
    private boolean bounded;

    private record Visit(int block, int from, PathState state) {}

    /**
     * @param deferConditions when deferred closures do anything
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
            DeferConditions deferConditions,
            List<Type> results,
            boolean endsProcess,
            LeftBehind leftBehind) {
        this.cfg = cfg;
        this.body = cfg.body();
        this.acquisition = acquisition;
        this.transfer = transfer;
        this.conditions = new Conditions(
                body,
                new Choices(body, acquisition.site(), transfer.callees(acquisition.site())),
                transfer.conditions());
        this.releases = releases;
        this.deferConditions = deferConditions;
        this.exits =
                new Exits(body, acquisition, transfer, releases, conditions, deferConditions, results, endsProcess);
        this.piles = new DeferredPiles(cfg, library);
        this.flagFields = new FlagFields(body);
        this.failedReturns = new FailedReturns(cfg, library);
        this.variables = new DeferredVariables(body, deferConditions, failedReturns);
        this.leftBehind = leftBehind;
        this.merges = new Merges(body, conditions, transfer);
        this.ends = new PathEnds(body, acquisition);
    }

    /** Walks all paths. */
    Walk run() {
        PathState start = new PathState(acquisition, releases);
        start.assign(acquisition.site().id(), Optional.of(acquisition.roles()));
        BasicBlock block = cfg.block(acquisition.site());
        EarlierDefers.of(cfg, acquisition.site()).forEach(start.deferred()::add);
        conditions.learnBefore(start, cfg, acquisition.site());
        int next = block.ops().indexOf(acquisition.site()) + 1;
        visit(new PathNode(block, next, start, Optional.empty(), Optional.empty()));
        while (!work.isEmpty()) {
            if (visited.size() > MAX_STATES) {
                bounded = true;
                break;
            }
            PathNode node = work.poll();
            run(node, node.state().copy());
        }
        ends.settle();
        return this;
    }

    /** How its paths end. */
    PathEnds ends() {
        return ends;
    }

    /** What the results of the function lead to, on some path, and booleans that tell whether they do. */
    SortedMap<Integer, Role> owned() {
        return exits.owned();
    }

    /** How many states were told apart. */
    int states() {
        return visited.size();
    }

    /** Whether states were left out. */
    boolean bounded() {
        return bounded;
    }

    private void visit(PathNode node) {
        if (visited.add(new Visit(node.block().id(), node.from(), node.state()))) {
            work.add(node);
        }
    }

    /** Runs the Ops of a block and leaves it, unless the path ends in between. */
    private void run(PathNode node, PathState before) {
        PathState state = before;
        List<Op> ops = node.block().ops();
        for (int i = node.from(); i < ops.size() - 1 && !state.done(); i++) {
            Op op = ops.get(i);
            if (op instanceof Op.Phi) {
                continue;
            }
            leftBehind(node, state, op);
            state.facts().forget(op.id());
            boolean returned = returnsAfter(node.block(), op, state);
            if (op instanceof Op.Defer defer) {
                state = deferred(defer, state);
            } else {
                fork(node, state, op, i + 1);
                variables.apply(op, state);
                flagFields.apply(op, state);
            }
            if (state.done()) {
                ends.taken(op, state, returned);
            }
        }
        leave(node, state);
    }

    private void leftBehind(PathNode node, PathState state, Op op) {
        if (leftBehind.at(op)) {
            String text = "goes on for long, and nothing uses it any more";
            ends.lost(node, state, Leak.Kind.LEFT_BEHIND, op.span(), text, Optional.empty(), false);
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

    /** Applies an Op; a call that would take the resource over may return an error instead, and somebody may ask for that. */
    private void fork(PathNode node, PathState state, Op op, int next) {
        OptionalInt error = transfer.leavesOnError(op, state);
        if (error.isEmpty() || !transfer.isAsked(op, error.getAsInt())) {
            transfer.apply(op, state);
            return;
        }
        PathState failed = state.copy();
        transfer.apply(op, state);
        Failures.told(op, error.getAsInt(), true, state);
        failed.assign(op.id(), Optional.empty());
        Failures.told(op, error.getAsInt(), false, failed);
        transfer.brokenContract(op, failed).ifPresent(failed.facts()::contract);
        TraceStep step = new TraceStep(op.span(), "the call returns an error, and leaves it to its caller");
        visit(new PathNode(node.block(), next, failed, Optional.of(node), Optional.of(step)));
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
        } else if (deferConditions.of(literal.get()).isEmpty()) {
            transfer.defer(literal.get(), after);
        }
        if (after.released() && piles.at(defer, acquisition.site())) {
            state.closeAtExit(defer.id());
            return state;
        }
        return after;
    }

    private void leave(PathNode node, PathState state) {
        if (state.done()) {
            return;
        }
        Op.Terminator end = node.block().terminator();
        leftBehind(node, state, end);
        if (end instanceof Op.Return exit) {
            ends.exit(node, state, exit, exits.end(state, exit), failedReturns.fails(exit));
        } else if (end instanceof Op.Branch branch) {
            branch(node, state.copy(), branch, true);
            branch(node, state, branch, false);
        } else {
            for (int i = 0; i < node.block().successors().size(); i++) {
                PathState next = state.copy();
                transfer.sent(end, i, next);
                if (Transfer.isEnd(end, i, next)) {
                    ends.well(Outcome.Kind.ENDS_WITH_OWNER, end.span());
                } else if (next.done()) {
                    ends.well(Outcome.Kind.HANDED_OVER, end.span());
                } else {
                    enter(node, next, i, Steps.of(end, i));
                }
            }
        }
    }

    private void branch(PathNode node, PathState next, Op.Branch branch, boolean first) {
        Optional<TraceStep> step = Steps.of(conditions, branch, next, first);
        if (!first && releasedWhenFalse(branch.predicate(), next)) {
            ends.well(Outcome.Kind.RELEASED, branch.span());
        } else if ((first || !EndlessRanges.isHead(body, branch, next, acquisition))
                && conditions.take(next, branch, first)) {
            variables.take(next, branch, first);
            enter(node, next, first ? 0 : 1, step);
        }
    }

    private boolean releasedWhenFalse(Predicate predicate, PathState state) {
        return predicate.kind() == Predicate.Kind.IS_TRUE
                && (state.facts().isSentinel(predicate.subject())
                        || transfer.releasedWhenFalse(predicate.subject(), state)
                        || Conventions.endsRows(acquisition, body.definition(predicate.subject()), state));
    }

    private void enter(PathNode from, PathState state, int successor, Optional<TraceStep> step) {
        BasicBlock target = body.blocks().get(from.block().successors().get(successor));
        merges.merge(from.block(), target, state);
        Optional<Loop> loop = cfg.loops().headedBy(target.id()).filter(l -> l.isBackEdge(from.block(), target.id()));
        PathNode node = new PathNode(target, 0, state, Optional.of(from), step);
        if (loop.isEmpty() || !comesRound(node, loop.get())) {
            visit(node);
        }
    }

    /** Whether nothing is left to follow when the next round of a loop begins. */
    private boolean comesRound(PathNode node, Loop loop) {
        PathState state = node.state();
        if (piles.isShared(state, loop)) {
            ends.well(Outcome.Kind.RELEASED_AT_EXIT, acquisition.site().span());
            return true;
        }
        OptionalInt deferred = piles.deferred(state, loop, acquisition.site(), transfer);
        merges.dropRound(loop, node.block(), state);
        if (deferred.isPresent()) {
            Op.Defer defer = (Op.Defer) body.definition(deferred.getAsInt());
            String text = "the next round begins, and the deferred call runs only when the function returns";
            ends.lost(node, state, Leak.Kind.DEFERRED, defer.span(), text, Optional.empty(), false);
            return true;
        }
        boolean lost = !state.custody().lent()
                && !state.custody().inUse()
                && state.isLost()
                && state.closedAtExit().isEmpty();
        if (lost) {
            String text = "the next round begins and nothing leads to it any more";
            Leak.Kind kind = state.hidden().isPresent() ? Leak.Kind.HIDDEN_IN_OWNER : Leak.Kind.NEXT_ROUND;
            ends.lost(node, state, kind, acquisition.site().span(), text, Optional.empty(), false);
        }
        return lost;
    }
}
