package dev.caulk.analysis.types;

import java.util.Optional;

/** Questions about types that many ask. */
public final class GoTypes {
    private GoTypes() {}

    /** The pointed-to type of a pointer; other types as they are. */
    public static Type dereference(Type type) {
        return type instanceof PointerType pointer ? pointer.element() : type;
    }

    /**
     * What a type is made of: its underlying type; for a type parameter the underlying type that all terms of its constraint
     * share (spec: Core types).
     */
    public static Type core(Type type) {
        if (type instanceof TypeParameter parameter) {
            return coreTerm(parameter.constraint(), 0).orElse(parameter);
        }
        return type.underlying();
    }

    private static Optional<Type> coreTerm(Type constraint, int depth) {
        if (!(constraint.underlying() instanceof InterfaceType itf)) {
            return constraint instanceof UnknownType ? Optional.empty() : Optional.of(constraint.underlying());
        }
        if (depth > 8) {
            return Optional.empty();
        }
        Optional<Type> common = Optional.empty();
        for (Type term : itf.embedded()) {
            Optional<Type> core = coreTerm(term, depth + 1);
            if (common.isPresent() && core.isPresent() && !common.equals(core)) {
                return Optional.empty();
            }
            common = core.isPresent() ? core : common;
        }
        return common;
    }

    /** The type that a variable takes from an initialiser of this type (spec: Constants, default type). */
    public static Type defaultType(Type type) {
        if (!(type instanceof BasicType basic) || !basic.isUntyped()) {
            return type;
        }
        return switch (basic.name()) {
            case "untyped bool" -> Universe.BOOL;
            case "untyped int" -> Universe.INT;
            case "untyped rune" -> Universe.INT32;
            case "untyped float" -> Universe.FLOAT64;
            case "untyped complex" -> Universe.COMPLEX128;
            case "untyped string" -> Universe.STRING;
            default -> basic;
        };
    }

    /** Whether the type is an interface; a type without source may be one and counts as none. */
    public static boolean isInterface(Type type) {
        return type.underlying() instanceof InterfaceType;
    }

    static boolean isUntyped(Type type) {
        return type instanceof BasicType basic && basic.isUntyped();
    }

    static boolean isString(Type type) {
        return core(type) instanceof BasicType basic && basic.name().endsWith("string");
    }

    static boolean isInteger(Type type) {
        return core(type) instanceof BasicType basic
                && (basic.name().contains("int") || basic.name().equals("untyped rune"));
    }

    static boolean isFloating(Type type) {
        return core(type) instanceof BasicType basic
                && (basic.name().contains("float") || basic.name().contains("complex"));
    }
}
