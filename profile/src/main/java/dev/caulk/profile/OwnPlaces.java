package dev.caulk.profile;

import java.util.Arrays;

/** The goroutines of some groups by the innermost place of the program itself. */
final class OwnPlaces {
    private final Groups groups;
    private final int[] places;
    private final long[] sums;
    private long most;

    OwnPlaces(Groups groups) {
        this.groups = groups;
        this.places = groups.places();
        int last = Groups.NOWHERE;
        for (int number : groups.numbers()) {
            last = Math.max(last, places[number]);
        }
        this.sums = new long[last + 1];
        long[] counts = groups.counts();
        for (int number : groups.numbers()) {
            int place = places[number];
            if (place != Groups.NOWHERE) {
                long sum = sums[place] + counts[number];
                sums[place] = sum < 0 ? Long.MAX_VALUE : sum;
                most = Math.max(most, sums[place]);
            }
        }
    }

    /** The goroutines at the place that has most; 0 where there is none. */
    long most() {
        return most;
    }

    /** The groups at that place; of several with as many, at the one that has all of its groups first in order. */
    Groups largest() {
        int[] found = new int[groups.size()];
        int count = 0;
        int place = Groups.NOWHERE;
        boolean several = false;
        for (int number : groups.numbers()) {
            int its = places[number];
            if (its != Groups.NOWHERE && sums[its] == most) {
                several |= place != Groups.NOWHERE && place != its;
                place = its;
                found[count++] = number;
            }
        }
        Groups largest = groups.pick(found, count);
        return several ? first(largest) : largest;
    }

    /** Of groups at several places those at the one that the sum is reached at first. */
    private Groups first(Groups tied) {
        Arrays.fill(sums, 0);
        int[] order = tied.order();
        long[] counts = tied.counts();
        int[] where = tied.places();
        int i = 0;
        while (i < order.length && Counts.add(sums[where[order[i]]], counts[order[i]]) < most) {
            sums[where[order[i]]] = Counts.add(sums[where[order[i]]], counts[order[i]]);
            i++;
        }
        int place = where[order[i]];
        int[] found = new int[order.length];
        int count = 0;
        for (int number : order) {
            if (where[number] == place) {
                found[count++] = number;
            }
        }
        return tied.pick(found, count);
    }
}
