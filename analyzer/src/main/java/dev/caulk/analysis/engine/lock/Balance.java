package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.LockEffect;
import dev.caulk.model.LockEffect.Does;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How often a function has taken one lock more than given it back, on any path of control whether or not its conditions go together. It asks
 * for less than {@link LockWalk} does and comes to an end everywhere, so that it serves functions with more paths than can be followed.
 */
final class Balance {
    /** Taking it more often than that is not told apart, which can only make the balance look smaller. */
    private static final int MOST = 3;

    private final FunctionBody body;
    private final Scene scene;
    private final Paths paths;
    private final Targets targets;

    Balance(FunctionId function, FunctionBody body, Scene scene) {
        this.body = body;
        this.scene = scene;
        this.paths = scene.paths(body);
        this.targets = new Targets(scene, function, paths, new Questions(body));
    }

    /** @param deferred the registered calls that give the lock back */
    private record State(int taken, SortedSet<Integer> deferred) {}

    private record Step(int block, State state) {}

    /** Whether no path gives back the lock more often than it has taken it before. */
    boolean isNeverNegative(LockPath lock) {
        Set<Step> seen = new HashSet<>();
        Deque<Step> work = new ArrayDeque<>(List.of(new Step(0, new State(0, new TreeSet<>()))));
        while (!work.isEmpty()) {
            Step step = work.pop();
            if (!seen.add(step)) {
                continue;
            }
            BasicBlock block = body.blocks().get(step.block());
            State state = step.state();
            for (Op op : block.ops()) {
                state = after(op, state, lock);
            }
            if (state.taken() < 0) {
                return false;
            }
            for (int next : block.successors()) {
                work.push(new Step(next, state));
            }
        }
        return true;
    }

    /** Whether the function, or what it calls, gives back such a lock anywhere. */
    boolean givesBack(LockPath lock) {
        return body.ops().stream()
                .anyMatch(op -> op instanceof Op.Invocation call && isRelease(call, lock)
                        || op instanceof Op.MethodValue method
                                && scene.effect(body, method).isPresent());
    }

    private State after(Op op, State state, LockPath lock) {
        if (state.taken() < 0) {
            return state;
        }
        if (op instanceof Op.Defer defer) {
            List<Integer> all = new ArrayList<>(state.deferred());
            all.add(defer.id());
            return isRelease(defer, lock) ? new State(state.taken(), new TreeSet<>(all)) : state;
        }
        if (op instanceof Op.RunDeferred run) {
            return state.deferred().contains(run.defer()) ? new State(state.taken() - 1, state.deferred()) : state;
        }
        if (!(op instanceof Op.Invocation call)) {
            return state;
        }
        if (isRelease(call, lock)) {
            return new State(state.taken() - 1, state.deferred());
        }
        boolean takes = op instanceof Op.Call
                && does(call).filter(does -> does == Does.LOCK).isPresent()
                && path(call).equals(lock);
        return takes ? new State(Math.min(MOST, state.taken() + 1), state.deferred()) : state;
    }

    /** Whether a call gives back this lock, or one that only its key tells apart from it. */
    private boolean isRelease(Op.Invocation call, LockPath lock) {
        if (does(call).isPresent()) {
            return does(call).filter(does -> does == Does.UNLOCK).isPresent() && isSame(path(call), lock);
        }
        return targets.of(call, LockState.START).stream()
                .map(binding -> scene.summary(binding.function()))
                .anyMatch(summary -> summary.lent().keySet().stream().anyMatch(path -> isSame(path, lock))
                        || summary.exits().stream()
                                .anyMatch(exit ->
                                        exit.released().keySet().stream().anyMatch(path -> isSame(path, lock))));
    }

    private static boolean isSame(LockPath path, LockPath lock) {
        return path.equals(lock)
                || path.key().isPresent() && path.key().equals(lock.key())
                || path.key().isEmpty() && lock.key().isEmpty();
    }

    private Optional<Does> does(Op.Invocation call) {
        return call.arguments().isEmpty()
                ? Optional.empty()
                : scene.effect(body, call).map(LockEffect::does);
    }

    private LockPath path(Op.Invocation call) {
        return paths.of(call.arguments().get(0));
    }
}
