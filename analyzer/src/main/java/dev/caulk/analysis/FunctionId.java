package dev.caulk.analysis;

import java.util.Comparator;

/**
 * Names a function, method or closure of the audited tree.
 *
 * @param packagePath import path; external test packages end in {@code _test}
 * @param name as in runtime symbols, without the package: {@code handle}, {@code (*T).Run}, {@code (*T).Run.func1.2},
 *     {@code init.0}; a name declared twice (broken code, excluded variants) gets {@code #2}
 */
public record FunctionId(String packagePath, String name) implements Comparable<FunctionId> {
    private static final Comparator<FunctionId> ORDER =
            Comparator.comparing(FunctionId::packagePath).thenComparing(FunctionId::name);

    @Override
    public int compareTo(FunctionId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return packagePath + "." + name;
    }
}
