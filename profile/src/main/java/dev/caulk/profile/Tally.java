package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The running sums of one group. */
final class Tally {
    private static final long[] NO_NUMBERS = new long[0];

    private final long[] ancestors;
    private final int line;
    private long[] goroutines = NO_NUMBERS;
    private int kept;
    long count;
    private long least = Member.NONE;
    private long most = Member.NONE;
    private long creator;
    private long delay = Member.NONE;

    Tally(Member first) {
        creator = first.creator;
        ancestors = first.ancestorCount == 0 ? NO_NUMBERS : Arrays.copyOf(first.ancestors, first.ancestorCount);
        line = first.line;
    }

    /** Adds some; without calls, since it is one of the first methods that a short run has to compile. */
    void add(long more, Member member) {
        count += more;
        if (count < 0) {
            count = Long.MAX_VALUE;
        }
        long minutes = member.minutes;
        if (minutes != Member.NONE) {
            least = least == Member.NONE || minutes < least ? minutes : least;
            most = minutes > most ? minutes : most;
        }
        if (member.delay != Member.NONE) {
            delay = Counts.add(Math.max(0, delay), member.delay);
        }
        if (member.creator != creator) {
            creator = Member.NONE;
        }
        if (ancestors.length > 0) {
            addAncestors(member);
        }
        if (kept < StackGroup.NUMBERS_KEPT && member.goroutine != Member.NONE) {
            if (kept == goroutines.length) {
                goroutines = Arrays.copyOf(goroutines, Math.max(1, kept * 2));
            }
            goroutines[kept++] = member.goroutine;
        }
    }

    private void addAncestors(Member member) {
        for (int i = 0; i < ancestors.length; i++) {
            if (i >= member.ancestorCount || member.ancestors[i] != ancestors[i]) {
                ancestors[i] = Member.NONE;
            }
        }
    }

    OptionalInt least() {
        return minutes(least);
    }

    OptionalInt most() {
        return minutes(most);
    }

    private static OptionalInt minutes(long value) {
        return value == Member.NONE ? OptionalInt.empty() : OptionalInt.of((int) Math.min(value, Integer.MAX_VALUE));
    }

    OptionalLong creator() {
        return number(creator);
    }

    OptionalLong delayNanos() {
        return number(delay);
    }

    OptionalLong ancestor(int index) {
        return index < ancestors.length ? number(ancestors[index]) : OptionalLong.empty();
    }

    private static OptionalLong number(long value) {
        return value == Member.NONE ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** The numbers of the first that were added. */
    List<Long> goroutines() {
        List<Long> numbers = new ArrayList<>(kept);
        for (int i = 0; i < kept; i++) {
            numbers.add(goroutines[i]);
        }
        return numbers;
    }

    int line() {
        return line;
    }
}
