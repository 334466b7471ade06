package dev.caulk.analysis.types;

import java.util.List;

/**
 * A function type. The receiver of a method is not among the parameters. For a variadic function the last parameter is a
 * slice.
 */
public record Signature(List<Type> parameters, List<Type> results, boolean variadic) implements Type {
    @Override
    public String toString() {
        return "func" + TupleType.list(parameters) + (results.isEmpty() ? "" : " " + TupleType.list(results));
    }
}
