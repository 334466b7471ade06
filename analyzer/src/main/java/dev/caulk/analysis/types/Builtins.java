package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.SelectorExpr;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Calls of predeclared functions (spec: Built-in functions). */
final class Builtins {
    private static final Type NOTHING = new TupleType(List.of());

    private final Checker checker;
    private final ComplexParts parts;

    Builtins(Checker checker) {
        this.checker = checker;
        this.parts = new ComplexParts(checker);
    }

    Type call(GoObject.Builtin function, CallExpr node) {
        List<Expr> arguments = node.arguments();
        return switch (function.name()) {
            case "make" -> make(arguments);
            case "new" -> arguments.isEmpty() ? NOTHING : checker.table().pointer(created(arguments.get(0)));
            default ->
                ofValues(
                        function.name(),
                        node,
                        arguments.stream().map(checker::value).toList());
        };
    }

    private Type make(List<Expr> arguments) {
        arguments.stream().skip(1).forEach(size -> checker.assign(size, Universe.INT));
        return arguments.isEmpty() ? NOTHING : checker.types().resolve(arguments.get(0));
    }

    /** Since Go 1.26 the argument of {@code new} may be a value. */
    private Type created(Expr argument) {
        boolean external = argument instanceof SelectorExpr;
        Type type = checker.type(argument);
        boolean unknownMember = external
                && type instanceof UnknownType
                && Selectors.packageMember(checker.info().selectionOf((SelectorExpr) argument))
                        .isPresent();
        checker.untyped().settle(argument);
        return unknownMember ? checker.types().resolve(argument) : GoTypes.defaultType(type);
    }

    private Type ofValues(String name, CallExpr node, List<Type> types) {
        Type first = types.isEmpty() ? checker.table().unknown("no argument") : types.get(0);
        return switch (name) {
            case "append" -> append(node, first);
            case "len", "cap" -> {
                checker.info().recordConstant(node, length(node, first));
                yield Universe.INT;
            }
            case "copy" -> Universe.INT;
            case "recover" -> Universe.ANY;
            case "min", "max" -> extreme(name, node, types);
            case "complex" -> parts.complex(node);
            case "real", "imag" -> parts.part(name, node, first);
            case "delete" -> {
                Type key = GoTypes.core(first) instanceof MapType map ? map.key() : first;
                node.arguments().stream().skip(1).forEach(k -> checker.untyped().assign(k, key));
                yield NOTHING;
            }
            default -> {
                settle(node);
                yield NOTHING;
            }
        };
    }

    private void settle(CallExpr node) {
        node.arguments().forEach(checker.untyped()::settle);
    }

    private Type append(CallExpr node, Type slice) {
        if (GoTypes.core(slice) instanceof SliceType type && !node.spread()) {
            node.arguments().stream().skip(1).forEach(v -> checker.untyped().assign(v, type.element()));
        }
        return GoTypes.isUntyped(slice) ? checker.table().unknown("append to nil") : slice;
    }

    /** Constant for a constant string, and for an array where nothing is called or received (spec: Length and capacity). */
    private Optional<ConstantValue> length(CallExpr node, Type type) {
        if (node.arguments().size() != 1) {
            return Optional.empty();
        }
        Expr argument = node.arguments().get(0);
        Optional<ConstantValue> value = checker.info().constantOf(argument);
        if (value.isPresent() && value.get() instanceof ConstantValue.StringValue text) {
            return Folding.integer(BigInteger.valueOf(GoStrings.byteLength(text.value())));
        }
        Type under = type.underlying();
        Type array = under instanceof PointerType pointer ? pointer.element().underlying() : under;
        return array instanceof ArrayType known
                        && known.length().isPresent()
                        && !Evaluation.isNeeded(argument, checker.info())
                ? Folding.integer(BigInteger.valueOf(known.length().getAsLong()))
                : Optional.empty();
    }

    private Type extreme(String name, CallExpr node, List<Type> types) {
        Type type = types.stream().reduce(Operators::combined).orElse(NOTHING);
        node.arguments().forEach(a -> checker.untyped().convert(a, type));
        BinaryOp better = name.equals("min") ? BinaryOp.LT : BinaryOp.GT;
        Optional<ConstantValue> best = Optional.empty();
        for (Expr argument : node.arguments()) {
            Optional<ConstantValue> value = checker.info().constantOf(argument);
            if (value.isEmpty()) {
                return type;
            }
            boolean wins = best.isEmpty()
                    || Folding.binary(better, value.get(), best.get(), type).equals(Folding.truth(true));
            best = wins ? value : best;
        }
        checker.info().recordConstant(node, best);
        return type;
    }
}
