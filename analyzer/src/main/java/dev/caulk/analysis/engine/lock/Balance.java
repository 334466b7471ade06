package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.LockEffect;
import dev.caulk.model.LockEffect.Does;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final FunctionId function;
    private final Map<Integer, List<LockPath>> released = new HashMap<>();
    private final Map<LockPath, Boolean> answers = new HashMap<>();

    Balance(FunctionId function, FunctionBody body, Scene scene) {
        this.body = body;
        this.scene = scene;
        this.paths = scene.paths(body);
        this.function = function;
    }

    private record Step(int block, int taken) {}

    /** Whether no path gives back the lock more often than it has taken it before. */
    boolean isNeverNegative(LockPath lock) {
        Boolean known = answers.get(lock);
        boolean answer = known == null ? followed(lock) : known;
        answers.put(lock, answer);
        return answer;
    }

    private boolean followed(LockPath lock) {
        Set<Step> seen = new HashSet<>();
        Deque<Step> work = new ArrayDeque<>(List.of(new Step(0, 0)));
        while (!work.isEmpty()) {
            Step step = work.pop();
            if (!seen.add(step)) {
                continue;
            }
            BasicBlock block = body.blocks().get(step.block());
            int taken = step.taken();
            for (Op op : block.ops()) {
                taken = taken < 0 ? taken : after(op, taken, lock);
            }
            if (taken < 0) {
                return false;
            }
            for (int next : block.successors()) {
                work.push(new Step(next, taken));
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

    /** A deferred release counts where it is registered, which can only make the balance look smaller. */
    private int after(Op op, int taken, LockPath lock) {
        if (!(op instanceof Op.Invocation call)) {
            return taken;
        }
        if (isRelease(call, lock)) {
            return taken - 1;
        }
        boolean takes = op instanceof Op.Call
                && does(call).filter(does -> does == Does.LOCK).isPresent()
                && path(call).equals(lock);
        return takes ? Math.min(MOST, taken + 1) : taken;
    }

    /** Whether a call gives back this lock, or one that only its key tells apart from it. */
    private boolean isRelease(Op.Invocation call, LockPath lock) {
        return releases(call).stream().anyMatch(path -> isSame(path, lock));
    }

    private List<LockPath> releases(Op.Invocation call) {
        List<LockPath> known = released.get(call.id());
        List<LockPath> paths = known == null ? released(call) : known;
        released.put(call.id(), paths);
        return paths;
    }

    /** What a call gives back that was held before, in terms of what it calls. */
    private List<LockPath> released(Op.Invocation call) {
        Optional<Does> does = does(call);
        if (does.isPresent()) {
            return does.get() == Does.UNLOCK ? List.of(path(call)) : List.of();
        }
        Set<LockPath> all = new TreeSet<>();
        for (CallEdge edge : scene.graph().at(function, call.id())) {
            Summary summary = scene.summary(edge.callee());
            all.addAll(summary.lent().keySet());
            summary.exits().forEach(exit -> all.addAll(exit.released().keySet()));
        }
        return List.copyOf(all);
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
