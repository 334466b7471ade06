package dev.caulk.profile;

import java.util.Arrays;

/** Where the variable parts of a goroutine stand in a buffer, in order: the arguments of its calls, and the number of its creator. */
final class Cuts {
    private int[] places = new int[64];
    private int count;
    private int numbers;
    private boolean numberLast;

    void clear() {
        count = 0;
        numbers = 0;
        numberLast = false;
    }

    /** Arguments, without their parentheses. */
    void arguments(int from, int to) {
        add(from, to);
        numberLast = false;
    }

    /** The number of the goroutine that created this one. */
    void number(int from, int to) {
        add(from, to);
        numbers++;
        numberLast = true;
    }

    private void add(int from, int to) {
        if (count + 2 > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[count++] = from;
        places[count++] = to;
    }

    /** Whether it has one creator at most, which stands last. */
    boolean usual() {
        return numbers == 0 || numbers == 1 && numberLast;
    }

    /** Whether the last is a number. */
    boolean numberLast() {
        return numberLast;
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
