package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In which goroutines code runs, and whether others can have its objects then. */
final class Contexts {
    private static final int DEEPEST = 6;

    private final CallGraph graph;
    private final CfgIndex cfgs;

    Contexts(CallGraph graph, CfgIndex cfgs) {
        this.graph = graph;
        this.cfgs = cfgs;
    }

    /** Whether all of these can only happen in one and the same goroutine. */
    boolean inOneGoroutine(List<Pair> circle) {
        Set<FunctionId> roots = new HashSet<>();
        for (Pair pair : circle) {
            Optional<Set<FunctionId>> of = roots(pair.chain().get(0).function());
            if (of.isEmpty()) {
                return false;
            }
            roots.addAll(of.get());
        }
        return roots.size() == 1;
    }

    /** The functions that goroutines start with; empty where there can be several goroutines of one of them. */
    private Optional<Set<FunctionId>> roots(FunctionId function) {
        Set<FunctionId> roots = new HashSet<>();
        Set<FunctionId> seen = new HashSet<>(Set.of(function));
        Deque<FunctionId> work = new ArrayDeque<>(seen);
        while (!work.isEmpty()) {
            FunctionId at = work.pop();
            List<CallEdge> callers = graph.callers(at);
            boolean main = at.name().equals("main") || at.name().startsWith("init");
            if (callers.isEmpty() && !main) {
                return Optional.empty();
            }
            if (callers.isEmpty()) {
                roots.add(at);
            }
            for (CallEdge edge : callers) {
                boolean here = edge.kind() == CallEdge.Kind.DEFER || edge.synchronous();
                if (here && seen.add(edge.caller())) {
                    work.push(edge.caller());
                } else if (!here) {
                    boolean several = edge.inLoop()
                            || edge.kind() != CallEdge.Kind.GO
                            || callers.size() > 1
                            || !edge.caller().name().equals("main") && !isOfFreshObject(edge);
                    if (several) {
                        return Optional.empty();
                    }
                    roots.add(at);
                }
            }
        }
        return Optional.of(roots);
    }

    /** Whether a goroutine is started for an object that is made there: then it has the object's locks for itself. */
    private boolean isOfFreshObject(CallEdge edge) {
        Cfg cfg = cfgs.of(edge.caller()).orElseThrow();
        if (!(cfg.body().definition(edge.site()) instanceof Op.Go go)
                || go.arguments().isEmpty()) {
            return false;
        }
        Op made = cfg.body().definition(go.arguments().get(0));
        return made instanceof Op.Composite || made instanceof Op.Alloc;
    }

    /** Whether the object that has the locks is made by whoever gets there. */
    boolean isConstruction(Pair pair) {
        return pair.parameter() >= 0 && isFresh(pair.chain().get(0).function(), pair.parameter(), new HashSet<>(), 0);
    }

    private boolean isFresh(FunctionId function, int parameter, Set<FunctionId> asked, int depth) {
        List<CallEdge> callers = graph.callers(function);
        if (callers.isEmpty() || depth > DEEPEST || !asked.add(function)) {
            return false;
        }
        for (CallEdge edge : callers) {
            boolean direct = edge.kind() == CallEdge.Kind.CALL && edge.certainty() == CallEdge.Certainty.CERTAIN;
            if (!direct || !isFreshAt(edge, parameter, asked, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFreshAt(CallEdge edge, int parameter, Set<FunctionId> asked, int depth) {
        Cfg cfg = cfgs.of(edge.caller()).orElseThrow();
        if (!(cfg.body().definition(edge.site()) instanceof Op.Invocation call)
                || parameter >= call.arguments().size()) {
            return false;
        }
        Op made = cfg.body().definition(call.arguments().get(parameter));
        if (made instanceof Op.Param param) {
            return isFresh(edge.caller(), param.index(), asked, depth + 1);
        }
        boolean started = cfg.body().ops().stream().anyMatch(op -> op instanceof Op.Go && cfg.precedes(op, call));
        return (made instanceof Op.Composite || made instanceof Op.Alloc) && !started;
    }
}
