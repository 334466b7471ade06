package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /** Whether the function deletes an object of the type that has the lock from a map: who comes later does not find it any more. */
    static boolean isRetired(FunctionBody body, LockPath lock) {
        return body.ops().stream()
                .anyMatch(op -> op instanceof Op.Call call
                        && call.callee().equals(DELETE)
                        && !call.arguments().isEmpty()
                        && element(ValueTypes.of(body, call.arguments().get(0)))
                                .filter(owner -> lock.steps().stream().anyMatch(step -> step.startsWith(owner + "#")))
                                .isPresent());
    }

    private static Optional<String> element(Type map) {
        Type under = map instanceof NamedType named ? named.underlying() : map;
        return under instanceof MapType of
                ? Optional.of(
                        ValueTypes.key(of.value() instanceof PointerType pointer ? pointer.element() : of.value()))
                : Optional.empty();
    }
}
