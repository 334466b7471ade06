package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls and conversions (spec: Calls, Conversions, Instantiations). */
final class Calls {
    private final Checker checker;
    private final Builtins builtins;

    Calls(Checker checker) {
        this.checker = checker;
        this.builtins = new Builtins(checker);
    }

    Type call(CallExpr node) {
        Optional<GoObject.Builtin> builtin = builtin(node.function());
        if (builtin.isPresent()) {
            return builtins.call(builtin.get(), node);
        }
        Type function = callee(node.function());
        if (checker.info().isType(node.function())) {
            return conversion(node, function);
        }
        List<Type> arguments = arguments(node);
        List<TypeParameter> open = openParameters(node.function());
        if (!open.isEmpty() && function instanceof Signature generic) {
            function = new Inference(open).infer(generic, arguments, node.spread());
            record(node.function(), function);
        }
        if (GoTypes.core(function) instanceof Signature signature) {
            return GoTypes.resultOf(signature);
        }
        return external(node.function())
                .map(e -> UnsafePackage.result(e, arguments))
                .orElseGet(() -> new UnknownType("call of an unknown function"));
    }

    private Optional<GoObject.Builtin> builtin(Expr function) {
        Expr bare = PackageInfo.unparen(function);
        if (!(bare instanceof Ident ident)) {
            return Optional.empty();
        }
        Optional<GoObject> object = checker.lookup(ident.name()).filter(o -> o instanceof GoObject.Builtin);
        object.ifPresent(o -> checker.info().recordObject(ident, o));
        return object.map(o -> (GoObject.Builtin) o);
    }

    private Type callee(Expr function) {
        return function instanceof SelectorExpr selector
                ? checker.info().record(selector, checker.selectors().select(selector, true))
                : checker.value(function);
    }

    private Optional<GoObject.External> external(Expr function) {
        return function instanceof SelectorExpr selector
                ? Selectors.packageMember(checker.info().selectionOf(selector))
                        .filter(o -> o instanceof GoObject.External)
                        .map(o -> (GoObject.External) o)
                : Optional.empty();
    }

    private Type conversion(CallExpr node, Type target) {
        node.arguments().forEach(checker::value);
        if (node.arguments().size() == 1) {
            Expr operand = node.arguments().get(0);
            Optional<ConstantValue> value = checker.info().constantOf(operand);
            Type from = checker.info().typeOf(operand);
            checker.info().recordConstant(node, value.flatMap(v -> Folding.convert(v, from, target)));
        }
        return target;
    }

    /** The types of the arguments; a call with several results stands for that many. */
    private List<Type> arguments(CallExpr node) {
        List<Type> types = new ArrayList<>();
        for (Expr argument : node.arguments()) {
            Type type = checker.type(argument);
            if (type instanceof TupleType tuple) {
                types.addAll(tuple.elements());
            } else {
                boolean generic = !openParameters(argument).isEmpty();
                types.add(generic ? new UnknownType("a generic function") : type);
            }
        }
        return types;
    }

    /** The type parameters of the generic function that an expression names. */
    List<TypeParameter> typeParametersOf(Expr function) {
        Expr bare = PackageInfo.unparen(function);
        Optional<GoObject> object = Optional.empty();
        if (bare instanceof Ident ident) {
            object = checker.info().objectOf(ident);
        } else if (bare instanceof SelectorExpr selector) {
            object = Selectors.packageMember(checker.info().selectionOf(selector));
        }
        return object.filter(o -> o instanceof GoObject.Function)
                .map(o -> checker.world().parametersOf(((GoObject.Function) o).id()))
                .orElse(List.of());
    }

    /** Those that have no explicit argument. */
    private List<TypeParameter> openParameters(Expr function) {
        Expr bare = PackageInfo.unparen(function);
        if (!(bare instanceof IndexExpr index)) {
            return typeParametersOf(function);
        }
        List<TypeParameter> all = typeParametersOf(index.operand());
        return all.subList(Math.min(all.size(), index.indices().size()), all.size());
    }

    /** {@code F[T]} of a generic function; parameters without argument stay. */
    Type instantiate(IndexExpr node, Type generic) {
        List<TypeParameter> all = typeParametersOf(node.operand());
        List<Type> arguments =
                node.indices().stream().map(i -> checker.types().resolve(i)).toList();
        List<TypeParameter> given = all.subList(0, Math.min(all.size(), arguments.size()));
        return Substitution.of(given, arguments).apply(generic);
    }

    private void record(Expr function, Type instantiated) {
        Expr bare = PackageInfo.unparen(function);
        checker.info().record(function, instantiated);
        checker.info().record(bare, instantiated);
        if (bare instanceof IndexExpr index) {
            checker.info().record(index.operand(), instantiated);
        }
    }
}
