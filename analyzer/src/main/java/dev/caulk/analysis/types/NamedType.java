package dev.caulk.analysis.types;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A defined type, generic or not, of this tree or of a package without source. Two are equal when symbol and type arguments
 * are. Its underlying type and methods are set once, while its package is read; those of an instantiation follow from its
 * {@link #origin()} when first asked for, so that recursive generic types are finite.
 */
public final class NamedType implements Type {
    private static final Type UNDECLARED = new UnknownType("not declared in the audited tree");
    private static final Type CYCLE = new UnknownType("defined by itself");

    private final String packagePath;
    private final String name;
    private final List<Type> arguments;
    private final @Nullable NamedType generic;
    private List<TypeParameter> parameters = List.of();
    private @Nullable Definition definition;
    private boolean computing;
    private boolean computingMethods;
    private volatile @Nullable Type underlying;
    private volatile @Nullable Map<String, MethodObject> methods;

    /** A declaration that is read when first needed. */
    interface Definition {
        /** The underlying type. */
        Type underlying();

        /** The declared methods. */
        Map<String, MethodObject> methods();
    }

    /**
     * @param packagePath import path; empty for {@code error} and other predeclared ones
     * @param name the name; types declared in a function have a {@code ·N} suffix
     * @param arguments type arguments of an instantiation
     */
    public NamedType(String packagePath, String name, List<Type> arguments) {
        this(packagePath, name, arguments, null);
    }

    private NamedType(String packagePath, String name, List<Type> arguments, @Nullable NamedType generic) {
        this.packagePath = packagePath;
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.generic = generic;
    }

    /** Import path of the declaring package; empty for predeclared types. */
    public String packagePath() {
        return packagePath;
    }

    /** Name without package. */
    public String name() {
        return name;
    }

    /** Type arguments; empty unless instantiated. */
    public List<Type> arguments() {
        return arguments;
    }

    /** {@code import/path.Name}, without type arguments: what models and runtime symbols use. */
    public String symbol() {
        return packagePath.isEmpty() ? name : packagePath + "." + name;
    }

    /** Type parameters of a generic type; empty for an instantiation. */
    public List<TypeParameter> parameters() {
        return parameters;
    }

    /** The generic type that this instantiates; this type itself where it does not. */
    public NamedType origin() {
        return generic == null ? this : generic;
    }

    /** This generic type with arguments for its parameters. */
    public NamedType instantiate(List<Type> typeArguments) {
        return new NamedType(packagePath, name, typeArguments, origin());
    }

    @Override
    public Type underlying() {
        Type known = underlying;
        if (known != null) {
            return known;
        }
        return generic == null ? define() : instantiated(generic);
    }

    private Type instantiated(NamedType of) {
        Type pattern = of.underlying();
        if (of.underlying == null) {
            return pattern;
        }
        Type result = Substitution.of(of.parameters, arguments).apply(pattern);
        underlying = result;
        return result;
    }

    private Type define() {
        Definition by = definition;
        if (by == null) {
            return UNDECLARED;
        }
        if (computing) {
            return CYCLE;
        }
        computing = true;
        Type result = by.underlying();
        computing = false;
        underlying = result;
        return result;
    }

    /** Whether the declaration has been read, so that underlying type and methods are known. */
    public boolean isDeclared() {
        return origin().definition != null;
    }

    /** Methods declared on this type or its pointer, by name; promoted ones are not among them. */
    public Map<String, MethodObject> methods() {
        Map<String, MethodObject> known = methods;
        if (known != null) {
            return known;
        }
        NamedType of = generic;
        Map<String, MethodObject> found = of == null
                ? declaredMethods()
                : Substitution.of(of.parameters, arguments).applyToMethods(of.methods());
        Map<String, MethodObject> sorted = Collections.unmodifiableSortedMap(new TreeMap<>(found));
        boolean complete = !origin().computingMethods;
        methods = complete ? sorted : null;
        return sorted;
    }

    private Map<String, MethodObject> declaredMethods() {
        Definition by = definition;
        if (by == null || computingMethods) {
            return Map.of();
        }
        computingMethods = true;
        Map<String, MethodObject> found = by.methods();
        computingMethods = false;
        return found;
    }

    /** Completes the type with its declaration. */
    public void declare(Type underlyingType, Map<String, MethodObject> declaredMethods) {
        declare(List.of(), new Definition() {
            @Override
            public Type underlying() {
                return underlyingType;
            }

            @Override
            public Map<String, MethodObject> methods() {
                return declaredMethods;
            }
        });
    }

    void declare(List<TypeParameter> typeParameters, Definition by) {
        parameters = List.copyOf(typeParameters);
        definition = by;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedType type
                && type.name.equals(name)
                && type.packagePath.equals(packagePath)
                && type.arguments.equals(arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(packagePath, name, arguments.size());
    }

    @Override
    public String toString() {
        return symbol() + (arguments.isEmpty() ? "" : arguments.toString());
    }
}
