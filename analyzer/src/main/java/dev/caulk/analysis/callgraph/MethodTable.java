package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.Type;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The methods of the types that are followed, and which interfaces they implement, each computed once. */
final class MethodTable {
    private final MethodSets sets;
    private final Map<Type, Map<String, Selection>> methods = new IdentityHashMap<>();
    private final Map<InterfaceType, Map<Type, Boolean>> implementing = new IdentityHashMap<>();

    MethodTable(ExternalTypes externals) {
        sets = new MethodSets(externals);
    }

    /**
     * The methods of a type that a call through an interface can reach code of the tree by: those declared in the tree, and
     * those promoted from an embedded interface. In the order of their names.
     */
    Map<String, Selection> of(Type type) {
        return methods.computeIfAbsent(type, this::compute);
    }

    private Map<String, Selection> compute(Type type) {
        Map<String, Selection> found = new LinkedHashMap<>();
        for (String name : sets.methodNames(type)) {
            sets.select(type, name)
                    .filter(selection -> selection.member() instanceof Member.TreeMethod
                            || selection.member() instanceof Member.InterfaceMethod)
                    .ifPresent(selection -> found.put(name, selection));
        }
        return found;
    }

    /** The names of all methods that declarations tell of, sorted. */
    Set<String> names(Type type) {
        return sets.methodNames(type);
    }

    /** Whether the type may have methods that no declaration tells of. */
    boolean mayHaveOthers(Type type) {
        return sets.mayHaveOthers(type);
    }

    boolean hasTreeMethods(Type type) {
        return !of(type).isEmpty();
    }

    /** Whether the type is known to have no methods at all. */
    boolean isBare(Type type) {
        Type base = GoTypes.dereference(type);
        boolean known = !(base instanceof NamedType named) || named.isDeclared();
        return known && sets.methodNames(type).isEmpty();
    }

    boolean implementsInterface(Type type, InterfaceType itf) {
        return implementing
                .computeIfAbsent(itf, i -> new IdentityHashMap<>())
                .computeIfAbsent(type, t -> sets.implementsInterface(t, itf));
    }
}
