package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.cfg.LoopBound;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs goroutines up to the next thing that others can see. */
final class Machine {
    private static final int MOST_STEPS = 4000;
    /** Rounds of a loop without anything that others can see. */
    private static final int MOST_VISITS = 8;
    /** Rounds of such a loop that something unknown decides about. */
    private static final int MOST_UNDECIDED = 2;
    /** Ways that unknown conditions lead on from one moment; of eleven trees, 64 find no more, with half as many Ops again. */
    private static final int MOST_FORKS = 24;

    private final Calls calls;
    private boolean bounded;
    private long work;

    /** How a step ends. */
    private enum Outcome {
        GO_ON,
        /** The process ends here, or too much would follow. */
        DROPPED
    }

    Machine(Setting setting) {
        this.calls = new Calls(setting, this::meetBound);
    }

    Calls calls() {
        return calls;
    }

    private void meetBound() {
        bounded = true;
    }

    /** Whether a bound was met since the machine was made. */
    boolean bounded() {
        return bounded;
    }

    /** How many Ops were run. */
    long work() {
        return work;
    }

    /** The states in which all goroutines have come to something that others can see. */
    List<State> settle(State start) {
        List<State> settled = new ArrayList<>();
        Deque<State> work = new ArrayDeque<>(List.of(start));
        int forks = 0;
        while (!work.isEmpty()) {
            State state = work.pop();
            Optional<Goroutine> next = runnable(state);
            if (next.isEmpty()) {
                state.goroutines.removeIf(g -> g.ended);
                settled.add(state);
            } else if (forks > MOST_FORKS) {
                bounded = true;
            } else {
                int before = work.size();
                if (run(state, next.get(), work) == Outcome.GO_ON) {
                    work.push(state);
                }
                forks += Math.max(0, work.size() - before - 1);
            }
        }
        return settled;
    }

    private static Optional<Goroutine> runnable(State state) {
        for (Goroutine goroutine : state.goroutines) {
            if (goroutine.isRunnable()) {
                return Optional.of(goroutine);
            }
        }
        return Optional.empty();
    }

    private Outcome run(State state, Goroutine goroutine, Deque<State> others) {
        Evaluator evaluator = new Evaluator(state);
        for (int steps = 0; goroutine.isRunnable(); steps++) {
            work++;
            if (steps > MOST_STEPS) {
                bounded = true;
                return Outcome.DROPPED;
            }
            if (goroutine.stack.isEmpty()) {
                calls.end(state, goroutine);
            } else if (step(state, goroutine, evaluator, others) == Outcome.DROPPED) {
                return Outcome.DROPPED;
            }
        }
        goroutine.stack.forEach(Frame::forgetVisits);
        return Outcome.GO_ON;
    }

    private Outcome step(State state, Goroutine goroutine, Evaluator evaluator, Deque<State> others) {
        Frame frame = goroutine.top();
        Op op = frame.op();
        Optional<Value> value = evaluator.of(frame, op);
        if (value.isPresent()) {
            frame.finish(value.get());
            return Outcome.GO_ON;
        }
        if (frame.isAtEnd()) {
            Op.Terminator end = (Op.Terminator) op;
            return terminate(state, goroutine, frame, end, others);
        }
        if (op instanceof Op.Param || op instanceof Op.FreeVar || op instanceof Op.Phi) {
            frame.index++;
        } else if (op instanceof Op.Store store) {
            new Access(state).write(frame, store.place(), state.resolve(frame.get(store.value())));
            frame.finish(Value.NONE);
        } else if (op instanceof Op.RangeNext next) {
            frame.finish(new Ranges(state).next(frame, next));
        } else if (op instanceof Op.Invocation || op instanceof Op.RunDeferred) {
            return calls.step(state, goroutine, frame, op) ? Outcome.GO_ON : Outcome.DROPPED;
        } else {
            goroutine.event = List.of(Communications.of(state, frame, op));
        }
        return Outcome.GO_ON;
    }

    private Outcome terminate(State state, Goroutine goroutine, Frame frame, Op.Terminator end, Deque<State> others) {
        if (frame.leaving || end instanceof Op.Stop stop && stop.endsGoroutine()) {
            return Unwinding.leave(state, goroutine) ? Outcome.GO_ON : Outcome.DROPPED;
        }
        if (end instanceof Op.Jump) {
            return enter(frame, 0);
        }
        if (end instanceof Op.Branch branch) {
            return branch(state, goroutine, frame, branch, others);
        }
        if (end instanceof Op.Return result) {
            calls.leave(state, goroutine, result);
            return calls.endsProcess(goroutine) ? Outcome.DROPPED : Outcome.GO_ON;
        }
        if (end instanceof Op.Select select) {
            goroutine.event = List.of(Communications.of(state, frame, select));
            return Outcome.GO_ON;
        }
        return end instanceof Op.Panic && !frame.basicBlock().successors().isEmpty()
                ? enter(frame, 0)
                : Outcome.DROPPED;
    }

    private Outcome enter(Frame frame, int successor) {
        BasicBlock from = frame.basicBlock();
        int to = from.successors().get(successor);
        if (frame.code.turns().isBackEdge(from.id(), to) && frame.visit(to) > MOST_VISITS) {
            bounded = true;
            return Outcome.DROPPED;
        }
        frame.enter(to);
        return Outcome.GO_ON;
    }

    private static List<Loop> around(Frame frame, int block) {
        return frame.cfg.loops().around(block);
    }

    private Outcome branch(State state, Goroutine goroutine, Frame frame, Op.Branch branch, Deque<State> others) {
        Comparisons comparisons = new Comparisons(state);
        BasicBlock block = frame.basicBlock();
        OptionalInt leaving = frame.code.turns().leaving(block.id());
        Optional<Boolean> first = comparisons.decide(frame, branch.predicate());
        if (first.isEmpty()
                && (leaving.isPresent() && frame.code.turns().isHeader(block.id())
                        || countsRounds(frame, block, branch))) {
            comparisons.settle(frame, branch.predicate());
            first = comparisons.decide(frame, branch.predicate());
        }
        if (first.isPresent()) {
            return enter(frame, shortened(state, frame, block, first.get() ? 0 : 1, leaving));
        }
        if (leaving.isPresent() && !isCounted(frame, block) && undecided(frame, block) > MOST_UNDECIDED) {
            return enter(frame, leaving.getAsInt());
        }
        goroutine.guessed = true;
        boolean failure = comparisons.isFailure(frame, branch.predicate());
        state.failed |= failure;
        state.assumed |= !failure;
        State other = state.copy();
        Frame there = other.goroutine(goroutine.id).top();
        new Comparisons(other).assume(there, branch.predicate(), false);
        if (enter(there, 1) == Outcome.GO_ON) {
            others.push(other);
        }
        comparisons.assume(frame, branch.predicate(), true);
        return enter(frame, 0);
    }

    /** How often the decision was open since the goroutine last did something that others can see. */
    private static int undecided(Frame frame, BasicBlock block) {
        return frame.visit(-1 - block.id());
    }

    /** The innermost loop comes to an end by itself. */
    private static boolean isCounted(Frame frame, BasicBlock block) {
        return frame.code
                .turns()
                .innermost(block.id())
                .filter(loop -> loop.bound().isCounted())
                .isPresent();
    }

    /** A number that the rounds of a loop change is compared: what it is compared with bounds it, as it would in the loop's head. */
    private static boolean countsRounds(Frame frame, BasicBlock block, Op.Branch branch) {
        FunctionBody body = frame.cfg.body();
        return body.definition(branch.predicate().subject()) instanceof Op.Compute compared
                && Comparisons.isOrder(compared.operator())
                && compared.operands().stream()
                        .map(body::definition)
                        .anyMatch(op -> op instanceof Op.Phi phi && isRound(frame, block, phi));
    }

    private static boolean isRound(Frame frame, BasicBlock block, Op.Phi phi) {
        return around(frame, block.id()).stream()
                .anyMatch(loop ->
                        frame.cfg.body().blocks().get(loop.header()).ops().contains(phi));
    }

    /** A loop of many rounds is left after a few. */
    private int shortened(State state, Frame frame, BasicBlock block, int successor, OptionalInt leaving) {
        boolean longLoop = leaving.isPresent()
                && frame.code.turns().isHeader(block.id())
                && frame.code.turns().innermost(block.id()).orElseThrow().bound() instanceof LoopBound.Constant constant
                && constant.times() > Typical.LONG;
        if (!longLoop) {
            return successor;
        }
        int key = -1 - block.id();
        if (successor == leaving.getAsInt() || frame.round(key) >= Typical.SHORTENED) {
            state.shortened |= successor != leaving.getAsInt();
            frame.setRound(key, 0);
            return leaving.getAsInt();
        }
        frame.setRound(key, frame.round(key) + 1);
        return successor;
    }
}
