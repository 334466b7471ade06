package dev.caulk.analysis.ops;

import dev.caulk.analysis.types.Type;

/** Where a {@link Op.Load} reads and a {@link Op.Store} writes. */
public sealed interface Place {
    /** What {@code pointer} points to; local variables that are shared live behind an {@link Op.Alloc}. */
    record Deref(int pointer) implements Place {}

    /** A package-level variable, {@code import/path.Name}. */
    record Global(String symbol) implements Place {}

    /**
     * A field.
     *
     * @param base the struct or a pointer to it
     * @param owner the type that declares the field: what field cells are keyed by
     */
    record FieldOf(int base, Type owner, String field) implements Place {}

    /** An element of a slice, array, string or map. */
    record ElementOf(int base, int index) implements Place {}
}
