package dev.caulk.analysis.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Finds types for type parameters so that pairs of types become identical or assignable (spec: Type unification). Parameters
 * that must be the same share a {@link Binding}. What is unknown unifies with everything and tells nothing.
 */
final class Unifier {
    private static final int DEEPEST = 64;

    private final Map<TypeParameter, Binding> bindings = new HashMap<>();
    private int depth;

    /** What is known of a parameter, or of several joined ones. */
    private static final class Binding {
        private Optional<Type> type = Optional.empty();
    }

    void addVariable(TypeParameter parameter) {
        bindings.putIfAbsent(parameter, new Binding());
    }

    boolean isVariable(Type type) {
        return type instanceof TypeParameter parameter && bindings.containsKey(parameter);
    }

    Optional<Type> at(TypeParameter variable) {
        return binding(variable).type;
    }

    void bind(TypeParameter variable, Type type) {
        if (!(type instanceof UnknownType)) {
            binding(variable).type = Optional.of(type);
        }
    }

    private Binding binding(TypeParameter variable) {
        return bindings.computeIfAbsent(variable, v -> new Binding());
    }

    /** How many variables have a type. */
    long bound() {
        return bindings.values().stream().filter(b -> b.type.isPresent()).count();
    }

    /**
     * Makes two types agree.
     *
     * @param exact whether they must be identical, else one must be assignable to the other
     * @return whether they can
     */
    boolean unify(Type one, Type other, boolean exact) {
        if (one == other || one instanceof UnknownType || other instanceof UnknownType) {
            return true;
        }
        if (depth > DEEPEST) {
            return false;
        }
        depth++;
        boolean unified = isVariable(one)
                ? unifyVariable((TypeParameter) one, other, exact)
                : isVariable(other) ? unifyVariable((TypeParameter) other, one, exact) : unifyTypes(one, other, exact);
        depth--;
        return unified;
    }

    private boolean unifyVariable(TypeParameter variable, Type other, boolean exact) {
        Binding binding = binding(variable);
        if (isVariable(other)) {
            return join(variable, (TypeParameter) other, exact);
        }
        if (binding.type.isEmpty()) {
            binding.type = Optional.of(other);
            return true;
        }
        Type known = binding.type.get();
        boolean unified = unify(known, other, exact);
        if (unified && !exact && isBetter(other, known)) {
            binding.type = Optional.of(other);
        }
        return unified;
    }

    private boolean join(TypeParameter one, TypeParameter other, boolean exact) {
        Binding x = binding(one);
        Binding y = binding(other);
        if (x.type.isPresent() && y.type.isPresent()) {
            return unify(x.type.get(), y.type.get(), exact);
        }
        Binding kept = x.type.isPresent() ? x : y;
        Binding dropped = kept == x ? y : x;
        bindings.replaceAll((parameter, b) -> b == dropped ? kept : b);
        return true;
    }

    /** A defined type tells more than a type literal that it is assignable to, a directed channel more than another. */
    private static boolean isBetter(Type type, Type than) {
        boolean defined = type instanceof NamedType && !(than instanceof NamedType);
        boolean directed = type instanceof ChanType chan && chan.direction() != ChanType.Direction.BOTH;
        return defined || directed && than instanceof ChanType;
    }

    private boolean unifyTypes(Type one, Type other, boolean exact) {
        if (one instanceof NamedType x
                && other instanceof NamedType y
                && x.symbol().equals(y.symbol())) {
            return unifyAll(x.arguments(), y.arguments());
        }
        if (exact) {
            return unifyLiterals(one, other, true);
        }
        boolean interfaces = GoTypes.isInterface(one) || GoTypes.isInterface(other);
        if (interfaces) {
            return unifyMethods(one, other);
        }
        boolean bothNamed = one instanceof NamedType && other instanceof NamedType;
        return !bothNamed && unifyLiterals(one.underlying(), other.underlying(), false);
    }

    /** Methods that an interface asks for and the other type has (spec: type unification, inexact). */
    private boolean unifyMethods(Type one, Type other) {
        Type itf = GoTypes.isInterface(one) ? one : other;
        Type type = itf == one ? other : one;
        if (!(itf.underlying() instanceof InterfaceType wanted)) {
            return true;
        }
        SortedMap<String, Signature> methods = InterfaceMethods.of(wanted).signatures();
        boolean all = true;
        for (var method : methods.entrySet()) {
            all &= unifyMethod(type, method.getKey(), method.getValue());
        }
        return all;
    }

    /** Whether the type may have the method; its parameters and results tell types. */
    boolean unifyMethod(Type type, String name, Signature wanted) {
        Optional<Type> found = MemberSearch.find(type, name).found().map(Selection::type);
        return found.isEmpty() || unify(wanted, found.get(), true);
    }

    private boolean unifyLiterals(Type one, Type other, boolean exact) {
        if (one instanceof PointerType x && other instanceof PointerType y) {
            return unify(x.element(), y.element(), true);
        }
        if (one instanceof SliceType x && other instanceof SliceType y) {
            return unify(x.element(), y.element(), true);
        }
        if (one instanceof ArrayType x && other instanceof ArrayType y) {
            return unify(x.element(), y.element(), true);
        }
        if (one instanceof ChanType x && other instanceof ChanType y) {
            return (!exact || x.direction() == y.direction()) && unify(x.element(), y.element(), true);
        }
        if (one instanceof MapType x && other instanceof MapType y) {
            boolean keys = unify(x.key(), y.key(), true);
            return unify(x.value(), y.value(), true) && keys;
        }
        if (one instanceof Signature x && other instanceof Signature y) {
            boolean parameters = unifyAll(x.parameters(), y.parameters());
            boolean results = unifyAll(x.results(), y.results());
            return x.variadic() == y.variadic() && parameters && results;
        }
        return unifyMembers(one, other);
    }

    private boolean unifyMembers(Type one, Type other) {
        if (one instanceof StructType x && other instanceof StructType y) {
            return unifyAll(
                    x.fields().stream().map(StructField::type).toList(),
                    y.fields().stream().map(StructField::type).toList());
        }
        if (one instanceof InterfaceType x && other instanceof InterfaceType) {
            boolean all = true;
            for (var method : x.methods().entrySet()) {
                all &= unifyMethod(other, method.getKey(), method.getValue());
            }
            return all;
        }
        return one.equals(other);
    }

    private boolean unifyAll(List<Type> some, List<Type> others) {
        boolean all = some.size() == others.size();
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            all &= unify(some.get(i), others.get(i), true);
        }
        return all;
    }
}
