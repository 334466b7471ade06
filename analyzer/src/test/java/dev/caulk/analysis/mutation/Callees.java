package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.FunctionPattern;
import dev.caulk.model.Models;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.List;
import java.util.Optional;

/** What calls call, by types alone. */
final class Callees {
    private final Models models;
    private final Optional<String> go;

    /**
     * @param go the version of the module that the calls are in, where it says one
     */
    Callees(Models models, Optional<String> go) {
        this.models = models;
        this.go = go;
    }

    /**
     * A function that a call names.
     *
     * @param symbol as models spell it
     * @param inTree whether its body is in the tree
     */
    record Target(String symbol, boolean inTree) {}

    static Optional<Target> target(CallExpr call, TypeInfo info) {
        Expr function = FunctionSites.bare(call.function());
        if (function instanceof IndexExpr index) {
            function = index.operand();
        }
        if (function instanceof Ident name) {
            return info.objectOf(name).flatMap(Callees::target);
        }
        return function instanceof SelectorExpr selector
                ? target(info.selectionOf(selector).member())
                : Optional.empty();
    }

    private static Optional<Target> target(Selection.Member member) {
        if (member instanceof Selection.Member.PackageMember qualified) {
            return target(qualified.object());
        }
        if (member instanceof Selection.Member.TreeMethod method) {
            return Optional.of(new Target(method.function().symbol(), true));
        }
        if (member instanceof Selection.Member.ExternalMethod method) {
            return Optional.of(new Target(method.symbol(), false));
        }
        return member instanceof Selection.Member.InterfaceMethod method && method.owner() instanceof NamedType named
                ? Optional.of(new Target("(" + named.symbol() + ")." + method.name(), false))
                : Optional.empty();
    }

    private static Optional<Target> target(GoObject object) {
        if (object instanceof GoObject.Function function) {
            return Optional.of(new Target(function.id().symbol(), true));
        }
        return object instanceof GoObject.External external
                ? Optional.of(new Target(external.symbol(), false))
                : Optional.empty();
    }

    /** The models of a call; those that go by the shape of a name only for what is not in the tree. */
    List<FunctionModel> models(CallExpr call, TypeInfo info) {
        Optional<Target> target = target(call, info);
        Optional<FunctionPattern> name = target.flatMap(t -> FunctionPattern.parse(t.symbol()));
        if (name.isEmpty()) {
            return List.of();
        }
        Optional<String> first =
                call.arguments().stream().findFirst().map(a -> info.typeOf(a).toString());
        FunctionPattern fn = name.get();
        return models.matching(fn.importPath(), fn.receiver(), fn.name(), first).stream()
                .filter(model -> model.fn().exact() || !target.get().inTree())
                .filter(model -> go.filter(v -> !model.holdsIn(v)).isEmpty())
                .toList();
    }

    /** Whether a predeclared function is called. */
    static boolean isBuiltin(CallExpr call, TypeInfo info, String name) {
        return call.function() instanceof Ident ident
                && info.objectOf(ident)
                        .filter(o -> o instanceof GoObject.Builtin b && b.name().equals(name))
                        .isPresent();
    }
}
