package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Functions that became values of a function type with methods, as {@code http.HandlerFunc(f)} does: behind an interface such a
 * method calls them.
 */
final class Adapters {
    private final List<Adapted> adapted = new ArrayList<>();
    private final Map<Integer, Set<NamedType>> types = new HashMap<>();

    private record Adapted(int node, NamedType type) {}

    /** A value of that type goes somewhere. */
    void add(int node, Type type) {
        if (type instanceof NamedType named && named.underlying() instanceof Signature) {
            adapted.add(new Adapted(node, named));
        }
    }

    /** Finds out which functions these values were. */
    void solve(Propagation solution, Atoms atoms) {
        for (Adapted value : adapted) {
            AtomSet set = solution.at(value.node());
            for (int i = 0; i < set.size(); i++) {
                if (atoms.get(set.get(i)) instanceof Atom.OfFunction function) {
                    types.computeIfAbsent(function.number(), f -> new LinkedHashSet<>())
                            .add(value.type());
                }
            }
        }
    }

    /** Whether the function can be called by a method of an interface. */
    boolean fits(Atom.OfFunction function, InterfaceType itf, MethodTable methods) {
        return types.getOrDefault(function.number(), Set.of()).stream()
                .anyMatch(type -> methods.implementsInterface(type, itf));
    }
}
