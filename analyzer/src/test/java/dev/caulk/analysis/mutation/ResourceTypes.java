package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.Acquires;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.Models;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Types of values that must be released, and how that is done. */
final class ResourceTypes {
    private static final int DEEPEST = 3;
    private static final List<String> RELEASES =
            List.of("Close", "Stop", "Shutdown", "Release", "Cancel", "GracefulStop");

    private final Map<String, Release> releases = new TreeMap<>();

    /**
     * How a value is released.
     *
     * @param path the field of it that holds the resource
     * @param methods any of which releases it; {@code ()} is a call of the value
     */
    record Release(Optional<String> path, List<String> methods) {
        static Release of(Acquires acquires) {
            return new Release(acquires.path(), acquires.release());
        }
    }

    /**
     * @param go the version of the module that the values are used in, where it says one
     */
    ResourceTypes(Models models, Optional<String> go) {
        for (FunctionModel model : models.functions()) {
            model.acquires()
                    .filter(a -> go.filter(v -> !model.holdsIn(v)).isEmpty())
                    .filter(a -> a.result() < model.returns().size())
                    .filter(a -> !a.release().isEmpty())
                    // Any function may be of type func().
                    .filter(a -> !model.returns().get(a.result()).startsWith("func("))
                    .ifPresent(a -> releases.putIfAbsent(model.returns().get(a.result()), Release.of(a)));
        }
    }

    /** How a value of a type that models give out is released. */
    Optional<Release> modelled(Type type) {
        return Optional.ofNullable(releases.get(type.toString()));
    }

    /** How a value is released whose type is declared in the tree, holds a resource and has a method of a usual name that ends it. */
    Optional<Release> owner(Type type) {
        if (!(pointed(type) instanceof NamedType named) || !named.inTree() || !holds(named, DEEPEST)) {
            return Optional.empty();
        }
        List<String> methods =
                RELEASES.stream().filter(named.methods()::containsKey).toList();
        return methods.isEmpty() ? Optional.empty() : Optional.of(new Release(Optional.empty(), methods));
    }

    private boolean holds(NamedType named, int depth) {
        return named.underlying() instanceof StructType struct
                && struct.fields().stream().map(StructField::type).anyMatch(type -> isResource(type, depth));
    }

    private boolean isResource(Type type, int depth) {
        return modelled(type).filter(r -> r.path().isEmpty()).isPresent()
                || depth > 1 && pointed(type) instanceof NamedType inner && inner.inTree() && owner(inner, depth - 1);
    }

    private boolean owner(NamedType type, int depth) {
        return RELEASES.stream().anyMatch(type.methods()::containsKey) && holds(type, depth);
    }

    /** What a pointer points to; the type itself otherwise. */
    static Type pointed(Type type) {
        return type instanceof PointerType pointer ? pointer.element() : type;
    }
}
