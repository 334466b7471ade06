package dev.caulk.analysis.ops;

import dev.caulk.analysis.types.ConstantValue;

/** The value of a {@link Op.Constant}. */
public sealed interface Literal {
    /** {@code nil}. */
    record Nil() implements Literal {}

    /** The zero value of a type: a variable declared without initialiser. */
    record Zero() implements Literal {}

    /** A constant with its folded value. */
    record Value(ConstantValue value) implements Literal {}

    /** A constant whose value was not folded. */
    record Opaque() implements Literal {}
}
