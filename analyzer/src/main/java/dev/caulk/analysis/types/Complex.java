package dev.caulk.analysis.types;

import dev.caulk.analysis.types.ConstantValue.ComplexValue;
import dev.caulk.analysis.types.ConstantValue.FloatValue;
import dev.caulk.analysis.types.ConstantValue.IntValue;
import dev.caulk.analysis.types.ConstantValue.OtherValue;
import java.math.BigInteger;
import java.util.Optional;

/** A number of any kind, for exact arithmetic. */
record Complex(Rational real, Rational imaginary) {
    private static final int MOST_BITS = 1 << 14;

    /** Empty for what is no number, or too long. */
    static Optional<Complex> of(ConstantValue value) {
        if (value instanceof ComplexValue c) {
            return Optional.of(new Complex(rational(c.real()), rational(c.imaginary())));
        }
        return value instanceof IntValue || value instanceof FloatValue
                ? Optional.of(new Complex(rational(value), Rational.ZERO))
                : Optional.empty();
    }

    private static Rational rational(ConstantValue value) {
        if (value instanceof FloatValue f) {
            return new Rational(f.numerator(), f.denominator());
        }
        return value instanceof IntValue i ? Rational.of(i.value()) : Rational.ZERO;
    }

    /** The constant in its simplest kind. */
    ConstantValue value() {
        ConstantValue re = value(real);
        if (imaginary.isZero()) {
            return re;
        }
        ConstantValue im = value(imaginary);
        boolean known = !(re instanceof OtherValue) && !(im instanceof OtherValue);
        return known ? new ComplexValue(re, im) : new OtherValue();
    }

    static ConstantValue value(Rational number) {
        if (isLong(number.numerator()) || isLong(number.denominator())) {
            return new OtherValue();
        }
        return number.isIntegral()
                ? new IntValue(number.numerator())
                : new FloatValue(number.numerator(), number.denominator());
    }

    private static boolean isLong(BigInteger value) {
        return value.bitLength() > MOST_BITS;
    }

    boolean isReal() {
        return imaginary.isZero();
    }

    boolean isZero() {
        return real.isZero() && imaginary.isZero();
    }

    Complex plus(Complex other) {
        return new Complex(real.plus(other.real), imaginary.plus(other.imaginary));
    }

    Complex minus(Complex other) {
        return new Complex(real.minus(other.real), imaginary.minus(other.imaginary));
    }

    Complex times(Complex other) {
        return new Complex(
                real.times(other.real).minus(imaginary.times(other.imaginary)),
                real.times(other.imaginary).plus(imaginary.times(other.real)));
    }

    /** The divisor must not be zero. */
    Complex over(Complex divisor) {
        Rational size = divisor.real.times(divisor.real).plus(divisor.imaginary.times(divisor.imaginary));
        Complex product = times(new Complex(divisor.real, divisor.imaginary.negate()));
        return new Complex(product.real.over(size), product.imaginary.over(size));
    }

    Complex toFloat32() {
        return new Complex(real.toFloat32(), imaginary.toFloat32());
    }

    Complex toFloat64() {
        return new Complex(real.toFloat64(), imaginary.toFloat64());
    }
}
