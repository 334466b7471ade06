package dev.caulk.profile;

import java.util.Comparator;
import java.util.List;

/** Order of a snapshot's groups, which does not depend on the order of the dump: by falling count, then by stack. */
final class GroupOrder {
    private static final Comparator<Frame> FRAMES = Comparator.comparing(Frame::function)
            .thenComparing(frame -> frame.file().orElse(""))
            .thenComparingInt(frame -> frame.line().orElse(0));

    private static final Comparator<StackGroup> ORDER = Comparator.comparingLong(StackGroup::count)
            .reversed()
            .thenComparing(StackGroup::frames, GroupOrder::compareStacks)
            .thenComparing(group -> group.creator().map(Creator::display).orElse(""))
            .thenComparing(group -> group.state().orElse(""))
            .thenComparing(group -> group.labels().toString())
            .thenComparingInt(StackGroup::line);

    private GroupOrder() {}

    static List<StackGroup> sorted(List<StackGroup> groups) {
        return groups.stream().sorted(ORDER).toList();
    }

    private static int compareStacks(List<Frame> a, List<Frame> b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            int order = FRAMES.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
