package dev.caulk.analysis.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Infers type arguments from arguments and from core types of constraints (spec: Type inference). */
final class Inference {
    private static final int DEEPEST = 64;

    private final TypeTable table;
    private final Signature generic;
    private final List<TypeParameter> parameters;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Type> bindings = new HashMap<>();
    private int depth;

    Inference(TypeTable table, Signature generic) {
        this.table = table;
        this.generic = generic;
        this.parameters = generic.typeParameters();
        parameters.forEach(p -> names.add(p.name()));
    }

    /** The signature with all parameters replaced; those that nothing determines are unknown. */
    Signature infer(List<Type> arguments, boolean spread) {
        for (int i = 0; i < arguments.size(); i++) {
            unify(parameter(i, spread), arguments.get(i));
        }
        inferFromConstraints();
        for (int i = 0; i < arguments.size(); i++) {
            bindUntyped(parameter(i, spread), arguments.get(i));
        }
        inferFromConstraints();
        parameters.forEach(p -> bindings.putIfAbsent(p.name(), table.unknown("cannot infer " + p.name())));
        Signature result = new Substitution(table, bindings).applyTo(generic);
        return table.signature(List.of(), result.parameters(), result.results(), result.variadic());
    }

    private Type parameter(int index, boolean spread) {
        List<Type> types = generic.parameters();
        int last = types.size() - 1;
        if (index < last || index == last && !generic.variadic()) {
            return types.get(index);
        }
        if (last < 0 || !generic.variadic()) {
            return table.unknown("too many arguments");
        }
        Type slice = types.get(last);
        return !spread && slice instanceof SliceType variadic ? variadic.element() : slice;
    }

    private void bindUntyped(Type parameter, Type argument) {
        boolean open = parameter instanceof TypeParameter p && names.contains(p.name());
        if (!open || !GoTypes.isUntyped(argument) || argument.equals(Universe.UNTYPED_NIL)) {
            return;
        }
        String name = ((TypeParameter) parameter).name();
        Type type = GoTypes.defaultType(argument);
        bindings.merge(name, type, (old, now) -> old.equals(Universe.INT) && GoTypes.isFloating(now) ? now : old);
    }

    private void inferFromConstraints() {
        for (TypeParameter parameter : parameters) {
            Type core = GoTypes.core(parameter);
            if (core instanceof TypeParameter) {
                continue;
            }
            Type bound = bindings.get(parameter.name());
            if (bound == null) {
                bindings.put(parameter.name(), new Substitution(table, bindings).apply(core));
            } else {
                unify(core, bound.underlying());
            }
        }
    }

    private void unify(Type pattern, Type type) {
        if (depth > DEEPEST) {
            return;
        }
        depth++;
        if (pattern instanceof TypeParameter parameter && names.contains(parameter.name())) {
            boolean tells = !(type instanceof UnknownType) && !GoTypes.isUntyped(type);
            if (tells) {
                bindings.putIfAbsent(parameter.name(), type);
            }
        } else if (pattern instanceof NamedType named) {
            unifyNamed(named, type);
        } else {
            unifyStructure(pattern, type.underlying());
        }
        depth--;
    }

    private void unifyNamed(NamedType pattern, Type type) {
        if (type instanceof NamedType named && named.symbol().equals(pattern.symbol())) {
            unifyAll(pattern.arguments(), named.arguments());
        } else if (!(type instanceof NamedType) && !pattern.arguments().isEmpty()) {
            unifyStructure(pattern.underlying(), type);
        }
    }

    private void unifyStructure(Type pattern, Type type) {
        if (pattern instanceof PointerType p && type instanceof PointerType t) {
            unify(p.element(), t.element());
        } else if (pattern instanceof SliceType p && type instanceof SliceType t) {
            unify(p.element(), t.element());
        } else if (pattern instanceof ArrayType p && type instanceof ArrayType t) {
            unify(p.element(), t.element());
        } else if (pattern instanceof ChanType p && type instanceof ChanType t) {
            unify(p.element(), t.element());
        } else if (pattern instanceof MapType p && type instanceof MapType t) {
            unify(p.key(), t.key());
            unify(p.value(), t.value());
        } else if (pattern instanceof Signature p && type instanceof Signature t) {
            unifyAll(p.parameters(), t.parameters());
            unifyAll(p.results(), t.results());
        }
    }

    private void unifyAll(List<Type> patterns, List<Type> types) {
        for (int i = 0; i < Math.min(patterns.size(), types.size()); i++) {
            unify(patterns.get(i), types.get(i));
        }
    }
}
