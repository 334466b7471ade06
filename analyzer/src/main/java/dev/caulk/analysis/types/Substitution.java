package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Replaces type parameters by types, all at once. Parameters are told apart by name: a type expression never mixes those of
 * two declarations (spec: Instantiations).
 */
final class Substitution {
    private final Map<String, Type> bindings;

    private Substitution(Map<String, Type> bindings) {
        this.bindings = bindings;
    }

    /** Parameters that have no argument become unknown. */
    static Substitution of(List<TypeParameter> parameters, List<Type> arguments) {
        Map<String, Type> bindings = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            Type argument = i < arguments.size() ? arguments.get(i) : new UnknownType("no type argument");
            bindings.put(parameters.get(i).name(), argument);
        }
        return new Substitution(bindings);
    }

    static Substitution of(Map<String, Type> bindings) {
        return new Substitution(Map.copyOf(bindings));
    }

    Type apply(Type type) {
        if (bindings.isEmpty()) {
            return type;
        }
        if (type instanceof TypeParameter parameter) {
            return bindings.getOrDefault(parameter.name(), parameter);
        }
        if (type instanceof NamedType named) {
            List<Type> arguments = applyAll(named.arguments());
            return arguments == named.arguments() ? named : named.instantiate(arguments);
        }
        return type instanceof BasicType || type instanceof UnknownType ? type : applyToStructure(type);
    }

    private Type applyToStructure(Type type) {
        if (type instanceof PointerType pointer) {
            return new PointerType(apply(pointer.element()));
        }
        if (type instanceof SliceType slice) {
            return new SliceType(apply(slice.element()));
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(array.length(), apply(array.element()));
        }
        if (type instanceof MapType map) {
            return new MapType(apply(map.key()), apply(map.value()));
        }
        if (type instanceof ChanType chan) {
            return new ChanType(chan.direction(), apply(chan.element()));
        }
        if (type instanceof TupleType tuple) {
            return new TupleType(applyAll(tuple.elements()));
        }
        return applyToMembers(type);
    }

    private Type applyToMembers(Type type) {
        if (type instanceof Signature signature) {
            return applyTo(signature);
        }
        if (type instanceof StructType struct) {
            return new StructType(struct.fields().stream()
                    .map(f -> new StructField(f.name(), apply(f.type()), f.embedded()))
                    .toList());
        }
        if (type instanceof InterfaceType itf) {
            SortedMap<String, Signature> methods = new TreeMap<>();
            itf.methods().forEach((name, signature) -> methods.put(name, applyTo(signature)));
            return new InterfaceType(methods, applyAll(itf.embedded()));
        }
        return type;
    }

    Signature applyTo(Signature signature) {
        List<Type> parameters = applyAll(signature.parameters());
        List<Type> results = applyAll(signature.results());
        boolean same = parameters == signature.parameters() && results == signature.results();
        return same ? signature : new Signature(parameters, results, signature.variadic());
    }

    Map<String, MethodObject> applyToMethods(Map<String, MethodObject> methods) {
        Map<String, MethodObject> applied = new HashMap<>();
        methods.forEach((name, m) ->
                applied.put(name, new MethodObject(m.function(), applyTo(m.signature()), m.pointerReceiver())));
        return applied;
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
