package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.List;

/** The types that a type is written with. */
public final class TypeParts {
    private TypeParts() {}

    /** In the order of its components; of a named type its arguments. */
    public static List<Type> of(Type type) {
        if (type instanceof PointerType pointer) {
            return List.of(pointer.element());
        }
        if (type instanceof SliceType slice) {
            return List.of(slice.element());
        }
        if (type instanceof ArrayType array) {
            return List.of(array.element());
        }
        if (type instanceof MapType map) {
            return List.of(map.key(), map.value());
        }
        if (type instanceof ChanType chan) {
            return List.of(chan.element());
        }
        if (type instanceof StructType struct) {
            return struct.fields().stream().map(StructField::type).toList();
        }
        if (type instanceof TildeType tilde) {
            return List.of(tilde.type());
        }
        return type instanceof NamedType named ? named.arguments() : lists(type);
    }

    private static List<Type> lists(Type type) {
        List<Type> parts = new ArrayList<>();
        if (type instanceof Signature signature) {
            parts.addAll(signature.typeParameters());
            parts.addAll(signature.parameters());
            parts.addAll(signature.results());
        } else if (type instanceof InterfaceType itf) {
            parts.addAll(itf.methods().values());
            parts.addAll(itf.embedded());
        } else if (type instanceof TupleType tuple) {
            parts.addAll(tuple.elements());
        } else if (type instanceof TypeParameter parameter) {
            parts.add(parameter.constraint());
        }
        return parts;
    }
}
