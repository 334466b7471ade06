package dev.caulk.analysis.callgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes sets of atoms so that equal ones are one object: most places hold what another place holds. */
final class AtomSets {
    private final Map<Contents, AtomSet> known = new HashMap<>();
    private final List<AtomSet> sets = new ArrayList<>();

    /** The atoms of a set, sorted; equal when all of them are. */
    private static final class Contents {
        private final int[] atoms;
        private final int hash;

        Contents(BitSet bits) {
            atoms = new int[bits.cardinality()];
            int next = 0;
            for (int atom = bits.nextSetBit(0); atom >= 0; atom = bits.nextSetBit(atom + 1)) {
                atoms[next++] = atom;
            }
            hash = Arrays.hashCode(atoms);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Contents contents && hash == contents.hash && Arrays.equals(atoms, contents.atoms);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    AtomSets() {
        of(new BitSet());
    }

    AtomSet empty() {
        return sets.get(0);
    }

    /** The set of these atoms; the bits may change afterwards. */
    AtomSet of(BitSet atoms) {
        Contents contents = new Contents(atoms);
        AtomSet old = known.get(contents);
        if (old != null) {
            return old;
        }
        AtomSet made = new AtomSet(sets.size(), contents.atoms);
        known.put(contents, made);
        sets.add(made);
        return made;
    }

    /** The set of that number. */
    AtomSet get(int number) {
        return sets.get(number);
    }

    int count() {
        return sets.size();
    }
}
