package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.Type;

/** What a value can turn out to be. */
sealed interface Atom {
    /** Something from outside the tree. */
    record Outside() implements Atom {}

    /** A value of a type whose methods stand in the tree. */
    record OfType(Type type) implements Atom {}

    /** A function of the tree. */
    record OfFunction(Target target) implements Atom {}

    /**
     * What {@code for range f} hands to an iterator {@code f}: calls of it run the body of the loop.
     *
     * @param function the function with the loop, by number
     * @param op its {@link dev.caulk.analysis.ops.Op.RangeNext}
     */
    record OfLoop(int function, int op) implements Atom {}
}
