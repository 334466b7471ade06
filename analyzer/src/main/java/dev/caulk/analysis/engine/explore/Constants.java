package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ConstantValue.BoolValue;
import dev.caulk.analysis.types.ConstantValue.IntValue;
import dev.caulk.analysis.types.ConstantValue.StringValue;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeParameter;
import dev.caulk.analysis.types.UnknownType;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Values that are known, and what follows from them. */
final class Constants {
    /** Counters that grow beyond this are no longer followed, so that loops without bound come to an end. */
    private static final BigInteger LARGEST = BigInteger.valueOf(12);

    private Constants() {}

    static Value integer(long value) {
        return new Value.Known(new IntValue(BigInteger.valueOf(value)));
    }

    static OptionalInt integer(Value value) {
        return value instanceof Value.Known known
                        && known.value() instanceof IntValue number
                        && number.value().bitLength() < 31
                ? OptionalInt.of(number.value().intValue())
                : OptionalInt.empty();
    }

    static Optional<Boolean> bool(Value value) {
        return value instanceof Value.Known known && known.value() instanceof BoolValue bool
                ? Optional.of(bool.value())
                : Optional.empty();
    }

    /** The zero value of a type (spec: The zero value); a symbol for one that is not known. */
    static Value zero(State state, Type type) {
        Type underlying = type.underlying();
        if (underlying instanceof StructType || underlying instanceof ArrayType) {
            return new Value.Struct(type, new TreeMap<>());
        }
        if (underlying instanceof UnknownType || underlying instanceof TypeParameter) {
            return state.symbol(type);
        }
        if (!(underlying instanceof BasicType basic)) {
            return new Value.Nil();
        }
        return switch (basic.name()) {
            case "bool", "untyped bool" -> State.bool(false);
            case "string", "untyped string" -> new Value.Known(new StringValue(""));
            case "untyped nil", "unsafe.Pointer" -> new Value.Nil();
            default -> integer(0);
        };
    }

    /** {@code left operator right} where both are known; empty where it is not, or too large to follow. */
    static Optional<Value> compute(String operator, Value left, Value right) {
        if (!(left instanceof Value.Known one && right instanceof Value.Known other)
                || !(one.value() instanceof IntValue x && other.value() instanceof IntValue y)) {
            return Optional.empty();
        }
        BigInteger a = x.value();
        BigInteger b = y.value();
        Optional<BigInteger> result = switch (operator) {
            case "+" -> Optional.of(a.add(b));
            case "-" -> Optional.of(a.subtract(b));
            case "*" -> Optional.of(a.multiply(b));
            case "/" -> b.signum() == 0 ? Optional.empty() : Optional.of(a.divide(b));
            case "%" -> b.signum() == 0 ? Optional.empty() : Optional.of(a.remainder(b));
            case "&" -> Optional.of(a.and(b));
            case "|" -> Optional.of(a.or(b));
            default -> Optional.empty();
        };
        return result.filter(r -> r.abs().compareTo(LARGEST.max(a.abs().min(b.abs()))) <= 0)
                .map(r -> new Value.Known(new IntValue(r)));
    }

    /** How a comparison of known values turns out. */
    static Optional<Boolean> compare(String operator, Value left, Value right) {
        if (operator.equals("==") || operator.equals("!=")) {
            return equal(left, right).map(same -> same == operator.equals("=="));
        }
        if (left instanceof Value.Known one
                && right instanceof Value.Known other
                && one.value() instanceof IntValue x
                && other.value() instanceof IntValue y) {
            int sign = x.value().compareTo(y.value());
            return switch (operator) {
                case "<" -> Optional.of(sign < 0);
                case "<=" -> Optional.of(sign <= 0);
                case ">" -> Optional.of(sign > 0);
                case ">=" -> Optional.of(sign >= 0);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static Optional<Boolean> equal(Value left, Value right) {
        if (isOpen(left) || isOpen(right)) {
            return left.equals(right) ? Optional.of(true) : Optional.empty();
        }
        return Optional.of(left.equals(right));
    }

    private static boolean isOpen(Value value) {
        return value instanceof Value.Symbol
                || value instanceof Value.Test
                || value instanceof Value.Not
                || value instanceof Value.Struct
                || value instanceof Value.Tuple;
    }
}
