package dev.caulk.analysis.types;

/** {@code []T}. */
public record SliceType(Type element) implements Type {
    @Override
    public String toString() {
        return "[]" + element;
    }
}
