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
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the goroutines that one run of a function starts: in it and in what it calls before it is done, breadth first, so that
 * paths are shortest.
 */
public final class SpawnFinder {
    private static final int MAX_ANSWERS = 4;

    private final Program program;
    private final CallGraph graph;
    private final Rates rates;
    private int bounded;

    /** A finder over a program. */
    public SpawnFinder(Program program, CallGraph graph, Rates rates) {
        this.program = program;
        this.graph = graph;
        this.rates = rates;
    }

    /**
     * A spawn and the calls from the root to its function.
     *
     * @param chosen calls on the path that several functions could answer
     */
    public record Found(Spawn spawn, List<CallEdge> path, int chosen) {}

    /** How many calls were not followed, because too many functions could answer them. */
    public int bounded() {
        return bounded;
    }

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
                List<CallEdge> path = path(reachedBy, function);
                found.add(new Found(spawn, path, chosen(path)));
            }
            for (CallEdge edge : followed(function)) {
                if (reachedBy.putIfAbsent(edge.callee(), Optional.of(edge)) == null) {
                    work.add(edge.callee());
                }
            }
        }
        return found;
    }

    private int chosen(List<CallEdge> path) {
        return (int) path.stream()
                .filter(edge -> candidates(edge.caller())
                                .filter(other -> other.site() == edge.site())
                                .count()
                        > 1)
                .count();
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
     * A call that many functions could answer, such as {@code Write} of any writer, says little about which of them runs: it is
     * not followed.
     */
    private List<CallEdge> followed(FunctionId function) {
        Map<Integer, Long> answers = candidates(function)
                .collect(Collectors.groupingBy(CallEdge::site, TreeMap::new, Collectors.counting()));
        bounded += (int) answers.values().stream().filter(n -> n > MAX_ANSWERS).count();
        return candidates(function)
                .filter(edge -> answers.get(edge.site()) <= MAX_ANSWERS)
                .sorted(Comparator.comparing(CallEdge::site).thenComparing(CallEdge::callee))
                .toList();
    }

    private Stream<CallEdge> candidates(FunctionId function) {
        return graph.graph().outgoingEdgesOf(function).stream()
                .filter(edge -> edge.synchronous() || edge.kind() == CallEdge.Kind.DEFER)
                .filter(edge -> edge.times() != CallEdge.Times.FIRST_ONLY && !isGuarded(edge));
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
