package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.model.LockEffect;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.KeyValueExpr;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.SelectStmt;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Channels without a buffer, selects without a way out, locks and counters that nobody gives back. */
final class ConcurrencyEdits {
    private static final ConstantValue ONE = new ConstantValue.IntValue(BigInteger.ONE);

    private final Callees callees;
    private final LockCalls locks;

    ConcurrencyEdits(Callees callees) {
        this.callees = callees;
        this.locks = new LockCalls(callees);
    }

    LockCalls locks() {
        return locks;
    }

    void collect(FunctionSites function, Shared shared) {
        for (Site site : function.sites(CallExpr.class)) {
            call(site, function);
        }
        function.sites(SelectStmt.class)
                .forEach(site -> SelectEdits.collect((SelectStmt) site.node(), function, shared));
        for (LockCalls.Nested nested : locks.nested(function)) {
            if (shared.functions(nested.order()) > 1) {
                swap(nested, function);
            }
        }
    }

    private void call(Site site, FunctionSites function) {
        CallExpr call = (CallExpr) site.node();
        if (Callees.isBuiltin(call, function.info(), "make")) {
            capacity(site, function);
        } else if (Callees.isBuiltin(call, function.info(), "close")) {
            delete(Operator.DELETE_CLOSE, site, function);
        } else if (isDone(call, function)) {
            delete(Operator.DELETE_DONE, site, function);
        } else if (isUnlock(call, function)) {
            delete(Operator.DELETE_UNLOCK, site, function);
            Exits.of(site, function)
                    .filter(exits -> exits.count() > 1)
                    .ifPresent(exits -> OwnershipEdits.miss(
                            exits,
                            Operator.MISS_UNLOCK_AT_EXIT,
                            "`" + function.text(call) + "`",
                            Places.lock(call, function),
                            function));
        }
    }

    private static boolean isDone(CallExpr call, FunctionSites function) {
        return Callees.target(call, function.info())
                .filter(t -> t.symbol().equals("(*sync.WaitGroup).Done"))
                .isPresent();
    }

    /** Gives back a lock that the same function takes. */
    private boolean isUnlock(CallExpr call, FunctionSites function) {
        return locks.does(call, LockEffect.Does.UNLOCK, function)
                && function.sites(CallExpr.class).stream()
                        .map(s -> (CallExpr) s.node())
                        .anyMatch(c -> c.start() < call.start()
                                && locks.does(c, LockEffect.Does.LOCK, function)
                                && name(c, function).equals(name(call, function)));
    }

    private static String name(CallExpr call, FunctionSites function) {
        return function.text(Exits.subject(call));
    }

    private static void delete(Operator operator, Site call, FunctionSites function) {
        Deletion.of(call, function)
                .ifPresent(edit -> function.add(
                        operator,
                        call.node(),
                        List.of(edit),
                        (Deletion.isDeferred(call) ? "deferred `" : "`") + function.text(call.node()) + "` deleted",
                        Places.lock((CallExpr) call.node(), function)));
    }

    private static void capacity(Site site, FunctionSites function) {
        CallExpr call = (CallExpr) site.node();
        if (call.arguments().size() == 2
                && GoTypes.core(function.info().typeOf(call)) instanceof ChanType
                && function.info().constantOf(call.arguments().get(1)).equals(Optional.of(ONE))) {
            function.add(
                    Operator.CAPACITY_TO_ZERO,
                    call,
                    List.of(new Edit(
                            call.arguments().get(0).end(),
                            call.arguments().get(1).end(),
                            "")),
                    "`" + function.text(call) + "` without buffer",
                    site.parent().map(p -> holder(p.node(), call, function)).orElse(""));
        }
    }

    /** The name that a new channel gets. */
    private static String holder(Node parent, CallExpr call, FunctionSites function) {
        if (parent instanceof AssignStmt assign && assign.right().contains(call)) {
            return Places.name(assign.left().get(assign.right().indexOf(call)), function);
        }
        return parent instanceof KeyValueExpr pair ? function.text(pair.key()) : "";
    }

    private static void swap(LockCalls.Nested nested, FunctionSites function) {
        String first = function.text(nested.first());
        String second = function.text(nested.second());
        function.add(
                Operator.SWAP_LOCKS,
                nested.second(),
                List.of(
                        new Edit(nested.first().start(), nested.first().end(), second),
                        new Edit(nested.second().start(), nested.second().end(), first)),
                "`" + first + "` and `" + second + "` swapped",
                "");
    }
}
