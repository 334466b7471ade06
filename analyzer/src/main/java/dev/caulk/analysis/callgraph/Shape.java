package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeParameter;
import dev.caulk.analysis.types.UnknownType;
import java.util.ArrayList;
import java.util.List;

/** What a function takes and gives. */
record Shape(List<Type> parameters, List<Type> results) {
    static Shape of(Signature signature) {
        return new Shape(signature.parameters(), signature.results());
    }

    /** Whether a call through a value of that shape may run a function of this one. */
    boolean fits(Shape called) {
        return MethodSets.mayBeIdentical(called.parameters, parameters)
                && MethodSets.mayBeIdentical(called.results, results);
    }

    /** Whether types are unknown, so that shapes with other {@link #heads} may fit. */
    boolean isOpen() {
        return parameters.stream().anyMatch(Shape::isOpen) || results.stream().anyMatch(Shape::isOpen);
    }

    private static boolean isOpen(Type type) {
        return type instanceof UnknownType || type instanceof TypeParameter;
    }

    /** Equal for shapes that fit each other, unless one is open: numbers of parameters, and what their types begin with. */
    List<Object> heads() {
        List<Object> heads = new ArrayList<>();
        heads.add(parameters.size());
        parameters.forEach(type -> heads.add(head(type)));
        results.forEach(type -> heads.add(head(type)));
        return heads;
    }

    private static Object head(Type type) {
        if (type instanceof NamedType named) {
            return named.symbol();
        }
        return type instanceof BasicType ? type : type.getClass();
    }
}
