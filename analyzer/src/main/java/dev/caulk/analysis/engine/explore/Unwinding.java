package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A goroutine that ends itself: the functions that it is in run their deferred calls (runtime.Goexit). */
final class Unwinding {
    private Unwinding() {}

    /** Leaves the innermost function for the deferred calls of those around it; false where these cannot be told. */
    static boolean leave(State state, Goroutine goroutine) {
        pop(state, goroutine);
        while (!goroutine.stack.isEmpty()) {
            Frame frame = goroutine.top();
            if (!pending(frame).isEmpty()) {
                return toDeferred(frame);
            }
            pop(state, goroutine);
        }
        return true;
    }

    private static void pop(State state, Goroutine goroutine) {
        Frame left = goroutine.stack.remove(goroutine.stack.size() - 1);
        left.once.forEach(once -> state.guards.put(once, new Guard.Once(Guard.NOBODY, true)));
    }

    /** The defer statements whose calls are still to run. */
    private static Set<Integer> pending(Frame frame) {
        return frame.deferred().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Goes to an exit of the function before which all those calls stand. */
    private static boolean toDeferred(Frame frame) {
        Set<Integer> pending = pending(frame);
        for (BasicBlock block : frame.cfg.body().blocks()) {
            int first = -1;
            Set<Integer> there = new TreeSet<>();
            for (int i = 0; i < block.ops().size(); i++) {
                if (block.ops().get(i) instanceof Op.RunDeferred run) {
                    first = first < 0 ? i : first;
                    there.add(run.defer());
                }
            }
            if (there.containsAll(pending)) {
                frame.leaveFrom(block, first);
                return true;
            }
        }
        return false;
    }
}
