package dev.caulk.analysis.types;

/** A type parameter of a generic function or type, with its constraint. */
public record TypeParameter(String name, Type constraint) implements Type {
    @Override
    public String toString() {
        return name;
    }
}
