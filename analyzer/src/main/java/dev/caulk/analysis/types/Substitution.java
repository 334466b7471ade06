package dev.caulk.analysis.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces type parameters by types, all at once (spec: Instantiations). */
final class Substitution extends TypeRewriter {
    private final Map<TypeParameter, Type> bindings;

    Substitution(TypeTable table, Map<TypeParameter, Type> bindings) {
        super(table);
        this.bindings = Map.copyOf(bindings);
    }

    /** Parameters that have no argument become unknown. */
    static Substitution of(TypeTable table, List<TypeParameter> parameters, List<? extends Type> arguments) {
        Map<TypeParameter, Type> bindings = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            Type argument = i < arguments.size() ? arguments.get(i) : table.unknown("no type argument");
            bindings.put(parameters.get(i), argument);
        }
        return new Substitution(table, bindings);
    }

    /** Other parameters with these names, whose constraints mention each other. */
    static List<TypeParameter> rename(TypeTable table, List<TypeParameter> parameters, List<String> names) {
        List<TypeParameter> renamed = names.stream().map(TypeParameter::new).toList();
        Substitution substitution = of(table, parameters, renamed);
        for (int i = 0; i < Math.min(parameters.size(), renamed.size()); i++) {
            renamed.get(i).constrain(substitution.apply(parameters.get(i).constraint()));
        }
        return renamed;
    }

    @Override
    Type apply(Type type) {
        return bindings.isEmpty() ? type : super.apply(type);
    }

    @Override
    Type parameter(TypeParameter parameter) {
        return bindings.getOrDefault(parameter, parameter);
    }

    @Override
    Type named(NamedType type) {
        return type;
    }

    Map<String, MethodObject> applyToMethods(Map<String, MethodObject> methods) {
        Map<String, MethodObject> applied = new HashMap<>();
        methods.forEach((name, m) ->
                applied.put(name, new MethodObject(m.function(), applyTo(m.signature()), m.pointerReceiver())));
        return applied;
    }
}
