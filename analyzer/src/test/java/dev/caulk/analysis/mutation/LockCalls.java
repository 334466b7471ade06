package dev.caulk.analysis.mutation;

import dev.caulk.model.FunctionModel;
import dev.caulk.model.LockEffect;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls that take locks and give them back. */
final class LockCalls {
    private final Callees callees;

    LockCalls(Callees callees) {
        this.callees = callees;
    }

    /**
     * Two locks taken one after the other by statements of one list, the first still held.
     *
     * @param order equal for pairs of the same locks in the same order
     */
    record Nested(Stmt first, Stmt second, List<Object> order) {}

    Optional<LockEffect> effect(CallExpr call, FunctionSites function) {
        return callees.models(call, function.info()).stream()
                .map(FunctionModel::lock)
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean does(CallExpr call, LockEffect.Does wanted, FunctionSites function) {
        return effect(call, function).filter(e -> e.does() == wanted).isPresent();
    }

    List<Nested> nested(FunctionSites function) {
        List<Nested> found = new ArrayList<>();
        for (Site site : function.sites(ExprStmt.class)) {
            List<Stmt> list = site.siblings();
            Stmt first = (Stmt) site.node();
            if (lock(first, LockEffect.Does.LOCK, function).isPresent()) {
                List<Stmt> rest = list.subList(list.indexOf(first) + 1, list.size());
                second(first, rest, function).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Nested> second(Stmt first, List<Stmt> rest, FunctionSites function) {
        Expr held = lock(first, LockEffect.Does.LOCK, function).orElseThrow();
        String name = function.text(held);
        for (Stmt next : rest) {
            if (lock(next, LockEffect.Does.UNLOCK, function)
                    .filter(l -> function.text(l).equals(name))
                    .isPresent()) {
                return Optional.empty();
            }
            Optional<Expr> other = lock(next, LockEffect.Does.LOCK, function);
            if (other.isPresent()) {
                Optional<Object> outer = Places.of(held, function);
                Optional<Object> inner = Places.of(other.get(), function);
                return outer.isPresent() && inner.isPresent() && !outer.equals(inner)
                        ? Optional.of(new Nested(first, next, List.of(outer.get(), inner.get())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Expr> lock(Stmt statement, LockEffect.Does wanted, FunctionSites function) {
        return statement instanceof ExprStmt s
                        && s.expression() instanceof CallExpr call
                        && does(call, wanted, function)
                ? Optional.of(Exits.subject(call))
                : Optional.empty();
    }
}
