package dev.caulk.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Order of a snapshot's groups, which does not depend on the order of the dump: by falling count, then by stack. */
final class GroupOrder implements Comparator<StackGroup> {
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

    /** Those of a table. */
    static LazyGroups sorted(StackFacts facts) {
        int[] innermost = new int[facts.size()];
        for (int id = 0; id < innermost.length; id++) {
            innermost[id] = facts.innermost(id);
        }
        FrameRanks ranks = new FrameRanks(facts.frames(), innermost);
        Ranked[] sorted = new Ranked[innermost.length];
        for (int id = 0; id < sorted.length; id++) {
            sorted[id] = new Ranked(facts, id, facts.count(id), ranks.of(innermost[id]));
        }
        Arrays.sort(sorted);
        int[] order = innermost;
        for (int i = 0; i < sorted.length; i++) {
            order[i] = sorted[i].id();
        }
        return new LazyGroups(facts, order, order.length);
    }

    /** What decides nearly every comparison, side by side. */
    private record Ranked(StackFacts facts, int id, long count, long rank) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int order = Long.compare(other.count, count);
            if (order == 0) {
                order = Long.compare(rank, other.rank);
            }
            if (order == 0) {
                order = facts.compareFrames(id, other.id);
            }
            return order == 0 ? new GroupOrder().compare(facts.group(id), facts.group(other.id)) : order;
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
