package dev.caulk.analysis.types;

/**
 * A type that is not known, and why: a package without source or model, code that does not compile, or a construct that
 * typing does not cover.
 */
public record UnknownType(String reason) implements Type {
    @Override
    public String toString() {
        return "?";
    }
}
