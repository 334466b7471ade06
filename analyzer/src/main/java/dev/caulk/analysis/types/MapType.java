package dev.caulk.analysis.types;

/** {@code map[K]V}. */
public record MapType(Type key, Type value) implements Type {
    @Override
    public String toString() {
        return "map[" + key + "]" + value;
    }
}
