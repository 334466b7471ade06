package dev.caulk.analysis.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The methods of an interface with those of the interfaces it embeds (spec: Embedded interfaces).
 *
 * @param external embedded types without source, whose methods are not among them
 */
record InterfaceMethods(SortedMap<String, Signature> signatures, List<NamedType> external) {
    private static final int MOST_EMBEDDED = 500;

    static InterfaceMethods of(InterfaceType itf) {
        if (itf.embedded().isEmpty()) {
            return new InterfaceMethods(itf.methods(), List.of());
        }
        InterfaceMethods all = new InterfaceMethods(new TreeMap<>(), new ArrayList<>());
        all.add(itf, new HashSet<>());
        return all;
    }

    /** Generic interfaces that embed ever larger instances of themselves are cut off. */
    private void add(InterfaceType itf, Set<NamedType> seen) {
        if (seen.size() > MOST_EMBEDDED) {
            return;
        }
        itf.methods().forEach(signatures::putIfAbsent);
        for (Type embedded : itf.embedded()) {
            if (embedded instanceof NamedType named && !seen.add(named)) {
                continue;
            }
            if (embedded instanceof NamedType named && !named.isDeclared()) {
                external.add(named);
            } else if (embedded.underlying() instanceof InterfaceType inner) {
                add(inner, seen);
            }
        }
    }
}
