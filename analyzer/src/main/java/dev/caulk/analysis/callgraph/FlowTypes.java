package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeParameter;
import dev.caulk.analysis.types.UnknownType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which values can hold what the static type does not tell: types behind interfaces, functions behind function types. */
final class FlowTypes {
    private static final int DEEPEST = 8;

    /** What a value of some type can hold. */
    enum Kind {
        /** Nothing but what its type says. Fields of structs are followed by themselves. */
        CONCRETE,
        /** Values of any type, or functions: an interface, a function, a type parameter, something unknown. */
        OPEN,
        /** A pointer, slice, map or channel to such values, at any depth: copies share what is in it. */
        CONTAINER
    }

    private final Map<Type, Kind> kinds = new IdentityHashMap<>();

    Kind of(Type type) {
        return of(type, 0);
    }

    private Kind of(Type type, int depth) {
        if (type instanceof PointerType pointer) {
            return pointer(pointer, depth);
        }
        Kind known = kinds.get(type);
        if (known == null) {
            known = compute(type, depth);
            if (depth == 0) {
                kinds.put(type, known);
            }
        }
        return known;
    }

    /** A pointer to a type without source is one to a struct: nobody points to interfaces. */
    private Kind pointer(PointerType pointer, int depth) {
        boolean unseen = pointer.element() instanceof NamedType named && !named.isDeclared();
        return unseen ? Kind.CONCRETE : container(pointer.element(), depth);
    }

    private Kind compute(Type type, int depth) {
        Type core = GoTypes.core(type);
        if (depth > DEEPEST) {
            return Kind.CONCRETE;
        }
        if (core instanceof InterfaceType
                || core instanceof Signature
                || core instanceof TypeParameter
                || core instanceof UnknownType) {
            return Kind.OPEN;
        }
        for (Type element : elements(core)) {
            if (container(element, depth) == Kind.CONTAINER) {
                return Kind.CONTAINER;
            }
        }
        return Kind.CONCRETE;
    }

    private Kind container(Type element, int depth) {
        return depth <= DEEPEST && of(element, depth + 1) != Kind.CONCRETE ? Kind.CONTAINER : Kind.CONCRETE;
    }

    /** What a container holds: elements, and for a map its keys. */
    static List<Type> elements(Type core) {
        if (core instanceof PointerType pointer) {
            return List.of(pointer.element());
        }
        if (core instanceof SliceType slice) {
            return List.of(slice.element());
        }
        if (core instanceof ArrayType array) {
            return List.of(array.element());
        }
        if (core instanceof ChanType chan) {
            return List.of(chan.element());
        }
        return core instanceof MapType map ? List.of(map.value(), map.key()) : List.of();
    }

    /** What stands in a container, at the bottom: the first element type that is open; the type itself if it is none. */
    Type leaf(Type type) {
        Type at = type;
        for (int depth = 0; depth < DEEPEST && of(at) == Kind.CONTAINER; depth++) {
            at = inner(at);
        }
        return at;
    }

    private Type inner(Type container) {
        List<Type> elements = elements(GoTypes.core(container));
        return elements.stream().filter(e -> of(e) != Kind.CONCRETE).findFirst().orElse(container);
    }
}
