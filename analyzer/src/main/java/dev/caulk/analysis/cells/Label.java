package dev.caulk.analysis.cells;

/** How one thing is reached from another; what the edges of the {@link CellGraph} are marked with. */
sealed interface Label {
    /** Relations of which there is one each. */
    enum Relation implements Label {
        /** What a pointer or interface refers to. */
        DEREF,
        /** Elements of a channel, slice, array or map. */
        ELEMENT,
        /** Keys of a map. */
        KEY,
        /** The channel that a context closes when it ends. */
        DONE,
        /** The context that a context is derived from. */
        PARENT,
        /** The function that ends a context. */
        CANCELLER,
        /** The group whose end, or first error, ends a context. */
        GROUP,
        /** The locker of the reader's side of a lock. */
        READ_LOCK,
        /** The lock that a reader's locker belongs to. */
        LOCK_OF
    }

    /** Part of the result of a call with several. */
    record Part(int index) implements Label {}

    /**
     * From a context in a field, element or variable to one that is stored there. A context is handed on everywhere and never
     * changes: were those that are stored in one place one, there would be a single context in most programs.
     *
     * @param op the number of the value that is stored
     * @param turn counts the contexts that come to one place by that Op, each in another call; the last turn is for all others
     */
    record Stored(int op, int turn) implements Label {}

    /** A parameter of a function value. */
    record Parameter(int index) implements Label {}

    /** A result of a function value. */
    record Result(int index) implements Label {}

    /**
     * A field.
     *
     * @param owner symbol of the declaring type without type arguments, or the shape of an anonymous struct
     * @param own whether the owner is declared in the program
     * @param kept whether the package of an owner that is not may use the field
     * @param open whether code outside the program may name the field of a value that it holds
     * @param embedded whether the owner's methods include those of the field
     */
    record Field(String owner, String name, boolean own, boolean kept, boolean open, boolean embedded)
            implements Label {}

    /** From an object to itself: the object's type, whose methods code that holds it may call. */
    record Dynamic(String type) implements Label {}
}
