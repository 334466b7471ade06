package dev.caulk.analysis.ops;

/**
 * What a {@link Op.Branch} tests.
 *
 * @param subject the value id that the kind speaks of
 */
public record Predicate(Kind kind, int subject) {
    /** What holds on the first successor. */
    public enum Kind {
        /** The subject is nil. */
        IS_NIL,
        /** The subject is not nil. */
        NOT_NIL,
        /** The subject, a boolean, is true. */
        IS_TRUE
    }

    /**
     * What holds on the first successor, in terms of what the program compares.
     *
     * @param body the function of the branch
     */
    public Condition condition(FunctionBody body) {
        return new Conditions(body).of(this);
    }
}
