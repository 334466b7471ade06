package dev.caulk.analysis.stdindex.generator;

import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.Type;
import java.math.BigInteger;
import java.util.Optional;

/** Prints values of constants, such that an untyped one stays of its kind. */
final class ConstantText {
    private ConstantText() {}

    static boolean isUntyped(Type type) {
        return type instanceof BasicType basic && basic.isUntyped();
    }

    /** The literal; empty for values that folding does not keep. */
    static Optional<String> of(ConstantValue value, Type type) {
        if (value instanceof ConstantValue.IntValue integer) {
            return Optional.of(integer(integer.value(), type));
        }
        if (value instanceof ConstantValue.StringValue string) {
            return Optional.of(Literals.string(string.value()));
        }
        return value instanceof ConstantValue.BoolValue bool
                ? Optional.of(Boolean.toString(bool.value()))
                : Optional.empty();
    }

    private static String integer(BigInteger value, Type type) {
        String name = type instanceof BasicType basic ? basic.name() : "";
        return switch (name) {
            case "untyped rune" -> Literals.rune(value);
            case "untyped float" -> value + ".0";
            case "untyped complex" -> value + " + 0i";
            default -> value.toString();
        };
    }
}
