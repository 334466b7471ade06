package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.LockEffect.Does;
import dev.caulk.model.LockEffect.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each lock of a program is taken. */
final class Sites {
    private final Map<String, List<Site>> byKey = new HashMap<>();
    private final Set<String> unlocked = new HashSet<>();
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
                scene.effect(body, call).ifPresent(effect -> {
                    Paths.View lock = scene.paths(body).of(call.arguments().get(0), v -> Optional.empty());
                    add(new Place(function.id(), call), LockCall.of(effect, lock));
                });
            }
        }
    }

    private void add(Place place, LockCall call) {
        Optional<String> key = call.lock().key();
        if (call.does() == Does.UNLOCK) {
            key.ifPresent(unlocked::add);
            return;
        }
        count++;
        key.ifPresent(
                k -> byKey.computeIfAbsent(k, any -> new ArrayList<>()).add(new Site(place, call.does(), call.mode())));
    }

    /** How many places take a lock. */
    int count() {
        return count;
    }

    /** Whether any place gives such a lock back. One that nobody does is a barrier, as in front of the end of a process. */
    boolean isUnlocked(String key) {
        return unlocked.contains(key);
    }

    /** Whether any place takes such a lock. */
    boolean knows(String key) {
        return byKey.containsKey(key);
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
