package dev.caulk.analysis.engine.spawn;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.Rates;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the goroutines that one run of a function starts: in it and in what it calls before it is done, breadth first, so that
 * paths are shortest.
 */
public final class SpawnFinder {
    private final Program program;
    private final CallGraph graph;
    private final Rates rates;

    /** A finder over a program. */
    public SpawnFinder(Program program, CallGraph graph, Rates rates) {
        this.program = program;
        this.graph = graph;
        this.rates = rates;
    }

    /** A spawn and the calls from the root to its function. */
    public record Found(Spawn spawn, List<CallEdge> path) {}

    /** The goroutines that {@code root} starts, in the order in which they are reached. */
    public List<Found> from(FunctionId root) {
        Map<FunctionId, Optional<CallEdge>> reachedBy = new LinkedHashMap<>();
        Deque<FunctionId> work = new ArrayDeque<>();
        reachedBy.put(root, Optional.empty());
        work.add(root);
        List<Found> found = new ArrayList<>();
        while (!work.isEmpty()) {
            FunctionId function = work.poll();
            for (Spawn spawn : in(function)) {
                found.add(new Found(spawn, path(reachedBy, function)));
            }
            for (CallEdge edge : followed(function)) {
                if (reachedBy.putIfAbsent(edge.callee(), Optional.of(edge)) == null) {
                    work.add(edge.callee());
                }
            }
        }
        return found;
    }

    private static List<CallEdge> path(Map<FunctionId, Optional<CallEdge>> reachedBy, FunctionId to) {
        List<CallEdge> path = new ArrayList<>();
        Optional<CallEdge> edge = reachedBy.getOrDefault(to, Optional.empty());
        while (edge.isPresent()) {
            path.add(0, edge.get());
            edge = reachedBy.getOrDefault(edge.get().caller(), Optional.empty());
        }
        return path;
    }

    /**
     * A dynamic call with several possible callees proves nothing about any of them: which one a value holds depends on who
     * made it, and a writer behind {@code io.Writer} is not a part of every logger.
     */
    private List<CallEdge> followed(FunctionId function) {
        List<CallEdge> all = graph.callees(function);
        Map<Way, Set<FunctionId>> callees = new HashMap<>();
        all.forEach(edge ->
                callees.computeIfAbsent(Way.of(edge), way -> new HashSet<>()).add(edge.callee()));
        return all.stream()
                .filter(edge -> edge.synchronous() || edge.kind() == CallEdge.Kind.DEFER)
                .filter(edge -> callees.getOrDefault(Way.of(edge), Set.of()).size() == 1)
                .filter(edge -> edge.times() != CallEdge.Times.FIRST_ONLY && !isGuarded(edge))
                .toList();
    }

    /** How a site makes functions run. */
    private record Way(int site, CallEdge.Kind kind) {
        static Way of(CallEdge edge) {
            return new Way(edge.site(), edge.kind());
        }
    }

    private boolean isGuarded(CallEdge edge) {
        return program.function(edge.caller())
                .flatMap(FunctionFacts::body)
                .map(body -> rates.isGuarded(edge.caller(), body.definition(edge.site())))
                .orElse(false);
    }

    private List<Spawn> in(FunctionId function) {
        List<Spawn> found = new ArrayList<>();
        program.function(function)
                .flatMap(FunctionFacts::body)
                .ifPresent(body -> body.ops().forEach(op -> {
                    if (op instanceof Op.Invocation call) {
                        List<FunctionId> spawned = graph.at(function, op.id()).stream()
                                .filter(edge -> edge.kind() == CallEdge.Kind.GO)
                                .map(CallEdge::callee)
                                .toList();
                        if ((op instanceof Op.Go || !spawned.isEmpty()) && !rates.isGuarded(function, op)) {
                            found.add(new Spawn(function, call, spawned));
                        }
                    }
                }));
        return found;
    }
}
