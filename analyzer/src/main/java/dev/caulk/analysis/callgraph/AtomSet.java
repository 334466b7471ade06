package dev.caulk.analysis.callgraph;

/**
 * A set of atoms, sorted. Sets are made by {@link AtomSets}, which gives equal ones as one object.
 *
 * @param number dense among the sets of one {@link AtomSets}; the empty set is 0
 */
record AtomSet(int number, int[] atoms) {
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

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
