package dev.caulk.analysis.rate;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.finding.CallPath;
import dev.caulk.analysis.finding.CallStep;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How often each function runs: the greatest rate that any path from a root gives it, with that path. Rates only grow while
 * they propagate, so the order of work does not matter for the result; it is fixed for the sake of the witness.
 */
public final class Rates {
    /** What reaches a function at this rate needs no other path. */
    private static final Rate GREATEST = Rate.PER_ITEM;

    private final Program program;
    private final CallGraph graph;
    private final CfgIndex cfgs;
    private final LoopRates loops;
    private final OnceGuards guards;
    private final List<RateRoot> roots;
    private final Map<FunctionId, Reached> reached = new HashMap<>();
    private final Deque<FunctionId> work = new ArrayDeque<>();

    /** How a function got its rate: by a root or by an edge. */
    private record Reached(Rate rate, Optional<RateRoot> root, Optional<CallEdge> edge) {}

    private Rates(Program program, CallGraph graph, Library library, CfgIndex cfgs) {
        this.program = program;
        this.graph = graph;
        this.cfgs = cfgs;
        this.loops = new LoopRates(new Timers(library));
        this.guards = new OnceGuards(program);
        this.roots = RateRoots.of(program, graph, library.models());
    }

    /** The rates of a program. */
    public static Rates of(Program program, CallGraph graph, Library library, CfgIndex cfgs) {
        Rates rates = new Rates(program, graph, library, cfgs);
        for (RateRoot root : rates.roots) {
            rates.raise(root.function(), new Reached(root.rate(), Optional.of(root), Optional.empty()));
        }
        rates.propagate(rates.work);
        rates.propagateFromUncalled();
        return rates;
    }

    private void raise(FunctionId function, Reached to) {
        Reached before = reached.get(function);
        if (before == null || before.rate().compareTo(to.rate()) < 0) {
            reached.put(function, to);
            work.add(function);
        }
    }

    private void propagate(Deque<FunctionId> queue) {
        while (!queue.isEmpty()) {
            FunctionId caller = queue.poll();
            Rate rate = of(caller);
            SiteRates sites = new SiteRates(caller);
            for (CallEdge edge : graph.callees(caller)) {
                if (of(edge.callee()) != GREATEST) {
                    contribution(edge, rate, sites)
                            .ifPresent(r -> raise(edge.callee(), new Reached(r, Optional.empty(), Optional.of(edge))));
                }
            }
        }
    }

    /** Code that nobody calls still runs what stands in its loops once per item, each time that it runs. */
    private void propagateFromUncalled() {
        List<FunctionId> uncalled = program.functions().stream()
                .map(FunctionFacts::id)
                .filter(id -> !reached.containsKey(id))
                .toList();
        Set<FunctionId> unknown = new HashSet<>(uncalled);
        for (FunctionId caller : uncalled) {
            SiteRates sites = new SiteRates(caller);
            for (CallEdge edge : graph.callees(caller)) {
                Rate lift = lift(edge, sites);
                if (lift.compareTo(Rate.ONCE) > 0 && unknown.contains(edge.callee())) {
                    raise(edge.callee(), new Reached(lift, Optional.empty(), Optional.of(edge)));
                }
            }
        }
        propagate(work);
    }

    private static Optional<Rate> contribution(CallEdge edge, Rate caller, SiteRates sites) {
        if (edge.times() == CallEdge.Times.FIRST_ONLY || sites.isGuarded(edge.site())) {
            return Optional.of(Rate.ONCE);
        }
        Rate rate = LoopRates.max(caller, lift(edge, sites));
        boolean proven = edge.times() != CallEdge.Times.UNKNOWN || rate.compareTo(Rate.PERIODIC) >= 0;
        return proven ? Optional.of(rate) : Optional.empty();
    }

    private static Rate lift(CallEdge edge, SiteRates sites) {
        if (edge.times() == CallEdge.Times.FIRST_ONLY || sites.isGuarded(edge.site())) {
            return Rate.ONCE;
        }
        return edge.times() == CallEdge.Times.MANY ? Rate.PER_ITEM : sites.loop(edge.site());
    }

    /** What the edges of a caller have in common that leave the same site: they stand next to each other. */
    private final class SiteRates {
        private final FunctionId caller;
        private final Optional<Cfg> cfg;
        private int site = -1;
        private boolean guarded;
        private Rate loop = Rate.ONCE;

        SiteRates(FunctionId caller) {
            this.caller = caller;
            this.cfg = cfgs.of(caller);
        }

        boolean isGuarded(int at) {
            look(at);
            return guarded;
        }

        Rate loop(int at) {
            look(at);
            return loop;
        }

        private void look(int at) {
            if (site != at && cfg.isPresent()) {
                Op op = cfg.get().body().definition(at);
                guarded = guards.guards(caller, cfg.get(), op);
                loop = loops.of(cfg.get(), op);
            }
            site = at;
        }
    }

    /** How often a function runs. */
    public Rate of(FunctionId function) {
        Reached known = reached.get(function);
        return known == null ? Rate.UNKNOWN : known.rate();
    }

    /** How often an Op runs: its function's rate, raised by loops, or ONCE under a guard that lets it run only once. */
    public Rate at(FunctionId function, Op op) {
        Optional<Cfg> cfg = cfgs.of(function);
        if (cfg.isEmpty()) {
            return of(function);
        }
        if (isGuarded(function, op)) {
            return Rate.ONCE;
        }
        Rate loop = loops.of(cfg.get(), op);
        Rate own = of(function);
        return own == Rate.UNKNOWN && loop != Rate.ONCE ? loop : LoopRates.max(own, loop);
    }

    /** Whether an Op runs only for the first time that control comes there. */
    public boolean isGuarded(FunctionId function, Op op) {
        return cfgs.of(function).map(cfg -> guards.guards(function, cfg, op)).orElse(false);
    }

    /** The functions that are called from outside the tree. */
    public List<RateRoot> roots() {
        return roots;
    }

    /** The path that gives a function its rate, root first; without steps where no caller is known. */
    public CallPath path(FunctionId function, Rate rate) {
        List<CallStep> steps = new ArrayList<>();
        Set<FunctionId> seen = new HashSet<>();
        FunctionId at = function;
        Reached known = reached.get(at);
        while (known != null && seen.add(at)) {
            String symbol = symbol(at);
            known.root().ifPresent(root -> steps.add(0, new CallStep(symbol, root.span(), root.text())));
            known.edge().ifPresent(edge -> steps.add(0, new CallStep(symbol, edge.span(), edge.text())));
            at = known.edge().map(CallEdge::caller).orElse(at);
            known = reached.get(at);
        }
        return new CallPath(rate, steps);
    }

    private String symbol(FunctionId function) {
        return program.function(function).map(FunctionFacts::runtimeSymbol).orElse(function.toString());
    }
}
