package dev.caulk.profile;

import java.util.Arrays;

/** Where the variable parts of a goroutine stand in a buffer, in order: the arguments of its calls, and the number of its creator. */
final class Cuts {
    /** How many places there are; none from the start of the next goroutine on. */
    int count;
    /** How many of the parts are numbers. */
    int numbers;
    /** Whether the last is a number. */
    boolean numberLast;

    private int[] places = new int[64];

    /**
     * Adds a part.
     *
     * @param number whether it is the number of the goroutine that created this one, and not arguments without their parentheses
     */
    void add(int from, int to, boolean number) {
        numberLast = number;
        numbers += number ? 1 : 0;
        if (count + 2 > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[count++] = from;
        places[count++] = to;
    }

    /** Start and end of each, moved by a distance. */
    int[] moved(int distance) {
        int[] moved = Arrays.copyOf(places, count);
        for (int i = 0; i < count; i++) {
            moved[i] += distance;
        }
        return moved;
    }
}
