package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.List;
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
            if (common.isPresent() && core.isPresent()) {
                common = meet(common.get(), core.get());
                if (common.isEmpty()) {
                    return common;
                }
            } else {
                common = core.isPresent() ? core : common;
            }
        }
        return common;
    }

    /** Channels of the same elements have the direction of those that have one (spec: Core types, up to Go 1.24). */
    private static Optional<Type> meet(Type one, Type other) {
        if (one instanceof ChanType x
                && other instanceof ChanType y
                && x.element().equals(y.element())) {
            boolean open = x.direction() == ChanType.Direction.BOTH;
            boolean opposite = !open && y.direction() != ChanType.Direction.BOTH && x.direction() != y.direction();
            return opposite ? Optional.empty() : Optional.of(open ? y : x);
        }
        return one.equals(other) ? Optional.of(one) : Optional.empty();
    }

    /** The one type that a constraint without {@code ~} allows. */
    static Optional<Type> onlyTerm(TypeParameter parameter) {
        Type rest = parameter.constraint();
        for (int depth = 0; depth < 8; depth++) {
            if (!(rest.underlying() instanceof InterfaceType itf)) {
                return rest instanceof TildeType || rest instanceof UnknownType ? Optional.empty() : Optional.of(rest);
            }
            if (itf.embedded().size() != 1) {
                return Optional.empty();
            }
            rest = itf.embedded().get(0);
        }
        return Optional.empty();
    }

    /** The underlying types of the terms of a type parameter's constraint; of another type, its own. */
    static List<Type> terms(Type type) {
        List<Type> terms = new ArrayList<>();
        collectTerms(type instanceof TypeParameter parameter ? parameter.constraint() : type, terms, 0);
        return terms;
    }

    private static void collectTerms(Type type, List<Type> terms, int depth) {
        if (type.underlying() instanceof InterfaceType itf && depth < 8) {
            itf.embedded().forEach(e -> collectTerms(e, terms, depth + 1));
        } else if (!terms.contains(type.underlying())) {
            terms.add(type.underlying());
        }
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
        return kindOf(type) == Kind.STRING;
    }

    static boolean isInteger(Type type) {
        return kindOf(type) == Kind.INTEGER;
    }

    public static boolean isBoolean(Type type) {
        return kindOf(type) == Kind.BOOLEAN;
    }

    static boolean isNumeric(Type type) {
        Kind kind = kindOf(type);
        return kind == Kind.INTEGER || kind == Kind.FLOATING;
    }

    private enum Kind {
        BOOLEAN,
        INTEGER,
        FLOATING,
        STRING,
        NONE
    }

    private static Kind kindOf(Type type) {
        return core(type) instanceof BasicType basic
                ? switch (basic.name()) {
                    case "bool", "untyped bool" -> Kind.BOOLEAN;
                    case "string", "untyped string" -> Kind.STRING;
                    case "float32", "float64", "complex64", "complex128", "untyped float", "untyped complex" ->
                        Kind.FLOATING;
                    case "unsafe.Pointer", "untyped nil" -> Kind.NONE;
                    default -> Kind.INTEGER;
                }
                : Kind.NONE;
    }
}
