package dev.caulk.analysis.ops;

import dev.caulk.analysis.types.ConstantValue;

/** The value of a {@link Op.Constant}. */
public sealed interface Literal {
    /** Whether it is nil where a value is compared with nil: nil itself, or the zero value of such a type. */
    default boolean isNil() {
        return this instanceof Nil || this instanceof Zero;
    }

    /** Whether it is the number 0, false, or the zero value of any type. */
    default boolean isZero() {
        if (!(this instanceof Value literal)) {
            return this instanceof Zero;
        }
        return literal.value() instanceof ConstantValue.IntValue number
                        && number.value().signum() == 0
                || literal.value() instanceof ConstantValue.BoolValue bool && !bool.value();
    }

    /** {@code nil}. */
    record Nil() implements Literal {}

    /** The zero value of a type: a variable declared without initialiser. */
    record Zero() implements Literal {}

    /** A constant with its folded value. */
    record Value(ConstantValue value) implements Literal {}

    /** A constant whose value was not folded. */
    record Opaque() implements Literal {}
}
