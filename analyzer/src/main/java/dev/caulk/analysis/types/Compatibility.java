package dev.caulk.analysis.types;

import java.util.List;

/** Whether two types may be identical (spec: Type identity); what is unknown may be anything. */
final class Compatibility {
    private Compatibility() {}

    static boolean all(List<Type> some, List<Type> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!maybeIdentical(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean maybeIdentical(Type one, Type other) {
        if (isOpen(one) || isOpen(other)) {
            return true;
        }
        if (one instanceof NamedType a && other instanceof NamedType b) {
            return a.name().equals(b.name())
                    && a.packagePath().equals(b.packagePath())
                    && all(a.arguments(), b.arguments());
        }
        if (one instanceof PointerType a && other instanceof PointerType b) {
            return maybeIdentical(a.element(), b.element());
        }
        if (one instanceof SliceType a && other instanceof SliceType b) {
            return maybeIdentical(a.element(), b.element());
        }
        if (one instanceof ChanType a && other instanceof ChanType b) {
            return a.direction() == b.direction() && maybeIdentical(a.element(), b.element());
        }
        if (one instanceof MapType a && other instanceof MapType b) {
            return maybeIdentical(a.key(), b.key()) && maybeIdentical(a.value(), b.value());
        }
        if (one instanceof Signature a && other instanceof Signature b) {
            return all(a.parameters(), b.parameters()) && all(a.results(), b.results());
        }
        return one.getClass() == other.getClass() && (!(one instanceof BasicType) || one.equals(other));
    }

    private static boolean isOpen(Type type) {
        return type instanceof UnknownType || type instanceof TypeParameter;
    }
}
