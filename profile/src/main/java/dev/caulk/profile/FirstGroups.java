package dev.caulk.profile;

import java.util.Arrays;

/** The first of many groups in order, found without sorting the others. */
final class FirstGroups {
    private final StackFacts facts;
    private final FrameTable frames;
    private final long[] counts;
    private final int[] innermost;
    private final int[] best;
    private int size;

    /** The count of the last of them once there are enough; any group with less comes behind. */
    long least = Long.MIN_VALUE;
    /** By {@link StackFacts#standing}: whether groups with that count come behind. */
    boolean[] behind;

    FirstGroups(StackFacts facts, int most) {
        this.facts = facts;
        this.frames = facts.frames();
        this.counts = facts.counts();
        this.innermost = facts.innermost();
        this.best = new int[most];
        this.behind = new boolean[frames.names().size() + 1];
    }

    /** Takes a group where it belongs among the first, if it does; of equal ones the earlier comes first. */
    void offer(int id, long count, int name) {
        int at = size;
        if (size == best.length) {
            if (compare(id, best[size - 1]) >= 0) {
                behind[name] = count == least && facts.compareNames(id, best[size - 1]) > 0;
                return;
            }
            at--;
        } else {
            size++;
        }
        int to = place(id, at);
        System.arraycopy(best, to, best, to + 1, at - to);
        best[to] = id;
        if (size == best.length) {
            limit(counts[best[size - 1]]);
        }
    }

    private void limit(long count) {
        if (count != least) {
            least = count;
            Arrays.fill(behind, false);
        }
    }

    /** Where a group belongs among the first so many. */
    private int place(int id, int to) {
        int low = 0;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(id, best[middle]) < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int compare(int a, int b) {
        if (counts[a] != counts[b]) {
            return counts[a] > counts[b] ? -1 : 1;
        }
        int left = innermost[a];
        int right = innermost[b];
        int order = left < 0 || right < 0 ? left - right : frames.compare(left, right);
        return order == 0 ? GroupOrder.compare(facts, a, b) : order;
    }

    int[] numbers() {
        return best;
    }
}
