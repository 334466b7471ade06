package dev.caulk.analysis;

import java.util.Objects;

/** Names a function, method or closure of the audited tree. Most maps of an audit are by these: the hash is worked out once. */
public final class FunctionId implements Comparable<FunctionId> {
    private final String packagePath;
    private final String name;
    private final int hash;

    /**
     * @param packagePath import path; external test packages end in {@code _test}
     * @param name as in runtime symbols, without the package: {@code handle}, {@code (*T).Run}, {@code (*T).Run.func1.2},
     *     {@code init.0}; a name declared twice (broken code, excluded variants) gets {@code #2}
     */
    public FunctionId(String packagePath, String name) {
        this.packagePath = Objects.requireNonNull(packagePath);
        this.name = Objects.requireNonNull(name);
        this.hash = 31 * packagePath.hashCode() + name.hashCode();
    }

    /** Import path of its package. */
    public String packagePath() {
        return packagePath;
    }

    /** Its name without the package. */
    public String name() {
        return name;
    }

    @Override
    public int compareTo(FunctionId other) {
        int byPackage = packagePath.equals(other.packagePath) ? 0 : packagePath.compareTo(other.packagePath);
        return byPackage != 0 ? byPackage : name.compareTo(other.name);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof FunctionId id
                        && id.hash == hash
                        && id.name.equals(name)
                        && id.packagePath.equals(packagePath);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return packagePath + "." + name;
    }

    /** As models spell it: {@code path.f}, {@code (path.T).m} or {@code (*path.T).m}. */
    public String symbol() {
        if (name.startsWith("(*")) {
            return "(*" + packagePath + "." + name.substring(2);
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? packagePath + "." + name
                : "(" + packagePath + "." + name.substring(0, dot) + ")" + name.substring(dot);
    }
}
