package dev.caulk.analysis.callgraph;

import java.util.BitSet;

/**
 * A set of atoms, sorted. Sets are made by {@link AtomSets}, which gives equal ones as one object. Large ones have their bits
 * too: they meet other large ones.
 */
final class AtomSet {
    private static final int LARGE = 256;

    private final int number;
    private final int[] atoms;
    private final BitSet bits;

    /** @param number dense among the sets of one {@link AtomSets}; the empty set is 0 */
    AtomSet(int number, int[] atoms) {
        this.number = number;
        this.atoms = atoms;
        this.bits = new BitSet();
        if (atoms.length >= LARGE) {
            for (int i = atoms.length - 1; i >= 0; i--) {
                bits.set(atoms[i]);
            }
        }
    }

    int number() {
        return number;
    }

    int size() {
        return atoms.length;
    }

    int get(int index) {
        return atoms[index];
    }

    /** Whether something from outside the tree is among them. */
    boolean hasOutside() {
        return atoms.length > 0 && atoms[0] == Atoms.OUTSIDE;
    }

    /** Adds them to others. */
    void addTo(BitSet others) {
        if (atoms.length >= LARGE) {
            others.or(bits);
            return;
        }
        for (int atom : atoms) {
            others.set(atom);
        }
    }

    /** Those that are among others too. */
    BitSet common(BitSet others) {
        BitSet common = new BitSet();
        if (atoms.length >= LARGE) {
            common.or(bits);
            common.and(others);
            return common;
        }
        for (int atom : atoms) {
            if (others.get(atom)) {
                common.set(atom);
            }
        }
        return common;
    }
}
