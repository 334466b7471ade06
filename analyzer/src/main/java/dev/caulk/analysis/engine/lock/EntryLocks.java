package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.model.LockEffect.Mode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The locks that are held whenever a function starts. */
final class EntryLocks {
    private final CallGraph graph;
    private final SortedMap<FunctionId, FunctionLog> logs;
    private final Map<FunctionId, SortedMap<String, Mode>> known = new HashMap<>();
    private final Set<FunctionId> asked = new HashSet<>();

    EntryLocks(CallGraph graph, SortedMap<FunctionId, FunctionLog> logs) {
        this.graph = graph;
        this.logs = logs;
    }

    /** Whether the function never starts without some such lock. */
    boolean isHeld(FunctionId function, String key) {
        return of(function).filter(locks -> locks.containsKey(key)).isPresent();
    }

    /** The locks held around the second of two locks, besides the first one. */
    SortedMap<String, Mode> around(Pair pair) {
        SortedMap<String, Mode> locks =
                new TreeMap<>(of(pair.chain().get(0).function()).orElseGet(TreeMap::new));
        locks.putAll(pair.others());
        locks.remove(pair.held());
        locks.remove(pair.wanted());
        return locks;
    }

    /** Those that all known callers hold; empty while it is being worked out. */
    private Optional<SortedMap<String, Mode>> of(FunctionId function) {
        SortedMap<String, Mode> done = known.get(function);
        if (done != null) {
            return Optional.of(done);
        }
        if (!asked.add(function)) {
            return Optional.empty();
        }
        SortedMap<String, Mode> common = new TreeMap<>();
        boolean first = true;
        for (CallEdge edge : graph.callers(function)) {
            Optional<SortedMap<String, Mode>> at = at(edge);
            if (at.isPresent() && first) {
                common.putAll(at.get());
                first = false;
            } else if (at.isPresent()) {
                common.entrySet().removeIf(e -> e.getValue() != at.get().get(e.getKey()));
            }
        }
        FunctionLog log = logs.get(function);
        if (log != null && !log.exits.isEmpty()) {
            common.putAll(givenBack(log));
        }
        known.put(function, common);
        return Optional.of(common);
    }

    /** What a function gives back on all ways without having taken it, it was given. */
    private static SortedMap<String, Mode> givenBack(FunctionLog log) {
        SortedMap<LockPath, Mode> always = new TreeMap<>(log.exits.get(0).released());
        log.exits.forEach(exit -> always.keySet().retainAll(exit.released().keySet()));
        SortedMap<String, Mode> keys = new TreeMap<>();
        always.forEach((path, mode) -> path.key().ifPresent(key -> keys.put(key, mode)));
        return keys;
    }

    private Optional<SortedMap<String, Mode>> at(CallEdge edge) {
        boolean apart = edge.kind() == CallEdge.Kind.GO || edge.kind() == CallEdge.Kind.CALLBACK && !edge.synchronous();
        if (apart) {
            return Optional.of(new TreeMap<>());
        }
        Optional<SortedMap<String, Mode>> entry = of(edge.caller());
        FunctionLog log = logs.get(edge.caller());
        List<SortedMap<String, Mode>> here = log == null ? List.of() : log.heldAt(edge.site());
        return entry.map(e -> {
            SortedMap<String, Mode> all = new TreeMap<>(e);
            here.forEach(all::putAll);
            return all;
        });
    }
}
