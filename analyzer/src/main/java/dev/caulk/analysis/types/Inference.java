package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Infers type arguments of one call, or of one use of a generic function as a value, from what it meets and from constraints
 * (spec: Type inference). Every generic function that takes part is {@linkplain #open opened}: its type parameters are
 * replaced by variables that occur nowhere else, so that a recursive call does not mix those of caller and callee.
 */
final class Inference {
    private final World world;
    private final Unifier unifier = new Unifier();
    private final List<TypeParameter> variables = new ArrayList<>();
    private final Map<TypeParameter, Type> constants = new HashMap<>();
    private int opened;

    Inference(World world) {
        this.world = world;
    }

    /**
     * A generic function with variables in the place of its type parameters.
     *
     * @param given type arguments that are written out, for the first parameters
     */
    Signature open(Signature generic, List<Type> given) {
        Signature open = world.opened(generic, opened++);
        for (int i = 0; i < open.typeParameters().size(); i++) {
            TypeParameter variable = open.typeParameters().get(i);
            variables.add(variable);
            unifier.addVariable(variable);
            if (i < given.size()) {
                unifier.bind(variable, given.get(i));
            }
        }
        return open;
    }

    /** An argument of a type is assigned to a parameter. */
    void assign(Type parameter, Type argument) {
        if (!GoTypes.isUntyped(argument)) {
            unifier.unify(parameter, argument, false);
        } else if (unifier.isVariable(parameter) && !argument.equals(Universe.UNTYPED_NIL)) {
            constants.merge((TypeParameter) parameter, argument, Operators::combined);
        }
    }

    /** Draws all conclusions; untyped constants count only where nothing else tells a type. */
    void solve() {
        inferFromConstraints();
        variables.forEach(variable -> {
            Type constant = constants.get(variable);
            if (constant != null && unifier.at(variable).isEmpty()) {
                unifier.bind(variable, GoTypes.defaultType(constant));
            }
        });
        inferFromConstraints();
    }

    private void inferFromConstraints() {
        long before;
        do {
            before = unifier.bound();
            variables.forEach(this::inferFromConstraint);
        } while (unifier.bound() > before);
    }

    private void inferFromConstraint(TypeParameter variable) {
        Type core = GoTypes.core(variable);
        Optional<Type> known = unifier.at(variable);
        if (known.isPresent() && !(core instanceof TypeParameter)) {
            unifier.unify(known.get(), core, false);
        } else if (known.isEmpty()) {
            GoTypes.onlyTerm(variable).ifPresent(only -> unifier.bind(variable, only));
        }
        if (known.isPresent() && variable.constraint().underlying() instanceof InterfaceType itf) {
            Type type = resolve(known.get());
            InterfaceMethods.of(itf).signatures().forEach((name, wanted) -> unifier.unifyMethod(type, name, wanted));
        }
    }

    /** Whether every variable has a type. */
    boolean isSolved() {
        return variables.stream().allMatch(v -> unifier.at(v).isPresent());
    }

    /** A type with variables replaced by what was inferred for them, as far as it was. */
    private Type resolve(Type type) {
        Map<TypeParameter, Type> known = new HashMap<>();
        variables.forEach(v -> unifier.at(v).ifPresent(t -> known.put(v, t)));
        Substitution substitution = new Substitution(world.types(), known);
        Type result = type;
        for (int i = 0; i < variables.size(); i++) {
            result = substitution.apply(result);
        }
        return result;
    }

    /** The opened function with all variables replaced; those that nothing determines are unknown. */
    Signature close(Signature open) {
        Map<TypeParameter, Type> unknown = new HashMap<>();
        variables.forEach(v -> unknown.put(v, world.types().unknown("cannot infer " + v.name())));
        Substitution rest = new Substitution(world.types(), unknown);
        Signature plain = world.types().signature(List.of(), open.parameters(), open.results(), open.variadic());
        return rest.applyTo((Signature) resolve(plain));
    }
}
