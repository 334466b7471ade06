package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import java.util.Comparator;

/**
 * A function of the tree that a function value can be.
 *
 * @param bound whether the value holds the receiver, so that arguments start at the second parameter
 */
public record Target(FunctionId function, boolean bound) implements Comparable<Target> {
    private static final Comparator<Target> ORDER =
            Comparator.comparing(Target::function).thenComparing(Target::bound);

    /** How many parameters of the function the value supplies itself. */
    public int shift() {
        return bound ? 1 : 0;
    }

    @Override
    public int compareTo(Target other) {
        return ORDER.compare(this, other);
    }
}
