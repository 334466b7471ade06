package dev.caulk.profile;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Groups with what a diagnosis asks of each, which can be told without making the objects of those that are never shown: a dump can
 * have thousands of stacks, and a report shows twenty.
 */
abstract class Groups extends AbstractList<StackGroup> implements RandomAccess {
    /** Stands for a place that a group does not have. */
    static final int NOWHERE = -1;

    /** A test of function names. */
    interface NameTest {
        boolean passes(String symbol);

        /** Whether a name of package main can pass, of which there can be many. */
        boolean takesMain();
    }

    /** A list as such. */
    static Groups of(List<StackGroup> groups) {
        return groups instanceof Groups known ? known : new DecodedGroups(List.copyOf(groups));
    }

    /** The goroutines of a group. */
    abstract long count(int index);

    /** As {@link StackGroup#neverWakes}. */
    abstract boolean neverWakes(int index);

    /** Whether a group deserves a look, as {@link IdleGoroutines} says. */
    abstract boolean busy(int index);

    /** Whether it is the goroutine of the program's main function. */
    abstract boolean isMain(int index);

    /** Stands for the innermost frame of the program itself: numbers from 0, the same for the same frame; or {@link #NOWHERE}. */
    abstract int place(int index);

    /** Some of the groups, in order. */
    abstract Groups pick(int[] indexes, int count);

    /** The places of at least those that have a frame or creator with a name that passes. */
    abstract int[] named(NameTest test);

    /** The functions of a group's frames. */
    abstract List<String> functions(int index);

    /** The function that created a group's goroutines; empty where it is unknown. */
    abstract String creator(int index);

    /** All goroutines. */
    long sum() {
        return sum(0);
    }

    /** The goroutines of the groups from some index on. */
    long sum(int from) {
        long sum = 0;
        for (int i = from; i < size(); i++) {
            sum = Counts.add(sum, count(i));
        }
        return sum;
    }
}
