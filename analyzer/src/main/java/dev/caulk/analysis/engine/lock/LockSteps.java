package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.lock.FunctionLog.Missed;
import dev.caulk.analysis.engine.lock.Held.Mark;
import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.LockEffect.Mode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What locking and unlocking does to a path, and what it shows. */
final class LockSteps {
    private final FieldFacts fields;
    private final Paths paths;
    private final FunctionLog log;
    private final Guards guards;
    private final Links links;
    private final TakenOut takenOut;

    LockSteps(FieldFacts fields, Paths paths, Guards guards, FunctionLog log) {
        this.fields = fields;
        this.paths = paths;
        this.log = log;
        this.guards = guards;
        this.links = new Links(paths);
        this.takenOut = new TakenOut(paths);
    }

    /** Control waits for a lock and has it; there is no path on where it waits for itself. */
    List<LockState> lock(LockCall lock, Op.Invocation call, LockState state, WalkNode node) {
        Take take = new Take(
                lock.lock(),
                lock.mode(),
                new Place(log.function, call),
                Optional.empty(),
                state.modes(),
                new TreeSet<>(state.released().keySet()),
                inputs(state));
        boolean free = waited(take, Set.of(), state, node);
        LockState others = state.withAnswers(
                answers -> answers.keySet().removeIf(key -> fields.isUnsteady(key) && !guards.isAround(key, call)));
        return free
                ? List.of(acquired(lock.lock(), Held.of(lock.mode(), call.id(), Optional.empty()), others))
                : List.of();
    }

    static SortedMap<Key, Boolean> inputs(LockState state) {
        SortedMap<Key, Boolean> conditions = new TreeMap<>(state.answers());
        conditions.keySet().removeIf(key -> !key.isAboutInput());
        return conditions;
    }

    /**
     * Notes that a path waits for a lock, here or in a called function, with what it holds.
     *
     * @param returned what the called function gives back before
     * @return whether it can get the lock
     */
    boolean waited(Take take, Set<LockPath> returned, LockState state, WalkNode node) {
        noted(take);
        state.held().forEach((path, lock) -> {
            if (!returned.contains(path) && !lock.is(Mark.LOOSE)) {
                pair(path, lock, take, state);
            }
        });
        Held own = state.held().get(take.path());
        if (own == null || own.is(Mark.LOOSE) || !take.path().isExact() || returned.contains(take.path())) {
            return true;
        }
        if (own.is(Mark.AGAIN) && own.by().isEmpty()) {
            boolean same = own.site() == take.at().op().id();
            log.missed(own.site(), take.path(), new Missed(own, node, List.of(), true));
            return !same && own.mode() == Mode.READ && take.mode() == Mode.READ;
        }
        if (own.is(Mark.MOVED)
                || log.handedOver.contains(take.path())
                || isMovedBy(take)
                || own.by().isPresent() && own.site() == take.at().op().id()) {
            return true;
        }
        DoubleLock found = new DoubleLock(
                paths.text(take.path()),
                take.path().key().orElse(""),
                own.mode(),
                take.mode(),
                new Place(log.function, paths.body().definition(own.site())),
                own.by().map(Take::chain).orElse(List.of()),
                take.chain(),
                Optional.empty());
        log.doubles.putIfAbsent(
                own.site() + " " + take.at().op().id() + " " + take.path() + own.mode() + take.mode(), found);
        return own.mode() == Mode.READ && take.mode() == Mode.READ;
    }

    /** Whether a called function writes a pointer on the way to the lock. */
    private boolean isMovedBy(Take take) {
        List<String> steps = take.path().steps();
        return take.inner().isPresent()
                && take.inner().get().chain().stream()
                        .anyMatch(place -> steps.subList(0, Math.max(0, steps.size() - 1)).stream()
                                .anyMatch(step -> fields.writes(place.function(), step)));
    }

    private void noted(Take take) {
        LockPath general = paths.general(take.path());
        if (!general.isShared() || take.held().containsKey(take.path())) {
            return;
        }
        log.take(new Take(
                general,
                take.mode(),
                take.at(),
                take.inner(),
                FunctionLog.shared(generalised(take.held())),
                take.released(),
                take.conditions()));
    }

    private SortedMap<LockPath, Mode> generalised(SortedMap<LockPath, Mode> held) {
        SortedMap<LockPath, Mode> general = new TreeMap<>();
        held.forEach((path, mode) -> general.put(paths.general(path), mode));
        return general;
    }

    private void pair(LockPath path, Held lock, Take take, LockState state) {
        LockPath from = paths.general(path);
        LockPath to = paths.general(take.path());
        boolean related = from.hasRootOf(to)
                || from.root() == Root.GLOBAL
                || to.root() == Root.GLOBAL
                || from.root() == Root.SOMEWHERE
                || to.root() == Root.SOMEWHERE
                || links.join(path, take.path());
        boolean known = from.key().isPresent() && to.key().isPresent();
        boolean fresh = isFresh(from) || isFresh(to);
        if (!known || fresh || from.key().equals(to.key())) {
            return;
        }
        SortedMap<String, Mode> others = new TreeMap<>();
        state.modes().forEach((p, mode) -> p.key().ifPresent(key -> others.put(key, mode)));
        take.held().forEach((p, mode) -> p.key().ifPresent(key -> others.put(key, mode)));
        others.remove(from.key().orElseThrow());
        others.remove(to.key().orElseThrow());
        Place at = new Place(log.function, paths.body().definition(lock.site()));
        List<Place> first = lock.by().map(Take::chain).orElse(List.of());
        Pair pair = new Pair(
                from.key().orElseThrow(),
                lock.mode(),
                first.isEmpty()
                        ? List.of(at)
                        : Stream.concat(Stream.of(at), first.stream()).toList(),
                to.key().orElseThrow(),
                take.mode(),
                take.chain(),
                from.root() == Root.PARAM && to.root() == Root.PARAM ? from.number() : -1,
                related && !takenOut.isBefore(path, lock.site()),
                others);
        log.pairs.putIfAbsent(
                lock.site() + " " + take.at().op().id() + " " + pair.held() + " " + pair.wanted() + " " + lock.mode()
                        + take.mode() + others,
                pair);
    }

    /** Whether the object is made in this function, so that nobody else can have its locks yet. */
    private boolean isFresh(LockPath path) {
        if (path.root() != Root.VALUE) {
            return false;
        }
        Op op = paths.body().definition(path.number());
        return op instanceof Op.Alloc || op instanceof Op.Composite;
    }

    /** The path has the lock. */
    LockState acquired(LockPath path, Held lock, LockState state) {
        Held before = state.held().get(path);
        if (before != null && before.mode() == Mode.READ && lock.mode() == Mode.READ) {
            return state.withHeld(held -> held.put(path, before.plus(1)));
        }
        Held now = state.released().containsKey(path) ? lock.with(Mark.RESTORED) : lock;
        return state.withHeld(held -> held.put(path, now));
    }

    /**
     * A lock is given back.
     *
     * @param sure whether that happens on all paths through here
     */
    LockState unlock(LockPath path, Mode mode, LockState state, boolean sure) {
        Optional<LockPath> match = match(path, state);
        if (match.isEmpty()) {
            returned(path, mode);
            return sure ? state.withReleased(released -> released.put(path, mode)) : state;
        }
        Held lock = Objects.requireNonNull(state.held().get(match.get()));
        log.releasedSites.add(lock.site());
        lock.by().ifPresent(this::lent);
        LockPath element = paths.general(path);
        boolean any = !match.get().equals(path) || element.equals(path);
        return state.withHeld(held -> {
            // Who unlocks one element after the other unlocks them all.
            held.remove(element);
            held.keySet().removeIf(p -> any && paths.general(p).equals(element));
            if (lock.count() > 1) {
                held.put(match.get(), lock.plus(-1));
            } else {
                held.remove(match.get());
            }
        });
    }

    /** A called function gives back a lock that it has not taken: the caller's, or that of somebody else. */
    void lentOn(LockPath path, Mode mode, LockState state) {
        if (match(path, state).isEmpty()) {
            returned(path, mode);
        }
    }

    /** Somebody else's lock is given back, for a while at least. */
    private void returned(LockPath path, Mode mode) {
        LockPath general = paths.general(path);
        if (general.isShared()) {
            log.returned.put(general, mode);
        }
    }

    /** The function whose call took the lock has lent it to this one. */
    private void lent(Take take) {
        Optional<Take> from = Optional.of(take);
        while (from.isPresent()) {
            log.lent.add(
                    new FunctionLog.Lent(from.get().at().function(), from.get().path()));
            from = from.get().inner();
        }
    }

    /** The lock that is meant: the same way, or one that cannot be told from it. */
    private Optional<LockPath> match(LockPath path, LockState state) {
        if (state.held().containsKey(path)) {
            return Optional.of(path);
        }
        Optional<String> key = path.key();
        return state.held().keySet().stream()
                .filter(other -> key.isPresent() && other.key().equals(key))
                .filter(other -> isVague(other) || isVague(path))
                .findFirst();
    }

    private static boolean isVague(LockPath path) {
        return !path.isShared() || !path.isExact() || path.steps().stream().anyMatch(step -> step.startsWith("["));
    }

    /** Somebody else gives the lock back, perhaps not before the function ends. */
    LockState dropped(LockPath path, LockState state, boolean deferred) {
        Optional<LockPath> found = match(path, state);
        if (found.isEmpty()) {
            return state;
        }
        return state.withHeld(held -> {
            if (deferred) {
                held.computeIfPresent(found.get(), (p, lock) -> lock.with(Mark.HANDED));
            } else {
                held.remove(found.get());
            }
        });
    }

    /** A pointer is written: the ways through it may lead elsewhere from now on. */
    LockState moved(String step, LockState state) {
        boolean any = state.held().keySet().stream().anyMatch(path -> passes(path, step));
        return any
                ? state.withHeld(
                        held -> held.replaceAll((path, lock) -> passes(path, step) ? lock.with(Mark.MOVED) : lock))
                : state;
    }

    private static boolean passes(LockPath path, String step) {
        int last = path.steps().size() - 1;
        return last > 0 && path.steps().subList(0, last).contains(step);
    }

    /** How a lock that is held was taken, for callers. */
    Take takenBy(LockPath path, Held lock, FunctionBody body) {
        return new Take(
                path,
                lock.mode(),
                new Place(log.function, body.definition(lock.site())),
                lock.by(),
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeMap<>());
    }
}
