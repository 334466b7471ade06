package dev.caulk.analysis.callgraph;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What any value may hold: the types and functions that the program makes values of. */
final class Candidates {
    private final AtomSets sets;
    private final AtomSet functions;
    private final Map<String, AtomSet> byMethod = new HashMap<>();

    Candidates(Atoms atoms, MethodTable methods, AtomSets sets) {
        this.sets = sets;
        BitSet called = new BitSet();
        Map<String, BitSet> types = new HashMap<>();
        for (int a = 0; a < atoms.size(); a++) {
            int atom = a;
            if (atoms.get(a) instanceof Atom.OfType of) {
                methods.of(of.type())
                        .keySet()
                        .forEach(name ->
                                types.computeIfAbsent(name, n -> new BitSet()).set(atom));
            } else if (atoms.get(a) instanceof Atom.OfFunction) {
                called.set(a);
            }
        }
        functions = sets.of(called);
        types.forEach((name, having) -> byMethod.put(name, sets.of(having)));
    }

    /** The types that have a method, or all functions. */
    AtomSet of(int node, String method) {
        return method.isEmpty() ? functions : byMethod.getOrDefault(method, sets.empty());
    }
}
