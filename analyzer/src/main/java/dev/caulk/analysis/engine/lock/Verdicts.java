package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.lock.FunctionLog.Missed;
import dev.caulk.analysis.engine.lock.Held.Mark;
import dev.caulk.analysis.engine.lock.LockFacts.Kind;
import dev.caulk.analysis.engine.lock.LockFacts.Silent;
import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.engine.lock.Summary.Known;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.LockEffect.Does;
import dev.caulk.model.LockEffect.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Decides which of the things that came to light are wrong. */
final class Verdicts {
    private final CallGraph graph;
    private final CfgIndex cfgs;
    private final Scene scene;
    private final Sites sites;
    private final HandOvers handOvers;
    private final Notes notes;
    private final Phases phases;
    private final EntryLocks entries;
    private final Recovery recovery;
    private final Provisos provisos;
    private final SortedMap<FunctionId, FunctionLog> logs;
    private final Set<FunctionLog.Lent> lent = new HashSet<>();
    private final Set<Place> lost = new HashSet<>();
    private final List<HeldLeak> leaks = new ArrayList<>();
    private final List<DoubleLock> doubles = new ArrayList<>();
    private final List<Silent> cleared = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    Verdicts(
            CallGraph graph,
            CfgIndex cfgs,
            Scene scene,
            Notes notes,
            Phases phases,
            Sites sites,
            HandOvers handOvers,
            SortedMap<FunctionId, FunctionLog> logs) {
        this.graph = graph;
        this.cfgs = cfgs;
        this.scene = scene;
        this.sites = sites;
        this.handOvers = handOvers;
        this.notes = notes;
        this.phases = phases;
        this.logs = logs;
        this.entries = new EntryLocks(graph, logs);
        this.recovery = new Recovery(graph, cfgs);
        this.provisos = new Provisos(cfgs, scene.fields());
        logs.values().forEach(log -> lent.addAll(log.lent));
    }

    LockFacts facts() {
        int bounded = 0;
        for (FunctionLog log : logs.values()) {
            bounded += log.bounded ? 1 : 0;
            log.missed.forEach((site, missed) -> missed(log, site, missed));
            if (!log.panicking.isEmpty()) {
                panicking(log);
            }
        }
        leaks.forEach(leak -> lost.add(leak.chain().get(0)));
        leaks.removeIf(this::isVictim);
        logs.values().forEach(log -> log.doubles.values().forEach(this::twice));
        LockOrders orders = new LockOrders(entries, new Contexts(graph, cfgs), notes, phases, sites, lost, logs);
        List<LockCycle> cycles = orders.cycles();
        cleared.addAll(orders.cleared());
        return new LockFacts(leaks, doubles, cycles, List.of(), cleared, sites.count(), bounded);
    }

    private void missed(FunctionLog log, int site, SortedMap<LockPath, Missed> paths) {
        Map.Entry<LockPath, Missed> first = paths.entrySet().iterator().next();
        Cfg cfg = cfgs.of(log.function).orElseThrow();
        Optional<String> guard = guard(log, cfg, site, first.getKey(), first.getValue());
        if (guard.isPresent()) {
            cleared.add(new Silent(Kind.NOT_RELEASED, cfg.body().definition(site), guard.get()));
        } else {
            leaks.add(leak(log, cfg, site, first.getKey(), first.getValue()));
        }
    }

    /** A panic ends the process, unless a caller recovers. */
    private void panicking(FunctionLog log) {
        boolean recovered = recovery.isRecovered(log.function);
        log.panicking.forEach((site, paths) -> {
            boolean known = log.missed.containsKey(site) || !log.releasedSites.contains(site);
            if (recovered && !known) {
                missed(log, site, paths);
            }
        });
    }

    /** Why leaving with the lock held is right, as far as can be seen. */
    private Optional<String> guard(FunctionLog log, Cfg cfg, int site, LockPath path, Missed missed) {
        boolean again = missed.nextRound() && path.root() != Root.OLD_VALUE;
        if (!log.releasedSites.contains(site) && !again && !isLost(log, cfg, site, path, missed)) {
            return Optional.of("every path leaves with the lock held, which hands it to the callers");
        }
        if (log.bounded && missed.nextRound()) {
            return Optional.of("the function has more paths than were followed");
        }
        if (missed.lock().is(Mark.EQUATED)
                && path.key().filter(key -> entries.isHeld(log.function, key)).isPresent()) {
            return Optional.of("the callers have it: the comparison cannot have shown that it is the one taken here");
        }
        if (!missed.lock().noted().isEmpty()) {
            return Optional.of("it is noted for others, who ask before they give it back");
        }
        boolean handed = path.key().filter(handOvers::areBetweenGoroutines).isPresent()
                || handOvers.areBetweenClosures(log.function, path);
        if (handed && !log.releasedSites.contains(site)) {
            return Optional.of("another goroutine gives it back without having taken it");
        }
        if (isPrivate(cfg, path)) {
            return Optional.of("nobody else has the lock: it is a variable of the function");
        }
        if (lent.contains(new FunctionLog.Lent(log.function, path))) {
            return Optional.of("callers give it back");
        }
        return !missed.nextRound() && tells(log, path) && callers(log.function).isEmpty()
                ? Optional.of("the result tells callers whether they have to give it back")
                : Optional.empty();
    }

    /** Nobody gives back what the function took on every path, and others wait for it. */
    private boolean isLost(FunctionLog log, Cfg cfg, int site, LockPath path, Missed missed) {
        Optional<String> key = path.key();
        boolean waits = missed.lock().by().isEmpty()
                && !missed.lock().is(Mark.LOOSE)
                && cfg.body().definition(site) instanceof Op.Invocation call
                && scene.effect(cfg.body(), call)
                        .filter(effect -> effect.does() == Does.LOCK)
                        .isPresent();
        return waits
                && (!log.bounded || !new Balance(log.function, cfg.body(), scene).givesBack(path))
                && !lent.contains(new FunctionLog.Lent(log.function, path))
                && key.isPresent()
                && sites.isUnlocked(key.get())
                && !TakenOut.isRetired(cfg.body(), path)
                && !handOvers.arePossible(key.get())
                && sites.waiting(key.get(), missed.lock().mode()).stream()
                        .anyMatch(place -> !place.function().equals(log.function));
    }

    private static boolean isPrivate(Cfg cfg, LockPath path) {
        boolean own = path.root() == Root.VALUE
                && (cfg.body().definition(path.number()) instanceof Op.Alloc
                        || cfg.body().definition(path.number()) instanceof Op.Composite);
        return own
                && cfg.body().ops().stream()
                        .noneMatch(op -> op instanceof Op.MakeClosure closure
                                        && closure.captures().contains(path.number())
                                || op instanceof Op.Go go && go.arguments().contains(path.number())
                                || op instanceof Op.Store store && store.value() == path.number());
    }

    /** Whether a result is good where the lock is held, and bad where it is not. */
    private static boolean tells(FunctionLog log, LockPath path) {
        List<Summary.Exit> holding = log.exits.stream()
                .filter(exit -> exit.acquired().containsKey(path))
                .toList();
        List<Summary.Exit> free = log.exits.stream()
                .filter(exit -> !exit.acquired().containsKey(path))
                .toList();
        int results = log.exits.stream().mapToInt(e -> e.results().size()).min().orElse(0);
        for (int i = 0; i < results; i++) {
            int index = i;
            Set<Known> good = known(holding, index);
            Set<Known> bad = known(free, index);
            boolean success = good.equals(Set.of(Known.TRUE))
                    || good.equals(Set.of(Known.NIL)) && bad.contains(Known.ERROR)
                    || good.equals(Set.of(Known.NIL)) && bad.equals(Set.of(Known.NOT_NIL))
                    || bad.equals(Set.of(Known.NIL)) && !good.contains(Known.ERROR);
            if (success && good.stream().noneMatch(bad::contains)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Known> known(List<Summary.Exit> exits, int result) {
        Set<Known> known = new HashSet<>();
        exits.forEach(exit -> known.add(exit.results().get(result)));
        return known;
    }

    private List<CallEdge> callers(FunctionId function) {
        return graph.callers(function).stream()
                .filter(edge -> edge.certainty() == CallEdge.Certainty.CERTAIN)
                .toList();
    }

    private HeldLeak leak(FunctionLog log, Cfg cfg, int site, LockPath path, Missed missed) {
        Held lock = missed.lock();
        List<Place> chain =
                new ArrayList<>(List.of(new Place(log.function, cfg.body().definition(site))));
        lock.by().ifPresent(take -> chain.addAll(take.chain()));
        String key = path.key().orElse("");
        List<Place> waiting = new ArrayList<>(sites.waiting(key, lock.mode()));
        waiting.removeIf(chain::contains);
        Op end = missed.nextRound()
                ? lastRound(cfg, missed.end())
                : cfg.body().blocks().get(missed.end().block()).terminator();
        return new HeldLeak(
                scene.paths(cfg.body()).text(path),
                key,
                lock.mode(),
                chain,
                missed.end().branchesSince(cfg.body(), site),
                end,
                missed.nextRound(),
                nearest(log.function, waiting));
    }

    /** The places of the function itself first, then those of its package. */
    static List<Place> nearest(FunctionId function, List<Place> places) {
        List<Place> sorted = new ArrayList<>();
        places.stream().filter(p -> p.function().equals(function)).forEach(sorted::add);
        places.stream()
                .filter(p -> !p.function().equals(function)
                        && p.function().packagePath().equals(function.packagePath()))
                .forEach(sorted::add);
        places.stream()
                .filter(p -> !p.function().packagePath().equals(function.packagePath()))
                .forEach(sorted::add);
        return sorted;
    }

    /** What leads to the next round: the end of the last block before a loop's head. */
    private static Op lastRound(Cfg cfg, WalkNode end) {
        WalkNode at = end;
        while (at.before().isPresent()) {
            WalkNode before = at.before().get();
            if (cfg.dominators().dominates(at.block(), before.block())) {
                return cfg.body().blocks().get(before.block()).terminator();
            }
            at = before;
        }
        return cfg.body().blocks().get(end.block()).terminator();
    }

    /** Whether a called function is to blame, which leaves the lock held by mistake. */
    private boolean isVictim(HeldLeak leak) {
        List<Place> taken = leak.chain().subList(1, leak.chain().size());
        return isVictim(Kind.NOT_RELEASED, leak.chain().get(0), taken);
    }

    private boolean isVictim(Kind kind, Place at, List<Place> taken) {
        Optional<Place> cause = taken.stream().filter(lost::contains).findFirst();
        cause.ifPresent(place -> cleared.add(new Silent(
                kind, at.op(), "it follows from the lock that " + place.function() + " does not give back")));
        return cause.isPresent();
    }

    private void twice(DoubleLock found) {
        if (isVictim(Kind.DOUBLE, found.chain().get(0), found.taken())) {
            return;
        }
        boolean readers = found.held() == Mode.READ && found.wanted() == Mode.READ;
        if (readers && !sites.hasWriter(found.key())) {
            cleared.add(new Silent(
                    Kind.DOUBLE, found.chain().get(0).op(), "both only read, and nobody takes the lock for writing"));
        } else if (reported.add(found.chain().get(0) + " " + found.key() + " " + stuck(found))) {
            doubles.add(found.provided(provisos.of(found)));
        }
    }

    /** With the lock held for writing the first wait is the last, whatever the function called wants next. */
    private static String stuck(DoubleLock found) {
        return found.held() == Mode.WRITE ? "" : found.held() + " " + found.wanted();
    }
}
