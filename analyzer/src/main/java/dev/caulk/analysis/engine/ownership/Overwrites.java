package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.finding.Rate;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.rate.Rates;
import dev.caulk.model.Acquires;
import dev.caulk.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resources that are put into a field or package variable which may still hold an earlier one that nobody releases: the place was
 * filled when the owner was made, or the function runs again on the same owner.
 */
final class Overwrites {
    private final Program program;
    private final Rates rates;
    private final CfgIndex cfgs;
    private final SameOwner owners;
    private final Takers takers;
    private final PriorUses uses;
    private final Forgotten forgotten;
    private final Library library;
    private final Map<Op.Store, Filled> pending = new LinkedHashMap<>();
    private final Map<String, Acquisition> made = new HashMap<>();

    /** An acquisition that is stored in a place that outlives the call. */
    private record Filled(FunctionId function, Acquisition acquisition, Op.Store store, String name) {}

    Overwrites(
            Program program,
            CallGraph graph,
            Rates rates,
            CfgIndex cfgs,
            Library library,
            Calls calls,
            Effects effects,
            Releases releases) {
        this.program = program;
        this.rates = rates;
        this.cfgs = cfgs;
        this.library = library;
        this.owners = new SameOwner(graph, rates, cfgs);
        this.takers = new Takers(graph, cfgs, effects, calls, releases);
        this.uses = new PriorUses(graph, cfgs, new FieldTouches(cfgs, calls, releases));
        this.forgotten = new Forgotten(program, graph, cfgs, takers, releases);
    }

    /** Takes note of an acquisition that no path loses. */
    void add(FunctionId function, Acquisition acquisition) {
        if (acquisition.resource().belief().isPresent() || startsEndless(function, acquisition)) {
            return;
        }
        Cfg cfg = cfgs.of(function).orElseThrow();
        Uses uses = new Uses(cfg.body());
        BitSet values = Places.same(cfg.body(), uses, values(cfg, acquisition));
        for (Op op : cfg.body().ops()) {
            if (op instanceof Op.Composite composite) {
                composite.elements().stream()
                        .filter(e -> e.field().isPresent() && values.get(e.value()))
                        .forEach(e -> made.putIfAbsent(
                                Transfer.key(composite.type(), e.field().get()), acquisition));
            } else if (op instanceof Op.Store store && values.get(store.value())) {
                stored(function, acquisition, cfg, store, values, uses);
                forgotten.add(acquisition, cfg, store, values, uses);
            }
        }
    }

    private void stored(
            FunctionId function, Acquisition acquisition, Cfg cfg, Op.Store store, BitSet values, Uses uses) {
        Optional<String> name = Places.name(store.place());
        if (name.isEmpty()) {
            return;
        }
        if (Places.isFresh(cfg.body(), store.place())) {
            made.putIfAbsent(name.get(), acquisition);
        } else if (!takers.takesToo(cfg, uses, values, store, acquisition)) {
            pending.put(store, new Filled(function, acquisition, store, name.get()));
        }
    }

    /** The results that lead to what was acquired. */
    private static BitSet values(Cfg cfg, Acquisition acquisition) {
        BitSet values = new BitSet();
        if (acquisition.roles() instanceof Role.Tuple tuple) {
            cfg.body().ops().stream()
                    .filter(op -> op instanceof Op.Extract extract
                            && extract.tuple() == acquisition.site().id()
                            && tuple.elements().containsKey(extract.index())
                            && tuple.elements().get(extract.index()).leads())
                    .forEach(op -> values.set(op.id()));
        } else {
            values.set(acquisition.site().id());
        }
        return values;
    }

    /** A context that no other one refers to is collected, unless somebody waits for its end. */
    private boolean startsEndless(FunctionId function, Acquisition acquisition) {
        Cfg cfg = cfgs.of(function).orElseThrow();
        return acquisition.resource().acquires().kind() == Acquires.Kind.CANCEL
                && acquisition.resource().acquires().heldBy().isPresent()
                && new ParentContexts(program, cfg.body(), library).startsEndless(acquisition.site())
                && cfg.body().ops().stream().noneMatch(Op.Go.class::isInstance);
    }

    /** The acquisitions that may take the place of another one, once all are known. */
    List<Leak> leaks() {
        List<Leak> found = new ArrayList<>();
        for (Filled filled : pending.values()) {
            boolean once = isGuarded(filled);
            Optional<TraceStep> why = once
                    ? Optional.empty()
                    : evidence(filled)
                            .filter(step ->
                                    !takers.takesBefore(filled.function(), filled.name(), filled.acquisition()));
            // A guard before a loop says nothing of its later rounds.
            why.or(() -> once && !inLoop(filled) ? Optional.empty() : usedBefore(filled))
                    .ifPresent(step -> found.add(leak(filled, step)));
        }
        found.addAll(forgotten.leaks());
        return found;
    }

    private boolean inLoop(Filled filled) {
        return cfgs.of(filled.function())
                .filter(cfg -> !cfg.loopsAround(filled.store()).isEmpty())
                .isPresent();
    }

    private boolean isGuarded(Filled filled) {
        return rates.isGuarded(filled.function(), filled.acquisition().site())
                || rates.isGuarded(filled.function(), filled.store());
    }

    /** A use of what is there leads to the store of the next one. */
    private Optional<TraceStep> usedBefore(Filled filled) {
        Acquires acquires = filled.acquisition().resource().acquires();
        return takers.releases(filled.function(), filled.name(), acquires)
                ? Optional.empty()
                : uses.before(filled.function(), filled.store(), filled.name(), acquires);
    }

    /** What tells that the place may hold another one. */
    private Optional<TraceStep> evidence(Filled filled) {
        Op site = filled.acquisition().site();
        Cfg cfg = cfgs.of(filled.function()).orElseThrow();
        if (filled.store().place() instanceof Place.Global) {
            Rate rate = rates.at(filled.function(), site);
            boolean repeats = rate == Rate.PER_ITEM || rate == Rate.PERIODIC;
            boolean round = cfg.loopsAround(site).isEmpty() || comesRoundOpen(cfg, filled);
            return repeats && round
                    ? Optional.of(new TraceStep(site.span(), "runs again and again"))
                    : Optional.empty();
        }
        int owner = ((Place.FieldOf) filled.store().place()).base();
        Acquisition before = made.get(filled.name());
        if (before != null && !before.function().equals(filled.function())) {
            return Optional.of(new TraceStep(before.site().span(), "the owner is made with an open one"));
        }
        if (SameOwner.isRepeated(cfg, filled.store(), owner) && comesRoundOpen(cfg, filled)) {
            return Optional.of(new TraceStep(site.span(), "the next round of the loop opens another one"));
        }
        Optional<Span> again = owners.again(filled.function(), owner);
        return again.map(span -> new TraceStep(span, "runs again for the same owner"));
    }

    /** Whether the next round of a loop can begin with it stored and open. */
    private static boolean comesRoundOpen(Cfg cfg, Filled filled) {
        Set<Integer> errors = Set.copyOf(errors(cfg, filled.acquisition()));
        List<Loop> loops = cfg.loopsAround(filled.store());
        Deque<BasicBlock> work = new ArrayDeque<>(List.of(cfg.block(filled.store())));
        BitSet seen = new BitSet();
        while (!work.isEmpty()) {
            BasicBlock block = work.pop();
            for (int i = 0; i < block.successors().size(); i++) {
                int next = block.successors().get(i);
                boolean failed = block.terminator() instanceof Op.Branch branch
                        && errors.contains(branch.predicate().subject())
                        && (branch.predicate().kind() == Predicate.Kind.NOT_NIL) == (i == 0);
                if (!failed && loops.stream().anyMatch(loop -> loop.header() == next)) {
                    return true;
                }
                if (!failed && !seen.get(next)) {
                    seen.set(next);
                    work.push(cfg.body().blocks().get(next));
                }
            }
        }
        return false;
    }

    private static List<Integer> errors(Cfg cfg, Acquisition acquisition) {
        return cfg.body().ops().stream()
                .filter(op -> op instanceof Op.Extract extract
                        && extract.tuple() == acquisition.site().id()
                        && acquisition.error().isPresent()
                        && extract.index() == acquisition.error().getAsInt())
                .map(Op::id)
                .toList();
    }

    private static Leak leak(Filled filled, TraceStep why) {
        String place = filled.name().substring(filled.name().lastIndexOf('/') + 1);
        TraceStep store =
                new TraceStep(filled.store().span(), "takes the place of what " + place + " held, which stays open");
        return new Leak(
                filled.acquisition(),
                Leak.Kind.OVERWRITTEN,
                List.of(why, store),
                filled.store().span(),
                Set.of(),
                Optional.of(filled.name()),
                false,
                Optional.of("nobody has released what " + place + " held before"),
                false);
    }
}
