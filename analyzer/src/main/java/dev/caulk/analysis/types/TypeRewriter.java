package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rebuilds types with some of their parts replaced. A type in which nothing changes stays the same object. */
abstract class TypeRewriter {
    private final TypeTable table;

    TypeRewriter(TypeTable table) {
        this.table = table;
    }

    /** What stands for a type parameter. */
    abstract Type parameter(TypeParameter parameter);

    /** What stands for a named type, whose arguments have been rewritten. */
    abstract Type named(NamedType type);

    Type apply(Type type) {
        if (type instanceof TypeParameter parameter) {
            return parameter(parameter);
        }
        if (type instanceof NamedType named) {
            List<Type> arguments = applyAll(named.arguments());
            return named(arguments == named.arguments() ? named : named.instantiate(arguments));
        }
        return type instanceof BasicType || type instanceof UnknownType ? type : applyToStructure(type);
    }

    private Type applyToStructure(Type type) {
        if (type instanceof PointerType pointer) {
            return table.pointer(apply(pointer.element()));
        }
        if (type instanceof SliceType slice) {
            return table.slice(apply(slice.element()));
        }
        if (type instanceof ArrayType array) {
            return table.array(array.length(), apply(array.element()));
        }
        if (type instanceof MapType map) {
            return table.map(apply(map.key()), apply(map.value()));
        }
        if (type instanceof ChanType chan) {
            return table.chan(chan.direction(), apply(chan.element()));
        }
        if (type instanceof TupleType tuple) {
            return table.results(applyAll(tuple.elements()));
        }
        if (type instanceof TildeType tilde) {
            return table.tilde(apply(tilde.type()));
        }
        return applyToMembers(type);
    }

    private Type applyToMembers(Type type) {
        if (type instanceof Signature signature) {
            return applyTo(signature);
        }
        if (type instanceof StructType struct) {
            return table.struct(struct.fields().stream()
                    .map(f -> new StructField(f.name(), apply(f.type()), f.embedded()))
                    .toList());
        }
        if (type instanceof InterfaceType itf) {
            SortedMap<String, Signature> methods = new TreeMap<>();
            itf.methods().forEach((name, signature) -> methods.put(name, applyTo(signature)));
            return table.itf(methods, applyAll(itf.embedded()));
        }
        return type;
    }

    Signature applyTo(Signature signature) {
        List<Type> parameters = applyAll(signature.parameters());
        List<Type> results = applyAll(signature.results());
        boolean same = parameters == signature.parameters() && results == signature.results();
        return same
                ? signature
                : table.signature(signature.typeParameters(), parameters, results, signature.variadic());
    }

    /** The same list when nothing changes. */
    private List<Type> applyAll(List<Type> types) {
        boolean changed = false;
        List<Type> applied = new ArrayList<>(types.size());
        for (Type type : types) {
            Type result = apply(type);
            changed |= result != type;
            applied.add(result);
        }
        return changed ? List.copyOf(applied) : types;
    }
}
