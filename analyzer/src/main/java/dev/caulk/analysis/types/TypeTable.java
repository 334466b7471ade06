package dev.caulk.analysis.types;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes types so that equal ones are one object (hash-consing: Ershov 1958; Filliâtre and Conchon, "Type-safe modular
 * hash-consing", 2006). Types are told apart fast, and a large tree keeps each once. It serves any number of threads; which of
 * two equal objects becomes the one does not show.
 */
public final class TypeTable {
    private final Map<Type, Type> known = new ConcurrentHashMap<>();

    /** {@code *T}. */
    public PointerType pointer(Type element) {
        return (PointerType) the(new PointerType(element));
    }

    /** {@code []T}. */
    public SliceType slice(Type element) {
        return (SliceType) the(new SliceType(element));
    }

    /** {@code [N]T}; without a length where it is not known. */
    public ArrayType array(OptionalLong length, Type element) {
        return (ArrayType) the(new ArrayType(length, element));
    }

    /** {@code map[K]V}. */
    public MapType map(Type key, Type value) {
        return (MapType) the(new MapType(key, value));
    }

    /** {@code chan T}. */
    public ChanType chan(ChanType.Direction direction, Type element) {
        return (ChanType) the(new ChanType(direction, element));
    }

    /** A function type. */
    public Signature signature(
            List<TypeParameter> typeParameters, List<Type> parameters, List<Type> results, boolean variadic) {
        return (Signature) the(new Signature(typeParameters, parameters, results, variadic));
    }

    /** A struct type. */
    public StructType struct(List<StructField> fields) {
        return (StructType) the(new StructType(fields));
    }

    /** An interface type. */
    public InterfaceType itf(SortedMap<String, Signature> methods, List<Type> embedded) {
        return methods.isEmpty() && embedded.isEmpty()
                ? Universe.ANY
                : (InterfaceType) the(new InterfaceType(methods, embedded));
    }

    /** {@code ~T}. */
    public TildeType tilde(Type type) {
        return (TildeType) the(new TildeType(type));
    }

    /** What a call with these results yields: the only one itself. */
    public Type results(List<Type> results) {
        return results.size() == 1 ? results.get(0) : the(new TupleType(results));
    }

    /** A type that is not known. */
    public UnknownType unknown(String reason) {
        return (UnknownType) the(new UnknownType(reason));
    }

    /** A named type whose declaration is not at hand. */
    public NamedType undeclared(String packagePath, String name) {
        return (NamedType) the(new NamedType(packagePath, name, List.of()));
    }

    /** How many types there are. */
    public int size() {
        return known.size();
    }

    private Type the(Type type) {
        Type old = known.putIfAbsent(type, type);
        return old == null ? type : old;
    }
}
