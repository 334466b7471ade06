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

    Builtins(Checker checker) {
        this.checker = checker;
    }

    Type call(GoObject.Builtin function, CallExpr node) {
        List<Expr> arguments = node.arguments();
        return switch (function.name()) {
            case "make" -> {
                arguments.stream().skip(1).forEach(checker::value);
                yield arguments.isEmpty() ? NOTHING : checker.types().resolve(arguments.get(0));
            }
            case "new" -> arguments.isEmpty() ? NOTHING : checker.table().pointer(created(arguments.get(0)));
            default ->
                ofValues(
                        function.name(),
                        node,
                        arguments.stream().map(checker::value).toList());
        };
    }

    /** Since Go 1.26 the argument of {@code new} may be a value. */
    private Type created(Expr argument) {
        boolean external = argument instanceof SelectorExpr;
        Type type = checker.type(argument);
        boolean unknownMember = external
                && type instanceof UnknownType
                && Selectors.packageMember(checker.info().selectionOf((SelectorExpr) argument))
                        .isPresent();
        return unknownMember ? checker.types().resolve(argument) : GoTypes.defaultType(type);
    }

    private Type ofValues(String name, CallExpr node, List<Type> types) {
        Type first = types.isEmpty() ? checker.table().unknown("no argument") : types.get(0);
        return switch (name) {
            case "append" -> GoTypes.isUntyped(first) ? checker.table().unknown("append to nil") : first;
            case "len", "cap" -> {
                checker.info().recordConstant(node, length(node, first));
                yield Universe.INT;
            }
            case "copy" -> Universe.INT;
            case "recover" -> Universe.ANY;
            case "min", "max" -> extreme(name, node, types);
            case "complex" -> first.equals(new BasicType("float32")) ? new BasicType("complex64") : Universe.COMPLEX128;
            case "real", "imag" ->
                first.equals(new BasicType("complex64")) ? new BasicType("float32") : Universe.FLOAT64;
            default -> NOTHING;
        };
    }

    /** Constant for a constant string, and for an array that is a plain variable (spec: Length and capacity). */
    private Optional<ConstantValue> length(CallExpr node, Type type) {
        if (node.arguments().size() != 1) {
            return Optional.empty();
        }
        Expr argument = PackageInfo.unparen(node.arguments().get(0));
        Optional<ConstantValue> value = checker.info().constantOf(argument);
        if (value.isPresent() && value.get() instanceof ConstantValue.StringValue text) {
            return Folding.integer(BigInteger.valueOf(GoStrings.byteLength(text.value())));
        }
        Type core = GoTypes.core(type);
        Type array = core instanceof PointerType pointer ? GoTypes.core(pointer.element()) : core;
        boolean plain = argument instanceof dev.caulk.syntax.ast.Ident || argument instanceof SelectorExpr;
        return plain && array instanceof ArrayType known && known.length().isPresent()
                ? Folding.integer(BigInteger.valueOf(known.length().getAsLong()))
                : Optional.empty();
    }

    private Type extreme(String name, CallExpr node, List<Type> types) {
        Type type = types.stream().reduce(Operators::combined).orElse(NOTHING);
        BinaryOp better = name.equals("min") ? BinaryOp.LT : BinaryOp.GT;
        Optional<ConstantValue> best = Optional.empty();
        for (Expr argument : node.arguments()) {
            Optional<ConstantValue> value = checker.info().constantOf(argument);
            if (value.isEmpty()) {
                return type;
            }
            boolean wins = best.isEmpty()
                    || Folding.binary(better, value.get(), best.get(), false).equals(Folding.truth(true));
            best = wins ? value : best;
        }
        checker.info().recordConstant(node, best);
        return type;
    }
}
