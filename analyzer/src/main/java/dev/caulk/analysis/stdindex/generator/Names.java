package dev.caulk.analysis.stdindex.generator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The names under which one file imports other packages: their own, unless another import or declaration has it. */
final class Names {
    private final UnaryOperator<String> packageNames;
    private final Set<String> taken;
    private final Map<String, String> byPath = new HashMap<>();

    /**
     * @param packageNames gives the name of the package at an import path
     * @param taken names that mean something else in the file
     */
    Names(UnaryOperator<String> packageNames, Set<String> taken) {
        this.packageNames = packageNames;
        this.taken = new HashSet<>(taken);
    }

    /** The name of an import; the order of first calls decides between equal names. */
    String of(String path) {
        return byPath.computeIfAbsent(path, p -> {
            String own = packageNames.apply(p);
            String name = own;
            for (int n = 2; !taken.add(name); n++) {
                name = own + n;
            }
            return name;
        });
    }

    /** Import specs by path. */
    SortedMap<String, String> specs() {
        SortedMap<String, String> specs = new TreeMap<>();
        byPath.forEach((path, name) -> {
            String prefix = name.equals(packageNames.apply(path)) ? "" : name + " ";
            specs.put(path, prefix + "\"" + path + "\"");
        });
        return specs;
    }
}
