package dev.caulk.analysis.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces type parameters by types, all at once. Parameters are told apart by name: a type expression never mixes those of
 * two declarations (spec: Instantiations).
 */
final class Substitution extends TypeRewriter {
    private final Map<String, Type> bindings;

    Substitution(TypeTable table, Map<String, Type> bindings) {
        super(table);
        this.bindings = Map.copyOf(bindings);
    }

    /** Parameters that have no argument become unknown. */
    static Substitution of(TypeTable table, List<TypeParameter> parameters, List<Type> arguments) {
        Map<String, Type> bindings = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            Type argument = i < arguments.size() ? arguments.get(i) : table.unknown("no type argument");
            bindings.put(parameters.get(i).name(), argument);
        }
        return new Substitution(table, bindings);
    }

    @Override
    Type apply(Type type) {
        return bindings.isEmpty() ? type : super.apply(type);
    }

    @Override
    Type parameter(TypeParameter parameter) {
        return bindings.getOrDefault(parameter.name(), parameter);
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
