package dev.caulk.analysis.types;

import java.util.List;

/**
 * A function type. The receiver of a method is not among the parameters. For a variadic function the last parameter is a
 * slice.
 *
 * @param typeParameters those of a generic function that have no argument yet
 */
public record Signature(List<TypeParameter> typeParameters, List<Type> parameters, List<Type> results, boolean variadic)
        implements Type {
    /** The type of a function that is not generic. */
    public Signature(List<Type> parameters, List<Type> results, boolean variadic) {
        this(List.of(), parameters, results, variadic);
    }

    /** Whether it must be instantiated before it can be called. */
    public boolean isGeneric() {
        return !typeParameters.isEmpty();
    }

    @Override
    public String toString() {
        return "func" + TupleType.list(parameters) + (results.isEmpty() ? "" : " " + TupleType.list(results));
    }
}
