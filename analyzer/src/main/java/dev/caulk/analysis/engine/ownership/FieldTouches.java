package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.model.Acquires;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What functions do with the resource that a field holds: use it, or do something that may change whose it is. */
final class FieldTouches {
    private static final int MAX_DEPTH = 4;

    /** What may have ended by itself while its field still holds it, as a stream that failed or rows that were read. */
    private static final Set<Acquires.Kind> ENDING =
            Set.of(Acquires.Kind.GRPC_STREAM, Acquires.Kind.SQL_ROWS, Acquires.Kind.HTTP_BODY);

    private final CfgIndex cfgs;
    private final Calls calls;
    private final Releases releases;
    private final Map<Asked, Boolean> known = new HashMap<>();

    /** A function and a field that it was looked at for. */
    private record Asked(FunctionId function, String name, int depth) {}

    FieldTouches(CfgIndex cfgs, Calls calls, Releases releases) {
        this.cfgs = cfgs;
        this.calls = calls;
        this.releases = releases;
    }

    /** Whether something may end by itself, so that its place says nothing of whether it is open. */
    static boolean endsItself(Acquires acquires) {
        return ENDING.contains(acquires.kind());
    }

    /** Whether a function does more with what a field holds than to use it or to ask whether it is there. */
    boolean handsOn(FunctionBody body, String name) {
        Uses uses = new Uses(body);
        return body.ops().stream()
                .filter(op -> Places.reads(op, name))
                .anyMatch(read -> read instanceof Op.AddressOf
                        || uses.of(read.id()).stream().anyMatch(use -> !isPlain(uses, use, read.id())));
    }

    private boolean isPlain(Uses uses, Op use, int value) {
        if (use instanceof Op.Compute compute) {
            return uses.of(compute.id()).stream().allMatch(Op.Branch.class::isInstance);
        }
        if (use instanceof Op.Convert convert) {
            return uses.of(convert.id()).stream().allMatch(next -> isPlain(uses, next, convert.id()));
        }
        return use instanceof Op.Branch
                || use instanceof Op.Call call && (isReceiver(call, value) || call.callee() instanceof Callee.External);
    }

    private static boolean isReceiver(Op.Call call, int value) {
        return Library.hasReceiver(call.callee())
                && !call.arguments().isEmpty()
                && call.arguments().get(0) == value
                && call.arguments().lastIndexOf(value) == 0;
    }

    /** Whether an Op stores into a field, or runs or makes a function that does that, releases what is there or hands it on. */
    boolean touches(FunctionId function, Op op, String name) {
        if (op instanceof Op.Store store) {
            return Places.name(store.place()).filter(name::equals).isPresent();
        }
        if (op instanceof Op.MakeClosure closure) {
            return touches(closure.function(), name, 0);
        }
        return op instanceof Op.Invocation call
                && calls.targets(function, call).stream().anyMatch(target -> touches(target.function(), name, 0));
    }

    private boolean touches(FunctionId function, String name, int depth) {
        Optional<Cfg> cfg = cfgs.of(function);
        if (cfg.isEmpty() || depth >= MAX_DEPTH) {
            return false;
        }
        Asked asked = new Asked(function, name, depth);
        Boolean answer = known.get(asked);
        if (answer == null) {
            known.put(asked, false);
            answer = looks(function, cfg.get().body(), name, depth);
            known.put(asked, answer);
        }
        return answer;
    }

    private boolean looks(FunctionId function, FunctionBody body, String name, int depth) {
        for (Op op : body.ops()) {
            if (op instanceof Op.Store store
                            && Places.name(store.place()).filter(name::equals).isPresent()
                    || op instanceof Op.MakeClosure closure && touches(closure.function(), name, depth + 1)
                    || op instanceof Op.Invocation call
                            && calls.targets(function, call).stream()
                                    .anyMatch(target -> touches(target.function(), name, depth + 1))) {
                return true;
            }
        }
        return handsOn(body, name);
    }

    /** Whether a call uses what the field of an owner holds, and does not end it. */
    boolean uses(Cfg cfg, Op.Call call, int owner, String name, Acquires acquires) {
        if (acquires.kind() == Acquires.Kind.CANCEL || acquires.kind() == Acquires.Kind.TICKER) {
            return false;
        }
        String method = Library.lastName(call.callee());
        boolean method0 = Library.hasReceiver(call.callee());
        if (method0
                && (releases.byMethod(acquires, method) || acquires.endedBy().contains(method))) {
            return false;
        }
        List<Integer> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            boolean counts = i == 0 && method0 || call.callee() instanceof Callee.External;
            if (counts && isField(cfg, arguments.get(i), owner, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isField(Cfg cfg, int value, int owner, String name) {
        Op op = cfg.body().definition(value);
        if (op instanceof Op.Convert convert) {
            return isField(cfg, convert.operand(), owner, name);
        }
        return op instanceof Op.Load load
                && load.place() instanceof Place.FieldOf field
                && Transfer.key(field.owner(), field.field()).equals(name)
                && cfg.keys().of(field.base()).equals(cfg.keys().of(owner));
    }

    /** Whether a call runs a function on the owner that uses what the field holds before each of its returns. */
    boolean usesBelow(FunctionId function, Cfg cfg, Op.Call call, int owner, String name, Acquires acquires) {
        List<Target> targets = calls.targets(function, call);
        String key = cfg.keys().of(owner);
        return targets.size() == 1
                && !touches(function, call, name)
                && call.arguments().stream()
                        .anyMatch(argument -> cfg.keys().of(argument).equals(key)
                                && always(targets.get(0), call.arguments().indexOf(argument), name, acquires));
    }

    private boolean always(Target target, int argument, String name, Acquires acquires) {
        Optional<Cfg> cfg = cfgs.of(target.function());
        if (cfg.isEmpty()) {
            return false;
        }
        FunctionBody body = cfg.get().body();
        List<Op> returns =
                body.ops().stream().filter(Op.Return.class::isInstance).toList();
        return !returns.isEmpty()
                && body.ops().stream()
                        .filter(op -> op instanceof Op.Param param && param.index() == argument + target.shift())
                        .anyMatch(param -> body.ops().stream()
                                .anyMatch(op -> op instanceof Op.Call use
                                        && uses(cfg.get(), use, param.id(), name, acquires)
                                        && returns.stream()
                                                .allMatch(end -> cfg.get().precedes(use, end))));
    }
}
