package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.Acquires;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What becomes of the resource where the function returns, and what its callers get. */
final class Exits {
    private final FunctionBody body;
    private final Acquisition acquisition;
    private final Transfer transfer;
    private final Releases releases;
    private final Conditions conditions;
    private final DeferConditions deferConditions;
    private final List<Type> results;
    private final boolean endsProcess;
    private final SortedMap<Integer, Role> owned = new TreeMap<>();
    private final SortedMap<Integer, Optional<Boolean>> flags = new TreeMap<>();

    /** How a path ends: well, or with the resource lost in some way. */
    record End(Optional<Outcome.Kind> fine, Optional<Leak.Kind> lost, String text, Optional<String> owner) {
        static End fine(Outcome.Kind kind) {
            return new End(Optional.of(kind), Optional.empty(), "", Optional.empty());
        }

        static End lost(Leak.Kind kind, String text, Optional<String> owner) {
            return new End(Optional.empty(), Optional.of(kind), text, owner);
        }
    }

    Exits(
            FunctionBody body,
            Acquisition acquisition,
            Transfer transfer,
            Releases releases,
            Conditions conditions,
            DeferConditions deferConditions,
            List<Type> results,
            boolean endsProcess) {
        this.body = body;
        this.acquisition = acquisition;
        this.transfer = transfer;
        this.releases = releases;
        this.conditions = conditions;
        this.deferConditions = deferConditions;
        this.results = results;
        this.endsProcess = endsProcess;
    }

    /** What the results of the function lead to, on some path, and booleans that tell whether they do. */
    SortedMap<Integer, Role> owned() {
        SortedMap<Integer, Role> all = new TreeMap<>(owned);
        flags.forEach((index, value) -> value.filter(
                        v -> results.get(index).toString().equals("bool"))
                .ifPresent(open -> all.putIfAbsent(index, new Role.Flag(open))));
        return all;
    }

    /** What becomes of it at the end of a path. */
    End end(PathState state, Op.Return exit) {
        if (state.closedAtExit().isPresent()) {
            return End.fine(Outcome.Kind.RELEASED_AT_EXIT);
        }
        runDeferred(state);
        if (state.done()) {
            return End.fine(Outcome.Kind.RELEASED_AT_EXIT);
        }
        if (endsProcess) {
            return End.fine(Outcome.Kind.ENDS_WITH_PROCESS);
        }
        SortedMap<Integer, Role> returned = returned(state, exit);
        Acquires acquires = acquisition.resource().acquires();
        boolean handedOver = returned.values().stream().anyMatch(role -> releases.canRelease(acquires, role));
        boolean visible = returned.entrySet().stream()
                .anyMatch(e -> e.getKey() >= results.size()
                        || releases.canReleaseAs(acquires, e.getValue(), results.get(e.getKey())));
        if (handedOver && !visible) {
            String text = "returns it as an interface that offers no way to release it";
            return End.lost(Leak.Kind.HIDDEN_IN_OWNER, text, Optional.empty());
        }
        if (handedOver) {
            returned.forEach(owned::putIfAbsent);
            flags(state, exit);
            return End.fine(Outcome.Kind.RETURNED);
        }
        return returned.values().stream().anyMatch(Role.Bound.class::isInstance)
                ? End.fine(Outcome.Kind.ENDS_WITH_OWNER)
                : lost(state, returned);
    }

    private static End lost(PathState state, SortedMap<Integer, Role> returned) {
        return state.hidden().isPresent()
                ? End.lost(Leak.Kind.HIDDEN_IN_OWNER, "returns with it in a field that nobody releases", state.hidden())
                : End.lost(kind(returned), text(returned), owner(returned));
    }

    /** The field that holds it in what is returned. */
    private static Optional<String> owner(SortedMap<Integer, Role> returned) {
        return returned.values().stream()
                .flatMap(role -> role.holders().stream())
                .filter(Role.Holder::visible)
                .map(Role.Holder::key)
                .findFirst();
    }

    private void runDeferred(PathState state) {
        for (int id : state.deferred()) {
            Op.Defer defer = (Op.Defer) body.definition(id);
            Optional<Op.MakeClosure> literal = Transfer.literal(body, defer.callee());
            if (literal.filter(closure -> !mayRun(state, closure)).isEmpty()) {
                transfer.apply(defer, state);
            }
        }
    }

    private boolean mayRun(PathState state, Op.MakeClosure closure) {
        return deferConditions.of(closure).stream()
                .allMatch(condition -> condition.mayHold(state, closure, conditions));
    }

    /** Booleans that are the same wherever the function hands the resource over. */
    private void flags(PathState state, Op.Return exit) {
        boolean first = flags.isEmpty();
        for (int i = 0; i < exit.values().size(); i++) {
            Optional<Boolean> value = conditions.whereOpen(state, exit.values().get(i));
            if (first) {
                flags.put(i, value);
            } else if (!value.equals(flags.get(i))) {
                flags.put(i, Optional.empty());
            }
        }
    }

    private static SortedMap<Integer, Role> returned(PathState state, Op.Return exit) {
        SortedMap<Integer, Role> returned = new TreeMap<>();
        for (int i = 0; i < exit.values().size(); i++) {
            Optional<Role> role = state.role(exit.values().get(i));
            if (role.isPresent() && role.get() instanceof Role.Tuple tuple) {
                returned.putAll(tuple.elements());
            } else if (role.isPresent()) {
                returned.put(i, role.get());
            }
        }
        returned.values().removeIf(role -> !role.leads());
        return returned;
    }

    private static Leak.Kind kind(SortedMap<Integer, Role> returned) {
        if (returned.isEmpty()) {
            return Leak.Kind.RETURN;
        }
        boolean owner = returned.values().stream()
                .flatMap(role -> role.holders().stream())
                .anyMatch(Role.Holder::visible);
        return owner ? Leak.Kind.HIDDEN_IN_OWNER : Leak.Kind.HIDDEN;
    }

    private static String text(SortedMap<Integer, Role> returned) {
        return returned.isEmpty()
                ? "returns without releasing it"
                : "returns only what uses it, which offers no way to release it";
    }
}
