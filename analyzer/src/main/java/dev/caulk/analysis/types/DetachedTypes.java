package dev.caulk.analysis.types;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Named types apart from the source they were read from: their declarations are values here, not trees. They come from types that
 * were read and are now let go of, or from facts that were stored.
 */
public final class DetachedTypes {
    private final TypeTable table = new TypeTable();
    private final Lock reading = new ReentrantLock();
    private final Map<String, NamedType> byName = new ConcurrentHashMap<>();

    /**
     * What a named type is.
     *
     * @param methods declared ones, by name
     * @param inTree whether its declaration stands in the audited tree
     */
    public record Declared(
            List<TypeParameter> parameters, Type underlying, Map<String, MethodObject> methods, boolean inTree) {}

    /** What a declared type that is no instantiation is; this reads its declaration. */
    public static Declared declaration(NamedType type) {
        return new Declared(type.parameters(), type.underlying(), type.methods(), type.inTree());
    }

    /** The type of that name, a predeclared one when the path is empty; the same object for the same name. */
    public NamedType named(String packagePath, String name) {
        Optional<NamedType> predeclared = packagePath.isEmpty()
                ? Universe.lookup(name)
                        .filter(o -> o instanceof GoObject.TypeName t && t.type() instanceof NamedType)
                        .map(o -> (NamedType) ((GoObject.TypeName) o).type())
                : Optional.empty();
        return predeclared.orElseGet(() ->
                byName.computeIfAbsent(packagePath + "\0" + name, key -> new NamedType(packagePath, name, List.of())));
    }

    /** Gives a type parameter its constraint, once. */
    public void constrain(TypeParameter parameter, Type constraint) {
        parameter.constrain(constraint);
    }

    /** Gives a type its declaration, unless it has one. */
    public void declare(NamedType type, Declared declared) {
        if (!type.isDeclared()) {
            replace(type, declared);
        }
    }

    private void replace(NamedType type, Declared declared) {
        type.parametrize(declared.parameters());
        type.declare(new ReadDefinition(declared.underlying(), declared.methods(), table, declared.inTree(), reading));
    }

    /**
     * Reads the declarations of these types and lets go of their source; types that follow from them but are not among them are
     * names only from then on. Nothing may be typed or lowered after this.
     */
    public void detach(Collection<NamedType> kept) {
        Set<NamedType> origins = Collections.newSetFromMap(new IdentityHashMap<>());
        for (NamedType type : kept) {
            if (!type.isInstantiation()
                    && type.isDeclared()
                    && !type.packagePath().isEmpty()) {
                declaration(type);
                origins.add(type);
            }
        }
        origins.forEach(type -> replace(type, declaration(type)));
        forgetOthers(origins);
    }

    private static void forgetOthers(Set<NamedType> kept) {
        Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Type> work = new ArrayDeque<>(kept);
        while (!work.isEmpty()) {
            Type type = work.pop();
            if (!seen.add(type)) {
                continue;
            }
            TypeParts.of(type).forEach(work::push);
            if (type instanceof NamedType named) {
                boolean forget = !named.isInstantiation()
                        && !kept.contains(named)
                        && !named.packagePath().isEmpty();
                if (forget) {
                    named.forget();
                }
                named.known().forEach(work::push);
            }
        }
    }
}
