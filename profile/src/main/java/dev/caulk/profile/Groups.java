package dev.caulk.profile;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/**
 * Groups with what a diagnosis asks of each, which can be told without making the objects of those that are never shown: a dump can
 * have thousands of stacks, and a report shows twenty. As a list they are in order; facts go by their numbers, in no order, so that
 * those which are never shown need not be sorted either.
 */
abstract class Groups extends AbstractList<StackGroup> implements RandomAccess {
    /** Stands for a place that a group does not have. */
    static final int NOWHERE = -1;

    /** Of {@link #marks}: as {@link StackGroup#neverWakes}. */
    static final int NEVER_WAKES = 1;
    /** Deserves a look, as {@link IdleGoroutines} says. */
    static final int BUSY = 2;
    /** The goroutine of the program's main function. */
    static final int MAIN = 4;

    /** A test of stacks by the names of their functions. */
    interface NameTest {
        /** What a name tells, as bits; 0 where it tells nothing. */
        long marks(String symbol);

        /** Whether a stack with all of some bits can pass. */
        boolean passes(long marks);

        /** Whether a name of package main can tell something, of which there can be many. */
        boolean takesMain();
    }

    /** A list as such. */
    static Groups of(List<StackGroup> groups) {
        return groups instanceof Groups known ? known : new DecodedGroups(List.copyOf(groups));
    }

    /** The numbers of the groups, as many as there are groups. */
    abstract int[] numbers();

    /** By number, the goroutines of a group. */
    abstract long[] counts();

    /** By number, what is known of a group. */
    abstract byte[] marks();

    /**
     * By number, what stands for the innermost frame of the program itself: from 0 up, the same for the same frame; or
     * {@link #NOWHERE}.
     */
    abstract int[] places();

    /** The numbers of the groups, in order. */
    abstract int[] order();

    /** The group of a number. */
    abstract StackGroup numbered(int number);

    /** Whether the group of a number is one of some that were made. */
    abstract boolean isAmong(Set<StackGroup> made, int number);

    /** Some of the groups, by their numbers. */
    abstract Groups pick(int[] numbers, int count);

    /** At least those that have frames and a creator with names that pass. */
    abstract Groups named(NameTest test);

    /** The functions of a group's frames. */
    abstract List<String> functions(int index);

    /** The function that created a group's goroutines; empty where it is unknown. */
    abstract String creator(int index);

    /** All goroutines. */
    long sum() {
        int[] numbers = numbers();
        long[] counts = counts();
        long sum = 0;
        for (int i = size() - 1; i >= 0 && sum >= 0; i--) {
            sum += counts[numbers[i]];
        }
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** The goroutines of the groups from some index on. */
    long sum(int from) {
        long rest = sum();
        for (int i = 0; i < from && rest < Long.MAX_VALUE; i++) {
            rest -= get(i).count();
        }
        return rest < Long.MAX_VALUE ? rest : sumOneByOne(from);
    }

    private long sumOneByOne(int from) {
        long sum = 0;
        for (int i = from; i < size(); i++) {
            sum = Counts.add(sum, get(i).count());
        }
        return sum;
    }
}
