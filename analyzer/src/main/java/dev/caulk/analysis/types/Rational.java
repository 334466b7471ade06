package dev.caulk.analysis.types;

import java.math.BigInteger;

/** An exact fraction, reduced, with a positive denominator. */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    static final Rational ZERO = of(BigInteger.ZERO);

    static Rational of(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    /** The denominator must not be zero. */
    static Rational of(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return new Rational(numerator.divide(divisor), denominator.divide(divisor));
    }

    boolean isIntegral() {
        return denominator.equals(BigInteger.ONE);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    Rational plus(Rational other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    Rational minus(Rational other) {
        return plus(other.negate());
    }

    Rational times(Rational other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The divisor must not be zero. */
    Rational over(Rational divisor) {
        return of(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The nearest number that {@code float32} holds; ties go to the even one (IEEE 754). */
    Rational toFloat32() {
        return round(24, -149);
    }

    /** The nearest number that {@code float64} holds; ties go to the even one (IEEE 754). */
    Rational toFloat64() {
        return round(53, -1074);
    }

    /**
     * @param digits binary digits of the significand
     * @param least binary exponent of the smallest subnormal number
     */
    private Rational round(int digits, int least) {
        BigInteger size = numerator.abs();
        int exponent = Math.max(size.bitLength() - denominator.bitLength() - digits, least);
        BigInteger[] parts = scaled(size, exponent);
        if (parts[0].bitLength() > digits) {
            exponent++;
            parts = scaled(size, exponent);
        }
        BigInteger unit = exponent > 0 ? denominator.shiftLeft(exponent) : denominator;
        int half = parts[1].shiftLeft(1).compareTo(unit);
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        BigInteger significand = up ? parts[0].add(BigInteger.ONE) : parts[0];
        BigInteger signed = numerator.signum() < 0 ? significand.negate() : significand;
        return exponent >= 0 ? of(signed.shiftLeft(exponent)) : of(signed, BigInteger.ONE.shiftLeft(-exponent));
    }

    /** Quotient and remainder of {@code size / denominator / 2^exponent}. */
    private BigInteger[] scaled(BigInteger size, int exponent) {
        return exponent > 0
                ? size.divideAndRemainder(denominator.shiftLeft(exponent))
                : size.shiftLeft(-exponent).divideAndRemainder(denominator);
    }
}
