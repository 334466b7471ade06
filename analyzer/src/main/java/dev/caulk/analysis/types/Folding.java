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

    static Optional<ConstantValue> binary(BinaryOp op, ConstantValue left, ConstantValue right, boolean floating) {
        if (left instanceof IntValue x && right instanceof IntValue y) {
            return integers(op, x.value(), y.value(), floating);
        }
        if (left instanceof StringValue x && right instanceof StringValue y) {
            return strings(op, x.value(), y.value());
        }
        if (left instanceof BoolValue x && right instanceof BoolValue y) {
            return booleans(op, x.value(), y.value());
        }
        return isComparison(op) ? Optional.empty() : Optional.of(OTHER);
    }

    static boolean isComparison(BinaryOp op) {
        return switch (op) {
            case EQ, NE, LT, LE, GT, GE -> true;
            default -> false;
        };
    }

    private static Optional<ConstantValue> integers(BinaryOp op, BigInteger x, BigInteger y, boolean floating) {
        return switch (op) {
            case ADD -> integer(x.add(y));
            case SUB -> integer(x.subtract(y));
            case MUL -> integer(x.multiply(y));
            case QUO -> quotient(x, y, floating);
            case REM -> y.signum() == 0 ? Optional.empty() : integer(x.remainder(y));
            case AND -> integer(x.and(y));
            case OR -> integer(x.or(y));
            case XOR -> integer(x.xor(y));
            case AND_NOT -> integer(x.andNot(y));
            case SHL, SHR -> shift(op, x, y);
            default -> comparison(op, x.compareTo(y));
        };
    }

    private static Optional<ConstantValue> quotient(BigInteger x, BigInteger y, boolean floating) {
        if (y.signum() == 0) {
            return Optional.empty();
        }
        BigInteger[] parts = x.divideAndRemainder(y);
        return floating && parts[1].signum() != 0 ? Optional.of(OTHER) : integer(parts[0]);
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
            return comparison(op, x.compareTo(y));
        }
        return Optional.of(x.length() + y.length() > LONGEST_STRING ? OTHER : new StringValue(x + y));
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
        if (operand instanceof IntValue x) {
            return switch (op) {
                case PLUS -> Optional.of(x);
                case MINUS -> integer(x.value().negate());
                case COMPLEMENT -> complement(x.value(), type);
                default -> Optional.empty();
            };
        }
        if (operand instanceof BoolValue x && op == UnaryOp.NOT) {
            return truth(!x.value());
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
        if (!(GoTypes.core(to) instanceof BasicType)) {
            return Optional.empty();
        }
        if (operand instanceof IntValue x && GoTypes.isString(to)) {
            return GoTypes.isInteger(from) ? Optional.of(new StringValue(rune(x.value()))) : Optional.empty();
        }
        return Optional.of(operand);
    }

    private static String rune(BigInteger value) {
        boolean valid = value.bitLength() < 22 && Character.isValidCodePoint(value.intValue());
        return Character.toString(valid ? value.intValue() : 0xFFFD);
    }

    static Optional<ConstantValue> integer(BigInteger value) {
        return Optional.of(value.bitLength() > LARGEST_SHIFT ? OTHER : new IntValue(value));
    }

    static Optional<ConstantValue> truth(boolean value) {
        return Optional.of(new BoolValue(value));
    }
}
