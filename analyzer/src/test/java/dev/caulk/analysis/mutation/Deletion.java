package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.GoStmt;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.List;
import java.util.Optional;

/** Takes a call out of a function so that what is left still compiles. */
final class Deletion {
    private Deletion() {}

    /** Empty where the value of the call matters beyond an error. */
    static Optional<Edit> of(Site call, FunctionSites function) {
        CallExpr node = (CallExpr) call.node();
        Node parent = call.parent().map(Site::node).orElse(node);
        boolean statement = parent instanceof ExprStmt || parent instanceof DeferStmt || parent instanceof GoStmt;
        if (statement) {
            return Optional.of(new Edit(parent.start(), parent.end(), use(node, function)));
        }
        boolean error = function.info().typeOf(node) instanceof NamedType type
                && type.symbol().equals("error");
        return error ? Optional.of(new Edit(node.start(), node.end(), "error(nil)")) : Optional.empty();
    }

    /** A use of the variable that is released, where there is no other. */
    private static String use(CallExpr call, FunctionSites function) {
        Expr callee = FunctionSites.bare(call.function());
        Expr path = callee instanceof SelectorExpr method ? method.operand() : callee;
        Optional<GoObject.Variable> variable = FunctionSites.first(path)
                .flatMap(function::local)
                .filter(v -> v.kind() == GoObject.Variable.Kind.LOCAL);
        List<Site> uses = variable.map(function::mentions).orElse(List.of()).stream()
                .filter(m -> !FunctionSites.isAssigned(m))
                .toList();
        return variable.isPresent() && uses.size() <= 1
                ? "_ = " + variable.get().name()
                : "";
    }

    /** Whether the call runs when a function ends: deferred, or in a closure that is. */
    static boolean isDeferred(Site call) {
        return call.parentIs(DeferStmt.class)
                || call.around(n -> n instanceof FuncLit)
                        .flatMap(Site::parent)
                        .flatMap(Site::parent)
                        .filter(s -> s.node() instanceof DeferStmt)
                        .isPresent();
    }
}
