package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Condition;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.LockEffect.Does;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loops that unlock each element of a container. One that has no round at all has done so as well: who holds the lock of an element
 * cannot find the container empty.
 */
final class EachElement {
    private final Scene scene;
    private final Cfg cfg;
    private final Paths paths;
    private final LockSteps steps;
    private final Map<Integer, List<LockCall>> known = new HashMap<>();

    EachElement(Scene scene, Cfg cfg, Paths paths, LockSteps steps) {
        this.scene = scene;
        this.cfg = cfg;
        this.paths = paths;
        this.steps = steps;
    }

    /** The path behind an edge; it is another one only where the edge leaves a loop that has had no round. */
    LockState left(BasicBlock block, int next, WalkNode node, LockState before) {
        Optional<Loop> loop = cfg.loops().headedBy(block.id()).filter(l -> !l.contains(next));
        boolean rounds = loop.isEmpty()
                || node.before().filter(b -> loop.get().contains(b.block())).isPresent();
        Optional<Op.RangeNext> range = rounds ? Optional.empty() : range(block);
        if (range.isEmpty()) {
            return before;
        }
        LockPath container = paths.general(paths.of(range.get().operand()));
        LockState state = before;
        for (LockCall unlock : known.computeIfAbsent(block.id(), b -> unlocks(loop.get(), container))) {
            state = steps.unlock(unlock.lock(), unlock.mode(), state, true);
        }
        return state;
    }

    private Optional<Op.RangeNext> range(BasicBlock block) {
        return block.terminator() instanceof Op.Branch branch
                        && branch.predicate().condition(cfg.body()) instanceof Condition.Ok ok
                        && ok.source() == Condition.Ok.Source.RANGE
                        && cfg.body().definition(ok.tuple()) instanceof Op.RangeNext next
                ? Optional.of(next)
                : Optional.empty();
    }

    /** What each round unlocks of the element of that round. */
    private List<LockCall> unlocks(Loop loop, LockPath container) {
        List<LockCall> found = new ArrayList<>();
        for (BasicBlock block : cfg.body().blocks()) {
            if (loop.contains(block.id()) && isInEachRound(block.id(), loop)) {
                block.ops().forEach(op -> element(op, container).ifPresent(found::add));
            }
        }
        return found;
    }

    private boolean isInEachRound(int block, Loop loop) {
        return cfg.body().blocks().get(loop.header()).predecessors().stream()
                .filter(loop::contains)
                .allMatch(latch -> cfg.dominators().dominates(block, latch));
    }

    private Optional<LockCall> element(Op op, LockPath container) {
        if (!(op instanceof Op.Call call) || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        return scene.effect(cfg.body(), call)
                .filter(effect -> effect.does() == Does.UNLOCK)
                .map(effect -> LockCall.of(effect, paths.of(call.arguments().get(0), v -> Optional.empty())))
                .map(lock -> new LockCall(lock.does(), lock.mode(), paths.general(lock.lock())))
                .filter(lock -> isElement(lock.lock(), container));
    }

    private static boolean isElement(LockPath lock, LockPath container) {
        int depth = container.steps().size();
        return lock.startsWith(container)
                && lock.steps().size() > depth
                && lock.steps().get(depth).equals(LockPath.ANY_ELEMENT);
    }
}
