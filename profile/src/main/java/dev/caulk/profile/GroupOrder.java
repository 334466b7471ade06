package dev.caulk.profile;

import java.util.Arrays;
import java.util.List;

/** Order of a snapshot's groups, which does not depend on the order of the dump: by falling count, then by stack. */
final class GroupOrder {
    private GroupOrder() {}

    static List<StackGroup> sorted(List<StackGroup> groups) {
        FrameRanks ranks = new FrameRanks(groups);
        Ranked[] sorted = new Ranked[groups.size()];
        for (int i = 0; i < sorted.length; i++) {
            StackGroup group = groups.get(i);
            sorted[i] = new Ranked(group, group.count(), ranks.of(group));
        }
        Arrays.sort(sorted);
        StackGroup[] result = new StackGroup[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            result[i] = sorted[i].group();
        }
        return List.of(result);
    }

    /** What decides nearly every comparison, side by side. */
    private record Ranked(StackGroup group, long count, long rank) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            return compare(this, other);
        }
    }

    private static int compare(Ranked a, Ranked b) {
        int order = Long.compare(b.count(), a.count());
        if (order == 0) {
            order = Long.compare(a.rank(), b.rank());
        }
        if (order == 0) {
            order = compareStacks(a.group().frames(), b.group().frames());
        }
        return order == 0 ? compareRest(a.group(), b.group()) : order;
    }

    /** Frames of one document are kept once, so most equal ones are the same object. */
    @SuppressWarnings("ReferenceEquality")
    private static int compareStacks(List<Frame> a, List<Frame> b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            Frame left = a.get(i);
            Frame right = b.get(i);
            int order = left == right ? 0 : compareFrames(left, right);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compareFrames(Frame a, Frame b) {
        int order = a.function().compareTo(b.function());
        if (order == 0) {
            order = a.file().orElse("").compareTo(b.file().orElse(""));
        }
        return order == 0 ? Integer.compare(a.line().orElse(0), b.line().orElse(0)) : order;
    }

    private static int compareRest(StackGroup a, StackGroup b) {
        int order = creator(a).compareTo(creator(b));
        if (order == 0) {
            order = a.state().orElse("").compareTo(b.state().orElse(""));
        }
        if (order == 0) {
            order = a.labels().toString().compareTo(b.labels().toString());
        }
        return order == 0 ? Integer.compare(a.line(), b.line()) : order;
    }

    private static String creator(StackGroup group) {
        return group.creator().isPresent() ? group.creator().get().display() : "";
    }
}
