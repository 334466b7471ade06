package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The running sums of one group. */
final class Tally {
    private static final long[] NO_ANCESTORS = new long[0];

    private final long[] ancestors;
    private final int line;
    private List<Long> goroutines = List.of();
    private long count;
    private long least = Member.NONE;
    private long most = Member.NONE;
    private long creator;
    private long delay = Member.NONE;

    Tally(Member first) {
        creator = first.creator;
        ancestors = first.ancestorCount == 0 ? NO_ANCESTORS : Arrays.copyOf(first.ancestors, first.ancestorCount);
        line = first.line;
    }

    void add(long more, Member member) {
        count = Counts.add(count, more);
        if (member.minutes != Member.NONE) {
            least = least == Member.NONE ? member.minutes : Math.min(least, member.minutes);
            most = Math.max(most, member.minutes);
        }
        if (member.delay != Member.NONE) {
            delay = Counts.add(Math.max(0, delay), member.delay);
        }
        if (member.creator != creator) {
            creator = Member.NONE;
        }
        for (int i = 0; i < ancestors.length; i++) {
            if (i >= member.ancestorCount || member.ancestors[i] != ancestors[i]) {
                ancestors[i] = Member.NONE;
            }
        }
        if (member.goroutine != Member.NONE && goroutines.size() < StackGroup.NUMBERS_KEPT) {
            goroutines = goroutines.isEmpty() ? new ArrayList<>(1) : goroutines;
            goroutines.add(member.goroutine);
        }
    }

    long count() {
        return count;
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

    List<Long> goroutines() {
        return goroutines;
    }

    int line() {
        return line;
    }
}
