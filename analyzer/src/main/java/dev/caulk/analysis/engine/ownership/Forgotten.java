package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.Acquires;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resources in a map of an owner, whose entry one function deletes without a release although others release what the map holds
 * before they delete it, or which nobody releases at all. Only where all that is done with the map and its elements is seen.
 */
final class Forgotten {
    private static final int MAX_CALLERS = 2;

    private final Program program;
    private final CallGraph graph;
    private final CfgIndex cfgs;
    private final Takers takers;
    private final Releases releases;
    private final List<Kept> pending = new ArrayList<>();
    private final Map<String, List<FunctionId>> readers = new HashMap<>();

    /** An acquisition that is nowhere but in a map. */
    private record Kept(Acquisition acquisition, Op.Store store, String name) {}

    Forgotten(Program program, CallGraph graph, CfgIndex cfgs, Takers takers, Releases releases) {
        this.program = program;
        this.graph = graph;
        this.cfgs = cfgs;
        this.takers = takers;
        this.releases = releases;
    }

    /** Takes note of an acquisition whose values a function stores somewhere. */
    void add(Acquisition acquisition, Cfg cfg, Op.Store store, BitSet values, Uses uses) {
        if (!(store.place() instanceof Place.ElementOf element)
                || FieldTouches.endsItself(acquisition.resource().acquires())) {
            return;
        }
        Optional<String> name = Places.readFrom(cfg.body(), element.base());
        boolean others = values.stream()
                .anyMatch(value -> uses.of(value).stream()
                        .anyMatch(use -> use instanceof Op.Store other
                                && !other.equals(store)
                                && !(other.place() instanceof Place.Deref)));
        if (name.isPresent() && !others && !takers.takesToo(cfg, uses, values, store, acquisition)) {
            pending.add(new Kept(acquisition, store, name.get()));
        }
    }

    /** The acquisitions that an entry is deleted of while they are open, once all are known. */
    List<Leak> leaks() {
        List<Leak> found = new ArrayList<>();
        if (pending.isEmpty()) {
            return found;
        }
        for (FunctionFacts function : program.functions()) {
            function.body()
                    .ifPresent(body -> body.ops().stream()
                            .flatMap(op -> Places.read(op).stream())
                            .distinct()
                            .forEach(name -> readers.computeIfAbsent(name, n -> new ArrayList<>())
                                    .add(function.id())));
        }
        for (Kept kept : pending) {
            forgets(kept).ifPresent(delete -> found.add(leak(kept, delete)));
            if (grows(kept)) {
                found.add(hidden(kept));
            }
        }
        return found;
    }

    private Optional<Op> forgets(Kept kept) {
        Acquires acquires = kept.acquisition().resource().acquires();
        List<Op> deletes = new ArrayList<>();
        boolean released = false;
        for (FunctionId function : readers.getOrDefault(kept.name(), List.of())) {
            Cfg cfg = cfgs.of(function).orElseThrow();
            MapElements elements = new MapElements(cfg.body(), kept.name());
            if (!elements.known(releases, acquires)) {
                return Optional.empty();
            }
            released |= elements.releases(releases, acquires);
            if (!elements.deletes().isEmpty() && !releasesAny(function, acquires, 0)) {
                deletes.addAll(elements.deletes());
            }
        }
        return released ? deletes.stream().findFirst() : Optional.empty();
    }

    /** Whether nobody who can reach the map releases what it holds. */
    private boolean grows(Kept kept) {
        Acquires acquires = kept.acquisition().resource().acquires();
        // What owns a resource has ways of its own to release it.
        boolean direct = kept.acquisition().resource().origin().size() == 1;
        return direct
                && releases.isClosed(kept.name())
                && readers.getOrDefault(kept.name(), List.of()).stream()
                        .allMatch(function -> new MapElements(
                                        cfgs.of(function).orElseThrow().body(), kept.name())
                                .keeps(releases, acquires));
    }

    private static Leak hidden(Kept kept) {
        String place = kept.name().substring(kept.name().lastIndexOf('/') + 1);
        return new Leak(
                kept.acquisition(),
                Leak.Kind.HIDDEN_IN_OWNER,
                List.of(new TraceStep(kept.store().span(), "goes into " + place + ", which nobody empties")),
                kept.store().span(),
                Set.of(),
                Optional.of(kept.name()),
                false,
                Optional.of("the keys of " + place + " go on to be new ones"),
                false);
    }

    /** Whether a function, one that it makes or calls or one that calls it releases anything of the kind. */
    private boolean releasesAny(FunctionId function, Acquires acquires, int depth) {
        Optional<Cfg> cfg = cfgs.of(function);
        if (cfg.isEmpty() || MapElements.releasesAny(cfg.get().body(), releases, acquires)) {
            return cfg.isPresent();
        }
        boolean below = graph.callees(function).stream()
                .flatMap(edge -> cfgs.of(edge.callee()).stream())
                .anyMatch(callee -> MapElements.releasesAny(callee.body(), releases, acquires));
        return below
                || depth < MAX_CALLERS
                        && graph.callers(function).stream()
                                .map(CallEdge::caller)
                                .anyMatch(caller -> releasesAny(caller, acquires, depth + 1));
    }

    private static Leak leak(Kept kept, Op delete) {
        String place = kept.name().substring(kept.name().lastIndexOf('/') + 1);
        return new Leak(
                kept.acquisition(),
                Leak.Kind.FORGOTTEN,
                List.of(
                        new TraceStep(kept.store().span(), "goes into " + place),
                        new TraceStep(delete.span(), "deletes the entry and leaves what it holds open")),
                delete.span(),
                Set.of(),
                Optional.of(kept.name()),
                false,
                Optional.of("nobody has released what " + place + " held there before"),
                false);
    }
}
