package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls and conversions (spec: Calls, Conversions, Instantiations). */
final class Calls {
    private final Checker checker;
    private final Builtins builtins;
    private final UnsafeCalls unsafe;

    Calls(Checker checker) {
        this.checker = checker;
        this.builtins = new Builtins(checker);
        this.unsafe = new UnsafeCalls(checker);
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
        Optional<Signature> generic = checker.generics().open(node.function());
        if (generic.isPresent()) {
            function = infer(node, generic.get(), arguments);
        }
        Optional<GoObject.External> external = external(node.function());
        if (external.isPresent() && external.get().symbol().startsWith("unsafe.")) {
            return unsafe.call(node, external.get());
        }
        if (GoTypes.core(function) instanceof Signature signature) {
            assign(node, signature, arguments.size());
            return checker.table().results(signature.results());
        }
        return checker.table().unknown("call of an unknown function");
    }

    /** Type arguments of the function and of generic functions among the arguments follow from each other. */
    private Signature infer(CallExpr node, Signature generic, List<Type> arguments) {
        Inference inference = new Inference(checker.world());
        Signature open = inference.open(generic, checker.generics().given(node.function()));
        for (int i = 0; i < arguments.size(); i++) {
            Type argument = arguments.get(i);
            if (argument instanceof Signature function && function.isGeneric()) {
                Expr expression = node.arguments().get(i);
                argument = inference.open(function, checker.generics().given(expression));
            }
            inference.assign(parameter(open, i, node.spread()), argument);
        }
        inference.solve();
        Signature closed = inference.close(open);
        checker.generics().record(node.function(), closed);
        return closed;
    }

    private void assign(CallExpr node, Signature function, int count) {
        if (node.arguments().size() == count) {
            for (int i = 0; i < count; i++) {
                checker.untyped().assign(node.arguments().get(i), parameter(function, i, node.spread()));
            }
        }
    }

    /** The type of the parameter that an argument is for; those of a variadic function go on (spec: Passing arguments). */
    private Type parameter(Signature function, int index, boolean spread) {
        List<Type> types = function.parameters();
        int last = types.size() - 1;
        if (index < last || index == last && !function.variadic()) {
            return types.get(index);
        }
        if (last < 0 || !function.variadic()) {
            return checker.table().unknown("too many arguments");
        }
        Type slice = types.get(last);
        return !spread && slice instanceof SliceType variadic ? variadic.element() : slice;
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
            if (checker.generics().open(operand).isPresent()) {
                checker.untyped().assign(operand, target);
            } else {
                checker.untyped().update(operand, converted(from, target, value.isPresent()));
            }
        }
        return target;
    }

    /** The type that an untyped operand takes in a conversion (spec: Conversions). */
    private static Type converted(Type from, Type target, boolean constant) {
        boolean toBasic = target.underlying() instanceof BasicType;
        boolean toParameter = target instanceof TypeParameter && !constant;
        if (from.equals(Universe.UNTYPED_NIL) || !toBasic && !toParameter) {
            return GoTypes.defaultType(from);
        }
        boolean sameKind = GoTypes.isNumeric(from) == GoTypes.isNumeric(target)
                && GoTypes.isString(from) == GoTypes.isString(target);
        return constant && !sameKind ? from : target;
    }

    /** The types of the arguments; a call with several results stands for that many. */
    private List<Type> arguments(CallExpr node) {
        List<Type> types = new ArrayList<>();
        for (Expr argument : node.arguments()) {
            Type type = checker.type(argument);
            if (type instanceof TupleType tuple) {
                types.addAll(tuple.elements());
            } else {
                types.add(type);
            }
        }
        return types;
    }
}
