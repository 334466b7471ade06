package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.syntax.Position;
import dev.caulk.syntax.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The call graph of a program as pairs of call site and callee, named by places: a site by the end of the call expression, a
 * function by the start of its declaration.
 */
final class CallPairs {
    private final Program program;
    private final CallGraph graph;
    private final String root;
    private final Map<String, Set<String>> callees = new TreeMap<>();
    private final Map<String, String> callers = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();

    /** @param root what file names begin with, left out of places */
    CallPairs(Program program, CallGraph graph, String root) {
        this.program = program;
        this.graph = graph;
        this.root = root.endsWith("/") ? root : root + "/";
        program.functions().forEach(this::add);
        for (Registration registration : graph.registrations()) {
            next.computeIfAbsent(place(registration.by()), c -> new HashSet<>()).add(place(registration.function()));
        }
    }

    private void add(FunctionFacts function) {
        String caller = place(function.id());
        names.put(caller, function.id().toString());
        for (CallEdge edge : graph.callees(function.id())) {
            next.computeIfAbsent(caller, c -> new HashSet<>()).add(place(edge.callee()));
        }
        function.body()
                .ifPresent(body -> body.ops().forEach(op -> {
                    if (op instanceof Op.Invocation call) {
                        add(function.id(), caller, call);
                    }
                }));
    }

    private void add(FunctionId function, String caller, Op.Invocation call) {
        String site = end(call.span());
        callers.put(site, caller);
        Set<String> found = callees.computeIfAbsent(site, s -> new TreeSet<>());
        for (CallEdge edge : graph.at(function, call.id())) {
            if (edge.isDirect(call)) {
                found.add(place(edge.callee()));
            }
        }
    }

    private String place(FunctionId function) {
        FunctionFacts facts = program.function(function).orElseThrow();
        Position at = facts.declaration().startPosition();
        boolean initialisers = function.name().equals("init") || function.name().startsWith("init#");
        return initialisers
                ? "init " + function.packagePath()
                : file(facts.declaration()) + ":" + at.line() + ":" + at.column();
    }

    private String end(Span span) {
        Position at = span.endPosition();
        return file(span) + ":" + at.line() + ":" + at.column();
    }

    private String file(Span span) {
        String path = span.file().path();
        return path.startsWith(root) ? path.substring(root.length()) : path;
    }

    /** The functions that some functions lead to, themselves included. */
    Set<String> reachableFrom(Set<String> roots) {
        Set<String> reached = new HashSet<>();
        Deque<String> work = new ArrayDeque<>(roots);
        while (!work.isEmpty()) {
            String function = work.poll();
            if (reached.add(function)) {
                work.addAll(next.getOrDefault(function, Set.of()));
            }
        }
        return reached;
    }

    /** Callees by site; sites without any have an empty set. */
    Map<String, Set<String>> callees() {
        return callees;
    }

    String callerAt(String site) {
        return callers.getOrDefault(site, "");
    }

    /** The name of a function by its place. */
    String name(String place) {
        return names.getOrDefault(place, place);
    }
}
