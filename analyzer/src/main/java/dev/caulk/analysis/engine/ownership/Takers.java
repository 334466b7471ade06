package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.Acquires;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who sees to what a field or package variable held before something else is put there. */
final class Takers {
    private static final int MAX_CALLERS = 2;
    private static final int MAX_CALLEES = 2;

    private final CallGraph graph;
    private final CfgIndex cfgs;
    private final Effects effects;
    private final Calls calls;
    private final Releases releases;

    Takers(CallGraph graph, CfgIndex cfgs, Effects effects, Calls calls, Releases releases) {
        this.graph = graph;
        this.cfgs = cfgs;
        this.effects = effects;
        this.calls = calls;
        this.releases = releases;
    }

    /** Whether the function that stores a new value sees to its release itself, or gives it to somebody else besides. */
    boolean takesToo(Cfg cfg, Uses uses, BitSet values, Op.Store store, Acquisition acquisition) {
        BitSet after = cfg.reachableFrom(cfg.block(store).id());
        return values.stream()
                .anyMatch(value -> uses.of(value).stream()
                        .filter(use -> !use.equals(store))
                        .anyMatch(use -> use instanceof Op.MakeClosure
                                || use instanceof Op.Go
                                || use instanceof Op.Defer
                                || use instanceof Op.Return
                                || use instanceof Op.Send
                                || use instanceof Op.Store other
                                        && Places.name(other.place()).isPresent()
                                || after.get(cfg.block(use).id())
                                        && use instanceof Op.Call call
                                        && releases(
                                                call,
                                                value,
                                                acquisition.resource().acquires())));
    }

    private boolean releases(Op.Invocation call, int value, Acquires acquires) {
        if (call.callee() instanceof Callee.Value callee && callee.value() == value) {
            return true;
        }
        return Library.hasReceiver(call.callee())
                && !call.arguments().isEmpty()
                && call.arguments().get(0) == value
                && releases.byMethod(acquires, Library.lastName(call.callee()));
    }

    /** Whether a function, or one that calls it, releases what a place held, takes it out or asks whether there is anything. */
    boolean takesBefore(FunctionId function, String name, Acquisition acquisition) {
        return asks(function, name)
                || releases(function, name, acquisition.resource().acquires());
    }

    /** Whether a function, or one that calls it, releases what a place held. */
    boolean releases(FunctionId function, String name, Acquires acquires) {
        return takes(function, name, acquires, 0, new HashSet<>());
    }

    private boolean asks(FunctionId function, String name) {
        Cfg cfg = cfgs.of(function).orElseThrow();
        Uses uses = new Uses(cfg.body());
        boolean itself = cfg.body().ops().stream()
                .filter(op -> Places.reads(op, name))
                .anyMatch(read -> read instanceof Op.AddressOf
                        || uses.of(read.id()).stream().anyMatch(use -> !isPlain(use, read.id())));
        return itself
                || cfg.body().ops().stream()
                        .anyMatch(op -> op instanceof Op.Call call
                                && calls.targets(function, call).stream()
                                        .anyMatch(target -> compares(target.function(), name)));
    }

    /** Whether a function compares what a place holds, or branches on it. */
    private boolean compares(FunctionId function, String name) {
        return cfgs.of(function).map(Cfg::body).stream().anyMatch(body -> {
            Uses uses = new Uses(body);
            return body.ops().stream()
                    .filter(op -> Places.reads(op, name))
                    .anyMatch(read -> uses.of(read.id()).stream()
                            .anyMatch(use -> use instanceof Op.Branch || use instanceof Op.Compute));
        });
    }

    /** A call of a method or of the value does nothing to where it came from; releases are looked for besides. */
    private static boolean isPlain(Op use, int value) {
        return use instanceof Op.Load
                || use instanceof Op.Invocation call
                        && (Library.hasReceiver(call.callee())
                                        && !call.arguments().isEmpty()
                                        && call.arguments().get(0) == value
                                || call.callee() instanceof Callee.Value)
                        && call.arguments().stream().skip(1).noneMatch(argument -> argument == value);
    }

    private boolean takes(FunctionId function, String name, Acquires acquires, int depth, Set<FunctionId> seen) {
        if (!seen.add(function)) {
            return false;
        }
        if (releasesPlace(function, name, acquires, 0)) {
            return true;
        }
        List<CallEdge> callers = graph.callers(function);
        return depth < MAX_CALLERS
                && callers.stream().anyMatch(edge -> takes(edge.caller(), name, acquires, depth + 1, seen));
    }

    /** Whether a function, one of its closures or one that it calls releases what a place holds. */
    private boolean releasesPlace(FunctionId function, String name, Acquires acquires, int depth) {
        Optional<FunctionBody> found = cfgs.of(function).map(Cfg::body);
        if (found.isEmpty()) {
            return false;
        }
        FunctionBody body = found.get();
        for (Op op : body.ops()) {
            if (op instanceof Op.Invocation call && releasesPlace(function, body, call, name, acquires, depth)
                    || op instanceof Op.MakeClosure closure
                            && cfgs.of(closure.function()).isPresent()
                            && releasesPlace(closure.function(), name, acquires, depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean releasesPlace(
            FunctionId function, FunctionBody body, Op.Invocation call, String name, Acquires acquires, int depth) {
        boolean itself = call.callee() instanceof Callee.Value value && Sources.include(body, value.value(), name)
                || Library.hasReceiver(call.callee())
                        && !call.arguments().isEmpty()
                        && releases.byMethod(acquires, Library.lastName(call.callee()))
                        && Sources.include(body, call.arguments().get(0), name);
        if (itself) {
            return true;
        }
        for (Target target : calls.targets(function, call)) {
            if (depth < MAX_CALLEES && releasesPlace(target.function(), name, acquires, depth + 1)) {
                return true;
            }
            for (int i = 0; i < call.arguments().size(); i++) {
                boolean released = effects
                        .parameter(target.function(), i + target.shift())
                        .calledOnFields()
                        .getOrDefault(name, new TreeSet<>())
                        .stream()
                        .anyMatch(method -> method.equals(Effect.CALL) || releases.byMethod(acquires, method));
                if (released) {
                    return true;
                }
            }
        }
        return false;
    }
}
