package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.List;
import java.util.Optional;

/** Tells channels and locks apart that functions share, by declaration: a field of a type, a variable. */
final class Places {
    private Places() {}

    /** Equal for equal places of a package; empty where an expression is no name and no field. */
    static Optional<Object> of(Expr expression, FunctionSites function) {
        Expr bare = FunctionSites.bare(expression);
        if (bare instanceof Ident name) {
            return function.info()
                    .objectOf(name)
                    .filter(o -> o instanceof GoObject.Variable)
                    .map(o -> (Object) o);
        }
        return bare instanceof SelectorExpr s
                        && function.info().selectionOf(s).member() instanceof Selection.Member.FieldMember field
                ? Optional.of(field.owner() + "." + field.name())
                : Optional.empty();
    }

    /** As findings name it: {@code pkg.Type.field} or the name of a variable; for a method of an embedded lock, its field. */
    static String name(Expr expression, FunctionSites function) {
        if (!(FunctionSites.bare(expression) instanceof SelectorExpr selector)) {
            return function.text(expression);
        }
        Selection selection = function.info().selectionOf(selector);
        return selection.member() instanceof Selection.Member.FieldMember field
                ? type(field.owner()) + "." + field.name()
                : selector.selector().name();
    }

    /** The lock that a method of one is called on. */
    static String lock(CallExpr call, FunctionSites function) {
        if (call.function() instanceof SelectorExpr method) {
            List<Selection.EmbeddedStep> path =
                    function.info().selectionOf(method).path();
            if (!path.isEmpty()) {
                Selection.EmbeddedStep last = path.get(path.size() - 1);
                return type(last.owner()) + "." + last.field();
            }
        }
        return name(Exits.subject(call), function);
    }

    /** With the last element of its package's path, as findings have it. */
    private static String type(Type type) {
        if (type instanceof PointerType pointer) {
            return type(pointer.element());
        }
        String name = type instanceof NamedType named ? named.symbol() : type.toString();
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
