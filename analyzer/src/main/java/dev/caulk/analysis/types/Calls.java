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
        if (function instanceof Signature generic && generic.isGeneric()) {
            function = new Inference(checker.table(), generic).infer(arguments, node.spread());
            record(node.function(), function);
        }
        if (GoTypes.core(function) instanceof Signature signature) {
            return checker.table().results(signature.results());
        }
        return external(node.function())
                .map(e -> UnsafePackage.result(checker.table(), e, arguments))
                .orElseGet(() -> checker.table().unknown("call of an unknown function"));
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
                boolean generic = type instanceof Signature signature && signature.isGeneric();
                types.add(generic ? checker.table().unknown("a generic function") : type);
            }
        }
        return types;
    }

    /** {@code F[T]} of a generic function; parameters without argument stay. */
    Signature instantiate(IndexExpr node, Signature generic) {
        List<TypeParameter> all = generic.typeParameters();
        List<Type> arguments =
                node.indices().stream().map(i -> checker.types().resolve(i)).toList();
        int count = Math.min(all.size(), arguments.size());
        Signature result = Substitution.of(checker.table(), all.subList(0, count), arguments)
                .applyTo(generic);
        return checker.table()
                .signature(
                        List.copyOf(all.subList(count, all.size())),
                        result.parameters(),
                        result.results(),
                        result.variadic());
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
