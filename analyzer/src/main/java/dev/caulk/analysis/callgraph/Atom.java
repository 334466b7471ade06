package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.Type;

/** What a value can turn out to be. */
sealed interface Atom {
    /** Something from outside the tree. */
    record Outside() implements Atom {}

    /** A value of a type whose methods stand in the tree. */
    record OfType(Type type) implements Atom {}

    /**
     * A function of the tree.
     *
     * @param number the number of the function
     */
    record OfFunction(Target target, int number) implements Atom {
        /** The position of the parameter that an argument of a call is for. */
        int parameter(int argument) {
            return argument + target.shift();
        }
    }

    /**
     * What {@code for range f} hands to an iterator {@code f}: calls of it run the body of the loop.
     *
     * @param function the function with the loop, by number
     * @param op its {@link dev.caulk.analysis.ops.Op.RangeNext}
     */
    record OfLoop(int function, int op) implements Atom {}
}
