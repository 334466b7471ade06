package dev.caulk.analysis.types;

import java.math.BigInteger;

/** The value of a constant expression. */
public sealed interface ConstantValue {
    /** An integer or rune, exact. */
    record IntValue(BigInteger value) implements ConstantValue {}

    /** A string. */
    record StringValue(String value) implements ConstantValue {}

    /** A boolean. */
    record BoolValue(boolean value) implements ConstantValue {}

    /** A floating-point or complex constant, whose exact value nobody needs. */
    record OtherValue() implements ConstantValue {}
}
