package dev.caulk.analysis.types;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A defined type, generic or not, of this tree or of a package without source. Two are equal when symbol and type arguments
 * are. Its underlying type and methods are set once, while its package is read.
 */
public final class NamedType implements Type {
    private final String packagePath;
    private final String name;
    private final List<Type> arguments;
    private Type underlying = new UnknownType("not declared in the audited tree");
    private Map<String, MethodObject> methods = Map.of();
    private boolean declared;

    /**
     * @param packagePath import path; empty for {@code error} and other predeclared ones
     * @param name the name; types declared in a function have a {@code ·N} suffix
     * @param arguments type arguments of an instantiation
     */
    public NamedType(String packagePath, String name, List<Type> arguments) {
        this.packagePath = packagePath;
        this.name = name;
        this.arguments = List.copyOf(arguments);
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

    @Override
    public Type underlying() {
        return underlying;
    }

    /** Whether the declaration has been read, so that underlying type and methods are known. */
    public boolean isDeclared() {
        return declared;
    }

    /** Methods declared on this type or its pointer, by name; promoted ones are not among them. */
    public Map<String, MethodObject> methods() {
        return methods;
    }

    /** Completes the type with its declaration. */
    public void declare(Type underlyingType, Map<String, MethodObject> declaredMethods) {
        underlying = underlyingType;
        methods = Collections.unmodifiableSortedMap(new TreeMap<>(declaredMethods));
        declared = true;
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
