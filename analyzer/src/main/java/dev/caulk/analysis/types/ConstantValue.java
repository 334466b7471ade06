package dev.caulk.analysis.types;

import java.math.BigInteger;

/**
 * The value of a constant expression (spec: Constants). A number is of the simplest kind that holds it: {@code 1e3} and {@code
 * 2i*2i} are integers, whatever their types.
 */
public sealed interface ConstantValue {
    /** An integral number, exact. */
    record IntValue(BigInteger value) implements ConstantValue {}

    /** A number that is not integral, exact: a reduced fraction with a positive denominator. */
    record FloatValue(BigInteger numerator, BigInteger denominator) implements ConstantValue {}

    /** A number with an imaginary part that is not zero; the parts are an {@link IntValue} or {@link FloatValue}. */
    record ComplexValue(ConstantValue real, ConstantValue imaginary) implements ConstantValue {}

    /** A string. */
    record StringValue(String value) implements ConstantValue {}

    /** A boolean. */
    record BoolValue(boolean value) implements ConstantValue {}

    /** A number with more digits than anybody needs. */
    record OtherValue() implements ConstantValue {}
}
