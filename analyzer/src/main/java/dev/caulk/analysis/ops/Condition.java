package dev.caulk.analysis.ops;

import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.Type;
import java.util.Optional;

/**
 * What a {@link Predicate} says in terms of the program, as far as the Ops that compute it tell. It follows from the Ops alone,
 * so it is worked out on demand, by {@link Predicate#condition}.
 */
public sealed interface Condition {
    /** {@code value == nil}, or {@code value != nil}. */
    record Nil(int value, boolean isNil) implements Condition {}

    /**
     * {@code left operator right} with one of {@code == != < <= > >=}. A constant operand stands on the right, the operator turned
     * round where it was written on the left.
     *
     * @param constant the value of the right operand where it is a constant
     */
    record Comparison(String operator, int left, int right, Optional<ConstantValue> constant) implements Condition {}

    /**
     * {@code len(container) operator bound}, or {@code cap}; {@code bound} may be any value.
     *
     * @param measure {@code len} or {@code cap}
     * @param constant the value of the bound where it is a constant
     */
    record Length(String measure, int container, String operator, int bound, Optional<ConstantValue> constant)
            implements Condition {}

    /** The second value of a comma-ok form, or a further round of a range. */
    record Ok(int tuple, Ok.Source source) implements Condition {
        /** What being ok means. */
        public enum Source {
            /** The channel was not closed. */
            RECEIVE,
            /** A case of a select received from a channel that was not closed. */
            SELECT,
            /** The map has the key. */
            MAP,
            /** There is a next element. */
            RANGE
        }
    }

    /** The dynamic type of {@code value} is {@code type}, or implements it: a comma-ok assertion or a case of a type switch. */
    record TypeTest(int value, Type type) implements Condition {}

    /** The boolean {@code value} is true; nothing more is known of it. */
    record Truth(int value) implements Condition {}

    /** The other condition does not hold. Never around another {@code Not}. */
    record Not(Condition condition) implements Condition {}
}
