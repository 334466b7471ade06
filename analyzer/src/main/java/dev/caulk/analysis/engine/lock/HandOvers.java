package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.LockEffect;
import dev.caulk.model.LockEffect.Does;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Locks that somebody else may give back than who takes them: a function unlocks them that nobody calls with the lock held, their address goes
 * where it cannot be followed, or code outside sees them.
 */
final class HandOvers {
    private final Program program;
    private final CallGraph graph;
    private final Scene scene;
    private final Sites sites;
    private final SortedMap<FunctionId, FunctionLog> logs;
    private final Set<String> keys = new HashSet<>();
    private final Set<String> apart = new HashSet<>();

    HandOvers(Program program, CallGraph graph, Scene scene, Sites sites, SortedMap<FunctionId, FunctionLog> logs) {
        this.program = program;
        this.graph = graph;
        this.scene = scene;
        this.sites = sites;
        this.logs = logs;
        logs.values().forEach(this::givenBack);
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> passedOn(function.id(), body));
        }
    }

    /** Whether who leaves with the lock held may count on others. */
    boolean arePossible(String key) {
        return keys.contains(key) || isExported(key);
    }

    /** Whether a goroutine of its own gives back such a lock that it has not taken. */
    boolean areBetweenGoroutines(String key) {
        return apart.contains(key);
    }

    /** The same for the captured variable of a closure, which another goroutine of its maker has too. */
    boolean areBetweenClosures(FunctionId closure, LockPath lock) {
        Optional<FunctionFacts> maker =
                program.function(closure).flatMap(FunctionFacts::enclosing).flatMap(program::function);
        Optional<FunctionLog> log = maker.map(m -> logs.get(m.id())).filter(known -> !known.handedOver.isEmpty());
        if (lock.root() != Root.FREE || log.isEmpty()) {
            return false;
        }
        FunctionBody body = maker.flatMap(FunctionFacts::body).orElseThrow();
        Paths paths = scene.paths(body);
        LockPath captured = LockPath.of(Root.FREE, lock.number());
        return body.ops().stream()
                .anyMatch(op -> op instanceof Op.MakeClosure made
                        && made.function().equals(closure)
                        && log.get()
                                .handedOver
                                .contains(lock.rebase(
                                        captured, paths.of(made.captures().get(lock.number())))));
    }

    private static boolean isExported(String key) {
        String name = key.substring(Math.max(key.lastIndexOf('#'), key.lastIndexOf('.')) + 1);
        return isUpper(name) && (key.indexOf('#') < 0 || isUpper(owner(key)));
    }

    /** The type that has the field, without its package and type arguments. */
    private static String owner(String key) {
        String type = key.substring(0, key.indexOf('#'));
        String plain = type.indexOf('[') < 0 ? type : type.substring(0, type.indexOf('['));
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static boolean isUpper(String name) {
        return name.isEmpty() || Character.isUpperCase(name.codePointAt(0));
    }

    private void givenBack(FunctionLog log) {
        if (!log.unlocked.isEmpty() && graph.callers(log.function).stream().anyMatch(HandOvers::isApart)) {
            apart.addAll(log.unlocked);
        }
        keys.addAll(ofOthers(log));
        for (Summary.Exit exit : log.exits) {
            for (LockPath path : exit.released().keySet()) {
                path.key().filter(key -> isGiven(log.function, key)).ifPresent(keys::add);
            }
        }
    }

    /** Keys of those that it gives back without having them, and that are not its callers' either: it looked them up. */
    private static Set<String> ofOthers(FunctionLog log) {
        Set<String> found = new HashSet<>(log.unlocked);
        log.returned.keySet().forEach(path -> path.key().ifPresent(found::remove));
        log.exits.forEach(
                exit -> exit.released().keySet().forEach(path -> path.key().ifPresent(found::remove)));
        return found;
    }

    /** Whether a function that gives back a lock runs where its caller does not have it. */
    private boolean isGiven(FunctionId function, String key) {
        Collection<CallEdge> callers = graph.callers(function);
        return callers.isEmpty() || callers.stream().anyMatch(edge -> isHandedOut(edge) || !isHeld(edge, key));
    }

    /** Whether a closure is called by another function than the one that made it. */
    private boolean isHandedOut(CallEdge edge) {
        return program.function(edge.callee())
                .flatMap(FunctionFacts::enclosing)
                .filter(maker -> !maker.equals(edge.caller()))
                .isPresent();
    }

    private boolean isHeld(CallEdge edge, String key) {
        FunctionLog caller = logs.get(edge.caller());
        if (caller == null || isApart(edge)) {
            return false;
        }
        return caller.heldAt(edge.site()).stream().anyMatch(held -> held.containsKey(key))
                || caller.exits.stream()
                        .anyMatch(exit -> exit.released().keySet().stream()
                                .anyMatch(path -> path.key().equals(Optional.of(key))));
    }

    private static boolean isApart(CallEdge edge) {
        return edge.kind() == CallEdge.Kind.GO || edge.kind() == CallEdge.Kind.CALLBACK && !edge.synchronous();
    }

    /** A lock that is more than the receiver of calls. */
    private void passedOn(FunctionId function, FunctionBody body) {
        Paths paths = scene.paths(body);
        FunctionLog log = logs.get(function);
        Optional<Balance> cutShort =
                log != null && log.bounded ? Optional.of(new Balance(function, body, scene)) : Optional.empty();
        Optional<Uses> uses = Optional.empty();
        for (Op op : body.ops()) {
            Optional<String> key = op instanceof Op.AddressOf || op instanceof Op.Load load && mayBeLock(load.type())
                    ? paths.of(op.id()).key().filter(sites::knows)
                    : Optional.empty();
            if (key.isPresent()) {
                Uses known = uses.orElseGet(() -> new Uses(body));
                uses = Optional.of(known);
                if (!isFollowed(body, op.id(), known, cutShort)) {
                    keys.add(key.get());
                }
            }
        }
    }

    /** Numbers, strings, channels and functions are none. */
    private static boolean mayBeLock(Type type) {
        Type underlying = type.underlying();
        return !(underlying instanceof BasicType || underlying instanceof ChanType || underlying instanceof Signature);
    }

    /** Whether all that is done with a lock is to call it, or to keep it in a field that leads back to it. */
    private boolean isFollowed(FunctionBody body, int lock, Uses uses, Optional<Balance> cutShort) {
        return uses.of(lock).stream()
                .allMatch(use -> use instanceof Op.Convert convert
                        ? isFollowed(body, convert.id(), uses, cutShort)
                        : use instanceof Op.Invocation call
                                && call.arguments().indexOf(lock)
                                        == call.arguments().lastIndexOf(lock)
                                && (isLockCall(body, call, lock, cutShort)
                                        || scene.putsIntoField(
                                                body, call, call.arguments().indexOf(lock))));
    }

    private boolean isLockCall(FunctionBody body, Op.Invocation call, int lock, Optional<Balance> cutShort) {
        return call.arguments().indexOf(lock) == 0
                && scene.effect(body, call)
                        .map(LockEffect::does)
                        .filter(does -> does != Does.UNLOCK || cutShort.isEmpty() || isOwn(body, call, cutShort.get()))
                        .isPresent();
    }

    private boolean isOwn(FunctionBody body, Op.Invocation unlock, Balance balance) {
        LockPath lock = scene.paths(body).of(unlock.arguments().get(0));
        return !(unlock instanceof Op.Go) && balance.isNeverNegative(lock);
    }
}
