package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.BasicLit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Values of basic literals (spec: Integer literals to String literals). */
final class Literals {
    private static final int LARGEST_EXPONENT = 400;
    private static final ConstantValue OTHER = new ConstantValue.OtherValue();

    private Literals() {}

    static Type type(BasicLit literal) {
        return switch (literal.kind()) {
            case INT -> Universe.UNTYPED_INT;
            case FLOAT -> Universe.UNTYPED_FLOAT;
            case IMAGINARY -> Universe.UNTYPED_COMPLEX;
            case RUNE -> Universe.UNTYPED_RUNE;
            case STRING -> Universe.UNTYPED_STRING;
        };
    }

    /** A floating-point literal with an integral value has it as an integer: {@code 1e3} may be a channel size. */
    static ConstantValue value(BasicLit literal) {
        try {
            return switch (literal.kind()) {
                case INT -> new ConstantValue.IntValue(integer(literal.text()));
                case FLOAT -> floating(literal.text());
                case IMAGINARY -> OTHER;
                case RUNE -> rune(literal.text());
                case STRING -> new ConstantValue.StringValue(GoStrings.unquote(literal.text()));
            };
        } catch (NumberFormatException e) {
            return OTHER;
        }
    }

    private static BigInteger integer(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.startsWith("0b")) {
            return new BigInteger(digits.substring(2), 2);
        }
        if (digits.startsWith("0o")) {
            return new BigInteger(digits.substring(2), 8);
        }
        boolean octal = digits.length() > 1 && digits.startsWith("0");
        return new BigInteger(digits, octal ? 8 : 10);
    }

    private static ConstantValue floating(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        int exponent = digits.indexOf('e');
        if (digits.startsWith("0x") || exponent >= 0 && digits.length() - exponent > 5) {
            return OTHER;
        }
        BigDecimal value = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
        boolean small = Math.abs((long) value.scale()) <= LARGEST_EXPONENT;
        if (!small || value.stripTrailingZeros().scale() > 0) {
            return OTHER;
        }
        return new ConstantValue.IntValue(value.toBigIntegerExact());
    }

    private static ConstantValue rune(String text) {
        String inner = GoStrings.unquote(text);
        return inner.isEmpty() ? OTHER : new ConstantValue.IntValue(BigInteger.valueOf(GoStrings.firstRune(inner)));
    }
}
