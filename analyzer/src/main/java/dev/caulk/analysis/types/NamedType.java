package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
    private final int hash;
    private final Map<List<Type>, NamedType> instances = new ConcurrentHashMap<>(0);
    private volatile List<TypeParameter> parameters = List.of();
    private volatile @Nullable Definition definition;
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

        /** Where the types that follow from it are made. */
        TypeTable table();

        /** Whether it stands in the audited tree. */
        boolean inTree();

        /** Held while the declaration is read. */
        Lock reading();
    }

    /**
     * @param packagePath import path; empty for {@code error} and other predeclared ones
     * @param name the name; types declared in a function have a {@code ·N} suffix
     * @param arguments type arguments of an instantiation
     */
    public NamedType(String packagePath, String name, List<Type> arguments) {
        this(packagePath, name, arguments, null);
    }

    /** A predeclared type without methods of its own. */
    static NamedType predeclared(String name, Type underlying) {
        NamedType type = new NamedType("", name, List.of());
        type.declare(new Predeclared(underlying, new TypeTable(), new ReentrantLock()));
        return type;
    }

    private NamedType(String packagePath, String name, List<Type> arguments, @Nullable NamedType generic) {
        this.packagePath = packagePath;
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.generic = generic;
        this.hash = 31 * (31 * packagePath.hashCode() + name.hashCode()) + arguments.size();
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

    boolean isInstantiation() {
        return generic != null;
    }

    /** This generic type with arguments for its parameters; the same object for equal arguments. */
    public NamedType instantiate(List<Type> typeArguments) {
        NamedType origin = origin();
        return origin.instances.computeIfAbsent(
                List.copyOf(typeArguments), given -> new NamedType(packagePath, name, given, origin));
    }

    @Override
    public Type underlying() {
        Type known = underlying;
        if (known != null) {
            return known;
        }
        Definition by = origin().definition;
        if (by == null) {
            return UNDECLARED;
        }
        by.reading().lock();
        try {
            Type found = underlying;
            return found != null ? found : generic == null ? define(by) : instantiated(by, generic);
        } finally {
            by.reading().unlock();
        }
    }

    private Type instantiated(Definition by, NamedType of) {
        Type pattern = of.underlying();
        if (of.underlying == null) {
            return pattern;
        }
        Type result = Substitution.of(by.table(), of.parameters, arguments).apply(pattern);
        underlying = result;
        return result;
    }

    private Type define(Definition by) {
        if (computing) {
            return CYCLE;
        }
        computing = true;
        Type result = by.underlying();
        computing = false;
        underlying = result;
        return result;
    }

    /** Whether its declaration is known, in the tree or elsewhere, and with it underlying type and methods. */
    public boolean isDeclared() {
        return origin().definition != null;
    }

    /** Whether its declaration stands in the audited tree. */
    public boolean inTree() {
        Definition by = origin().definition;
        return by != null && by.inTree();
    }

    /** Methods declared on this type or its pointer, by name; promoted ones are not among them. */
    public Map<String, MethodObject> methods() {
        Map<String, MethodObject> known = methods;
        if (known != null) {
            return known;
        }
        Definition by = origin().definition;
        if (by == null) {
            return Map.of();
        }
        by.reading().lock();
        try {
            Map<String, MethodObject> found = methods;
            return found != null ? found : readMethods(by);
        } finally {
            by.reading().unlock();
        }
    }

    private Map<String, MethodObject> readMethods(Definition by) {
        NamedType of = generic;
        Map<String, MethodObject> found = of == null
                ? declaredMethods(by)
                : Substitution.of(by.table(), of.parameters, arguments).applyToMethods(of.methods());
        Map<String, MethodObject> sorted = Collections.unmodifiableSortedMap(new TreeMap<>(found));
        boolean complete = !origin().computingMethods;
        methods = complete ? sorted : null;
        return sorted;
    }

    private Map<String, MethodObject> declaredMethods(Definition by) {
        if (computingMethods) {
            return Map.of();
        }
        computingMethods = true;
        Map<String, MethodObject> found = by.methods();
        computingMethods = false;
        return found;
    }

    /** Completes the type with its declaration. */
    void declare(Definition by) {
        definition = by;
    }

    /** Lets go of the declaration: only the name remains, and that of its instantiations. */
    void forget() {
        definition = null;
        underlying = null;
        methods = null;
        parameters = List.of();
        instances.values().forEach(NamedType::forget);
    }

    /** The types that this one refers to beyond its name. */
    List<Type> known() {
        List<Type> known = new ArrayList<>(parameters);
        known.add(origin());
        known.addAll(instances.values());
        Type of = underlying;
        if (of != null) {
            known.add(of);
        }
        Map<String, MethodObject> declared = methods;
        if (declared != null) {
            declared.values().forEach(m -> known.add(m.signature()));
        }
        return known;
    }

    /** Sets the type parameters of a generic type. */
    void parametrize(List<TypeParameter> typeParameters) {
        parameters = List.copyOf(typeParameters);
    }

    /** What the language declares. */
    private record Predeclared(Type underlying, TypeTable table, Lock reading) implements Definition {
        @Override
        public Map<String, MethodObject> methods() {
            return Map.of();
        }

        @Override
        public boolean inTree() {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof NamedType type
                        && type.name.equals(name)
                        && type.packagePath.equals(packagePath)
                        && type.arguments.equals(arguments);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return symbol() + (arguments.isEmpty() ? "" : arguments.toString());
    }
}
