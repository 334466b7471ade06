package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.BasicLit;
import java.math.BigInteger;
import java.util.Locale;

/** Values of basic literals (spec: Integer literals to String literals). */
final class Literals {
    private static final int LARGEST_EXPONENT = 5000;
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

    static ConstantValue value(BasicLit literal) {
        try {
            return switch (literal.kind()) {
                case INT -> new ConstantValue.IntValue(integer(digits(literal.text())));
                case FLOAT -> Complex.value(floating(digits(literal.text())));
                case IMAGINARY -> imaginary(digits(literal.text()));
                case RUNE -> rune(literal.text());
                case STRING -> new ConstantValue.StringValue(GoStrings.unquote(literal.text()));
            };
        } catch (NumberFormatException e) {
            return OTHER;
        }
    }

    private static String digits(String text) {
        return text.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static BigInteger integer(String digits) {
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

    private static Rational floating(String digits) {
        return digits.startsWith("0x") ? floating(digits.substring(2), 16, 'p', 2) : floating(digits, 10, 'e', 10);
    }

    /** Mantissa in one radix, and behind a mark the exponent of a power of the base. */
    private static Rational floating(String digits, int radix, char mark, int base) {
        int at = digits.indexOf(mark);
        String mantissa = at < 0 ? digits : digits.substring(0, at);
        String exponent = at < 0 ? "0" : digits.substring(at + 1);
        int point = mantissa.indexOf('.');
        int fraction = point < 0 ? 0 : mantissa.length() - point - 1;
        BigInteger significand = new BigInteger(mantissa.replace(".", ""), radix);
        Rational unscaled = Rational.of(significand, BigInteger.valueOf(radix).pow(fraction));
        int power = Integer.parseInt(exponent);
        if (Math.abs((long) power) > LARGEST_EXPONENT) {
            throw new NumberFormatException("exponent " + power);
        }
        BigInteger scale = BigInteger.valueOf(base).pow(Math.abs(power));
        return power < 0 ? unscaled.over(Rational.of(scale)) : unscaled.times(Rational.of(scale));
    }

    /** Decimal digits behind a zero are decimal here, for backward compatibility (spec: Imaginary literals). */
    private static ConstantValue imaginary(String text) {
        String digits = text.substring(0, text.length() - 1);
        boolean prefixed = digits.length() > 1 && "bo".indexOf(digits.charAt(1)) >= 0;
        boolean hex = digits.startsWith("0x") && digits.indexOf('p') < 0;
        Rational size = prefixed || hex ? Rational.of(integer(digits)) : floating(digits);
        return new Complex(Rational.ZERO, size).value();
    }

    private static ConstantValue rune(String text) {
        String inner = GoStrings.unquote(text);
        return inner.isEmpty() ? OTHER : new ConstantValue.IntValue(BigInteger.valueOf(GoStrings.firstRune(inner)));
    }
}
