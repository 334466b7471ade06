package dev.caulk.analysis.types;

/** A predeclared type, or the type of an untyped constant ({@code untyped int}) or of {@code nil}. */
public record BasicType(String name) implements Type {
    /** Whether this is the type of a constant that has taken no type yet, or of {@code nil}. */
    public boolean isUntyped() {
        return name.startsWith("untyped ");
    }

    @Override
    public String toString() {
        return name;
    }
}
