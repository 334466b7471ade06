package dev.caulk.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Order of a snapshot's groups, which does not depend on the order of the dump: by falling count, then by stack. */
final class GroupOrder implements Comparator<StackGroup> {
    /** A report shows twenty. */
    private static final int FIRST = 32;

    private GroupOrder() {}

    /** Groups in order, which those of a table are in. */
    static List<StackGroup> sorted(List<StackGroup> groups) {
        if (groups instanceof LazyGroups) {
            return groups;
        }
        StackGroup[] sorted = groups.toArray(new StackGroup[0]);
        Arrays.sort(sorted, new GroupOrder());
        return List.of(sorted);
    }

    /** The numbers of some groups of a table, in order. */
    static int[] sorted(StackFacts facts, int[] numbers, int size) {
        int[] innermost = new int[size];
        for (int i = 0; i < size; i++) {
            innermost[i] = facts.innermost()[numbers[i]];
        }
        FrameRanks ranks = new FrameRanks(facts.frames(), innermost);
        Ranked[] sorted = new Ranked[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = new Ranked(facts, numbers[i], facts.counts()[numbers[i]], ranks.of(innermost[i]));
        }
        Arrays.sort(sorted);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = sorted[i].id();
        }
        return order;
    }

    /** The numbers of those that come first, in order. */
    static int[] first(StackFacts facts, int[] numbers, int size) {
        long[] counts = facts.counts();
        int[] names = facts.standing();
        FirstGroups first = new FirstGroups(facts, Math.min(size, FIRST));
        for (int i = 0; i < size; i++) {
            int id = numbers[i];
            if (counts[id] >= first.least && (counts[id] > first.least || !first.behind[names[id]])) {
                first.offer(id, counts[id], names[id]);
            }
        }
        return first.numbers();
    }

    /** Compares groups of a table by all but their counts. */
    static int compare(StackFacts facts, int a, int b) {
        int order = facts.compareFrames(a, b);
        return order == 0 ? new GroupOrder().compare(facts.group(a), facts.group(b)) : order;
    }

    /** What decides nearly every comparison, side by side. */
    private record Ranked(StackFacts facts, int id, long count, long rank) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int order = Long.compare(other.count, count);
            if (order == 0) {
                order = Long.compare(rank, other.rank);
            }
            return order == 0 ? GroupOrder.compare(facts, id, other.id) : order;
        }
    }

    @Override
    public int compare(StackGroup a, StackGroup b) {
        int order = Long.compare(b.count(), a.count());
        if (order == 0) {
            order = compareStacks(a.frames(), b.frames());
        }
        return order == 0 ? compareRest(a, b) : order;
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
