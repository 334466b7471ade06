package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.InterfaceType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Which atoms can be in an interface: types that implement it, and all that is no type. The names of methods leave few types to
 * look at more closely; atoms that come later are looked at when the interface is asked for again.
 */
final class Implementers {
    private final Atoms atoms;
    private final MethodTable methods;
    private final Map<String, BitSet> having = new HashMap<>();
    private final BitSet open = new BitSet();
    private final BitSet others = new BitSet();
    private final Map<InterfaceType, Fitting> known = new IdentityHashMap<>();
    private int indexed;
    private long comparisons;

    /** The atoms that fit, of those with a lower number. */
    private static final class Fitting {
        private final BitSet types = new BitSet();
        private int upTo;
    }

    Implementers(Atoms atoms, MethodTable methods) {
        this.atoms = atoms;
        this.methods = methods;
    }

    /** Of some atoms those that can be in the interface. */
    BitSet among(AtomSet set, InterfaceType itf) {
        BitSet kept = set.common(of(itf));
        kept.or(set.common(others));
        return kept;
    }

    /** The types that implement an interface, among all atoms that there are; not to be changed. */
    BitSet of(InterfaceType itf) {
        index();
        Fitting fitting = known.computeIfAbsent(itf, i -> new Fitting());
        if (fitting.upTo < indexed) {
            BitSet candidates = candidates(itf);
            for (int a = candidates.nextSetBit(fitting.upTo); a >= 0; a = candidates.nextSetBit(a + 1)) {
                comparisons++;
                fitting.types.set(a, methods.implementsInterface(((Atom.OfType) atoms.get(a)).type(), itf));
            }
            fitting.upTo = indexed;
        }
        return fitting.types;
    }

    /** How many types were compared with an interface method by method. */
    long comparisons() {
        return comparisons;
    }

    private void index() {
        for (; indexed < atoms.size(); indexed++) {
            if (atoms.get(indexed) instanceof Atom.OfType of) {
                int atom = indexed;
                methods.names(of.type())
                        .forEach(name ->
                                having.computeIfAbsent(name, n -> new BitSet()).set(atom));
                open.set(atom, methods.mayHaveOthers(of.type()));
            } else {
                others.set(indexed);
            }
        }
    }

    /** Types that have, or may have, methods of all names. */
    private BitSet candidates(InterfaceType itf) {
        BitSet candidates = new BitSet();
        candidates.set(0, indexed);
        candidates.andNot(others);
        for (String name : methods.names(itf)) {
            BitSet some = (BitSet) open.clone();
            some.or(having.getOrDefault(name, new BitSet()));
            candidates.and(some);
        }
        return candidates;
    }
}
