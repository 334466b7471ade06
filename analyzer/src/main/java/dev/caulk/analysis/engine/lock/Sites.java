package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.LockEffect;
import dev.caulk.model.LockEffect.Does;
import dev.caulk.model.LockEffect.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each lock of a program is taken. */
final class Sites {
    private final Map<String, List<Site>> byKey = new HashMap<>();
    private int count;

    /** A place that takes a lock. */
    private record Site(Place place, Does does, Mode mode) {}

    Sites(Program program, Scene scene) {
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> read(function, body, scene));
        }
    }

    private void read(FunctionFacts function, FunctionBody body, Scene scene) {
        for (Op op : body.ops()) {
            if (op instanceof Op.Invocation call && !call.arguments().isEmpty()) {
                Optional<LockEffect> effect = scene.effect(body, call).filter(e -> e.does() != Does.UNLOCK);
                effect.ifPresent(e -> {
                    LockCall lock =
                            LockCall.of(e, scene.paths(body).of(call.arguments().get(0), v -> Optional.empty()));
                    count++;
                    lock.lock()
                            .key()
                            .ifPresent(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>())
                                    .add(new Site(new Place(function.id(), call), lock.does(), lock.mode())));
                });
            }
        }
    }

    /** How many places take a lock. */
    int count() {
        return count;
    }

    /** Whether anybody takes the lock for writing. */
    boolean hasWriter(String key) {
        return byKey.getOrDefault(key, List.of()).stream().anyMatch(site -> site.mode() == Mode.WRITE);
    }

    /** The places that wait for who holds the lock in that mode. */
    List<Place> waiting(String key, Mode held) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(site -> site.does() == Does.LOCK && (held == Mode.WRITE || site.mode() == Mode.WRITE))
                .map(Site::place)
                .toList();
    }
}
