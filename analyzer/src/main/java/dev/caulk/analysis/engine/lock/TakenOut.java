package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import java.util.HashMap;
import java.util.Map;

/** Elements that a function deletes from their map: who comes by the map later does not meet them. */
final class TakenOut {
    private static final Callee DELETE = new Callee.Builtin("delete");

    private final Paths paths;
    private final Map<LockPath, Integer> deletions = new HashMap<>();

    TakenOut(Paths paths) {
        this.paths = paths;
        for (Op op : paths.body().ops()) {
            if (op instanceof Op.Call call
                    && call.callee().equals(DELETE)
                    && !call.arguments().isEmpty()) {
                deletions.putIfAbsent(paths.general(paths.of(call.arguments().get(0))), op.id());
            }
        }
    }

    /** Whether the object of a lock was deleted from its map before an Op. */
    boolean isBefore(LockPath lock, int op) {
        LockPath path = paths.general(lock);
        return deletions.entrySet().stream()
                .anyMatch(deletion -> deletion.getValue() < op
                        && path.startsWith(deletion.getKey())
                        && path.steps().size() > deletion.getKey().steps().size()
                        && path.steps().get(deletion.getKey().steps().size()).startsWith("["));
    }
}
