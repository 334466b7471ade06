package dev.caulk.analysis.types;

import java.util.OptionalLong;

/** {@code [N]T}; the length is empty where it is not known. */
public record ArrayType(OptionalLong length, Type element) implements Type {
    @Override
    public String toString() {
        return "[" + (length.isPresent() ? Long.toString(length.getAsLong()) : "?") + "]" + element;
    }
}
