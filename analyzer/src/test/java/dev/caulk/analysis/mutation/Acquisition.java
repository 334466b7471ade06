package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.FunctionModel;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call whose result, in a local variable, must be released. */
record Acquisition(Site assignment, GoObject.Variable variable, ResourceTypes.Release release, Origin origin) {
    /** How it is known that there is something to release. */
    enum Origin {
        /** A model says so of the function. */
        MODEL,
        /** A function of the tree returns a type that models give out. */
        HELPER,
        /** A function of the tree returns a type of the tree that holds such a thing. */
        OWNER;

        /** As printed. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static List<Acquisition> in(FunctionSites function, Callees callees, ResourceTypes types) {
        List<Acquisition> found = new ArrayList<>();
        for (Site site : function.sites(AssignStmt.class)) {
            AssignStmt assign = (AssignStmt) site.node();
            if (assign.right().size() == 1 && FunctionSites.bare(assign.right().get(0)) instanceof CallExpr call) {
                for (int i = 0; i < assign.left().size(); i++) {
                    int result = i;
                    function.local(assign.left().get(i))
                            .filter(v -> v.kind() == GoObject.Variable.Kind.LOCAL)
                            .flatMap(v -> of(site, v, call, result, function, callees, types))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Acquisition> of(
            Site site,
            GoObject.Variable variable,
            CallExpr call,
            int result,
            FunctionSites function,
            Callees callees,
            ResourceTypes types) {
        List<FunctionModel> models = callees.models(call, function.info());
        Optional<Acquisition> modelled = models.stream()
                .flatMap(m -> m.acquires().stream())
                .filter(a -> a.result() == result && !a.release().isEmpty())
                .findFirst()
                .map(a -> new Acquisition(site, variable, ResourceTypes.Release.of(a), Origin.MODEL));
        boolean inTree = Callees.target(call, function.info())
                .filter(Callees.Target::inTree)
                .isPresent();
        Type type = type(function.info().typeOf(call), result);
        if (modelled.isPresent() || !inTree || isGetter(call, type, function)) {
            return modelled;
        }
        return types.modelled(type)
                .map(r -> new Acquisition(site, variable, r, Origin.HELPER))
                .or(() -> types.owner(type).map(r -> new Acquisition(site, variable, r, Origin.OWNER)));
    }

    /** A method without parameters that returns nothing but what a field of its receiver can hold opens nothing. */
    private static boolean isGetter(CallExpr call, Type result, FunctionSites function) {
        return call.arguments().isEmpty()
                && function.info().typeOf(call).equals(result)
                && FunctionSites.bare(call.function()) instanceof SelectorExpr method
                && ResourceTypes.pointed(function.info().typeOf(method.operand()))
                                .underlying()
                        instanceof StructType struct
                && struct.fields().stream().anyMatch(field -> field.type().equals(result));
    }

    private static Type type(Type results, int result) {
        return results instanceof TupleType tuple && result < tuple.elements().size()
                ? tuple.elements().get(result)
                : results;
    }

    /** The call that acquires. */
    CallExpr call() {
        return (CallExpr)
                FunctionSites.bare(((AssignStmt) assignment.node()).right().get(0));
    }

    /** The calls in a function that release the variable. */
    List<Site> releases(FunctionSites function) {
        return function.sites(CallExpr.class).stream()
                .filter(s -> isRelease((CallExpr) s.node(), function))
                .toList();
    }

    private boolean isRelease(CallExpr call, FunctionSites function) {
        Expr callee = FunctionSites.bare(call.function());
        if (callee instanceof Ident) {
            return release.methods().contains(dev.caulk.model.Acquires.CALL) && isVariable(callee, function);
        }
        if (!(callee instanceof SelectorExpr method)
                || !release.methods().contains(method.selector().name())) {
            return false;
        }
        Expr holder = method.operand();
        return release.path()
                .map(path -> holder instanceof SelectorExpr field
                        && field.selector().name().equals(path)
                        && isVariable(field.operand(), function))
                .orElseGet(() -> isVariable(holder, function));
    }

    private boolean isVariable(Expr expression, FunctionSites function) {
        return function.local(expression).filter(v -> v == variable).isPresent();
    }
}
