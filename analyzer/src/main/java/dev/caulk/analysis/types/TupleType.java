package dev.caulk.analysis.types;

import java.util.List;
import java.util.stream.Collectors;

/** The values of a call with several results, or with none. */
public record TupleType(List<Type> elements) implements Type {
    static String list(List<Type> types) {
        return types.stream().map(Type::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String toString() {
        return list(elements);
    }
}
