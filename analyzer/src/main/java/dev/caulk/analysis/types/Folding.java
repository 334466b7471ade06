package dev.caulk.analysis.types;

import dev.caulk.analysis.types.ConstantValue.BoolValue;
import dev.caulk.analysis.types.ConstantValue.IntValue;
import dev.caulk.analysis.types.ConstantValue.OtherValue;
import dev.caulk.analysis.types.ConstantValue.StringValue;
import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.UnaryOp;
import java.math.BigInteger;
import java.util.Optional;

/** Exact arithmetic on constants (spec: Constant expressions). Values too large to be of use are given up as {@link OtherValue}. */
final class Folding {
    private static final int LARGEST_SHIFT = 4096;
    private static final int LONGEST_STRING = 1 << 16;
    private static final ConstantValue OTHER = new OtherValue();

    private Folding() {}

    /**
     * @param type of the operands, which decides whether a quotient is integral
     */
    static Optional<ConstantValue> binary(BinaryOp op, ConstantValue left, ConstantValue right, Type type) {
        if (left instanceof StringValue x && right instanceof StringValue y) {
            return strings(op, x.value(), y.value());
        }
        if (left instanceof BoolValue x && right instanceof BoolValue y) {
            return booleans(op, x.value(), y.value());
        }
        boolean integral = left instanceof IntValue && right instanceof IntValue;
        if (integral && (op != BinaryOp.QUO || GoTypes.isInteger(type))) {
            return integers(op, ((IntValue) left).value(), ((IntValue) right).value());
        }
        Optional<Complex> x = Complex.of(left);
        Optional<Complex> y = Complex.of(right);
        if (x.isPresent() && y.isPresent()) {
            return numbers(op, x.get(), y.get());
        }
        return isComparison(op) ? Optional.empty() : Optional.of(OTHER);
    }

    static boolean isComparison(BinaryOp op) {
        return switch (op) {
            case EQ, NE, LT, LE, GT, GE -> true;
            default -> false;
        };
    }

    private static Optional<ConstantValue> numbers(BinaryOp op, Complex x, Complex y) {
        return switch (op) {
            case ADD -> Optional.of(x.plus(y).value());
            case SUB -> Optional.of(x.minus(y).value());
            case MUL -> Optional.of(x.times(y).value());
            case QUO -> y.isZero() ? Optional.empty() : Optional.of(x.over(y).value());
            case EQ -> truth(x.equals(y));
            case NE -> truth(!x.equals(y));
            default -> x.isReal() && y.isReal() ? comparison(op, x.real().compareTo(y.real())) : Optional.empty();
        };
    }

    private static Optional<ConstantValue> integers(BinaryOp op, BigInteger x, BigInteger y) {
        return switch (op) {
            case ADD -> integer(x.add(y));
            case SUB -> integer(x.subtract(y));
            case MUL -> integer(x.multiply(y));
            case QUO -> y.signum() == 0 ? Optional.empty() : integer(x.divide(y));
            case REM -> y.signum() == 0 ? Optional.empty() : integer(x.remainder(y));
            case AND -> integer(x.and(y));
            case OR -> integer(x.or(y));
            case XOR -> integer(x.xor(y));
            case AND_NOT -> integer(x.andNot(y));
            case SHL, SHR -> shift(op, x, y);
            default -> comparison(op, x.compareTo(y));
        };
    }

    private static Optional<ConstantValue> shift(BinaryOp op, BigInteger x, BigInteger y) {
        boolean sensible = y.signum() >= 0 && y.bitLength() < 31 && y.intValue() <= LARGEST_SHIFT;
        if (!sensible) {
            return Optional.of(OTHER);
        }
        return integer(op == BinaryOp.SHL ? x.shiftLeft(y.intValue()) : x.shiftRight(y.intValue()));
    }

    private static Optional<ConstantValue> comparison(BinaryOp op, int order) {
        return switch (op) {
            case EQ -> truth(order == 0);
            case NE -> truth(order != 0);
            case LT -> truth(order < 0);
            case LE -> truth(order <= 0);
            case GT -> truth(order > 0);
            case GE -> truth(order >= 0);
            default -> Optional.empty();
        };
    }

    private static Optional<ConstantValue> strings(BinaryOp op, String x, String y) {
        if (op != BinaryOp.ADD) {
            return comparison(op, GoStrings.compare(x, y));
        }
        boolean fits = x.length() + y.length() <= LONGEST_STRING;
        return Optional.of(fits ? new StringValue(GoStrings.concatenate(x, y)) : OTHER);
    }

    private static Optional<ConstantValue> booleans(BinaryOp op, boolean x, boolean y) {
        return switch (op) {
            case LAND -> truth(x && y);
            case LOR -> truth(x || y);
            case EQ -> truth(x == y);
            case NE -> truth(x != y);
            default -> Optional.empty();
        };
    }

    static Optional<ConstantValue> unary(UnaryOp op, ConstantValue operand, Type type) {
        if (operand instanceof BoolValue x && op == UnaryOp.NOT) {
            return truth(!x.value());
        }
        if (operand instanceof IntValue x && op == UnaryOp.COMPLEMENT) {
            return complement(x.value(), type);
        }
        Optional<Complex> number = Complex.of(operand);
        if (number.isPresent()) {
            Complex zero = new Complex(Rational.ZERO, Rational.ZERO);
            return switch (op) {
                case PLUS -> Optional.of(operand);
                case MINUS -> Optional.of(zero.minus(number.get()).value());
                default -> Optional.empty();
            };
        }
        return operand instanceof OtherValue ? Optional.of(operand) : Optional.empty();
    }

    /** {@code ^x} of an unsigned type flips the bits of its width (spec: Constant expressions). */
    private static Optional<ConstantValue> complement(BigInteger x, Type type) {
        int width = GoTypes.core(type) instanceof BasicType basic ? unsignedWidth(basic.name()) : 0;
        BigInteger flipped = x.not();
        return integer(width == 0 ? flipped : flipped.mod(BigInteger.ONE.shiftLeft(width)));
    }

    private static int unsignedWidth(String name) {
        return switch (name) {
            case "uint8" -> 8;
            case "uint16" -> 16;
            case "uint32" -> 32;
            case "uint", "uint64", "uintptr" -> 64;
            default -> 0;
        };
    }

    /** The value of a conversion {@code T(x)} of a constant; empty when the result is no constant. */
    static Optional<ConstantValue> convert(ConstantValue operand, Type from, Type to) {
        if (!(to.underlying() instanceof BasicType)) {
            return Optional.empty();
        }
        if (operand instanceof IntValue x && GoTypes.isString(to)) {
            return GoTypes.isInteger(from) ? Optional.of(new StringValue(rune(x.value()))) : Optional.empty();
        }
        return Optional.of(represent(operand, to));
    }

    /** The value that a constant has in a type: floating-point types round (spec: Representability). */
    static ConstantValue represent(ConstantValue value, Type type) {
        if (!(type.underlying() instanceof BasicType basic)) {
            return value;
        }
        return switch (basic.name()) {
            case "float32", "complex64" ->
                Complex.of(value).map(c -> c.toFloat32().value()).orElse(value);
            case "float64", "complex128" ->
                Complex.of(value).map(c -> c.toFloat64().value()).orElse(value);
            default -> value;
        };
    }

    private static String rune(BigInteger value) {
        boolean valid = value.signum() >= 0 && value.bitLength() < 22 && GoStrings.isRune(value.intValue());
        return Character.toString(valid ? value.intValue() : 0xFFFD);
    }

    static Optional<ConstantValue> integer(BigInteger value) {
        return Optional.of(Complex.value(Rational.of(value)));
    }

    static Optional<ConstantValue> truth(boolean value) {
        return Optional.of(new BoolValue(value));
    }
}
