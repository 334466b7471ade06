package dev.caulk.analysis.types;

/** {@code ~T} in an interface: all types that stand on {@code T} (spec: General interfaces). No value has this type. */
public record TildeType(Type type) implements Type {
    @Override
    public Type underlying() {
        return type.underlying();
    }

    @Override
    public String toString() {
        return "~" + type;
    }
}
