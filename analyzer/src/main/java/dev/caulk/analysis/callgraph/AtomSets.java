package dev.caulk.analysis.callgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes sets of atoms so that equal ones are one object: most places hold what another place holds. */
final class AtomSets {
    private final Map<BitSet, AtomSet> known = new HashMap<>();
    private final List<AtomSet> sets = new ArrayList<>();

    AtomSets() {
        of(new BitSet());
    }

    AtomSet empty() {
        return sets.get(0);
    }

    /** The set of these atoms; the bits may change afterwards. */
    AtomSet of(BitSet atoms) {
        AtomSet old = known.get(atoms);
        if (old != null) {
            return old;
        }
        AtomSet made = new AtomSet(sets.size(), atoms.stream().toArray());
        known.put((BitSet) atoms.clone(), made);
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
