package dev.caulk.report.correlate;

import java.util.List;

/**
 * When goroutines (or connections) are too many to be at work. Counts are evidence and not proof, so each rule is stated in the
 * report beside what it left out.
 */
final class Pile {
    /** Fewer at one place are what a busy server shows in passing. */
    static final int LEAST = 10;

    /** In a single snapshot, where growth cannot be seen, a pile must hold this share of all goroutines. */
    static final int DOMINANT_PERCENT = 10;

    private Pile() {}

    /**
     * Whether units of a resource, or goroutines of a spawning site that the source already accuses, pile up: at least {@link #LEAST} and
     * not fewer than at first, or growing in every step of three or more snapshots.
     */
    static boolean piled(List<Long> counts) {
        boolean kept = last(counts) >= LEAST && last(counts) >= counts.get(0);
        return kept || rising(counts);
    }

    /**
     * Whether goroutines that no finding explains are worth a finding of their own: at least {@link #LEAST}, and more than at first or, in
     * a single snapshot, {@link #DOMINANT_PERCENT} percent of all.
     */
    static boolean suspicious(List<Long> counts, long all) {
        if (last(counts) < LEAST) {
            return false;
        }
        return counts.size() > 1 ? last(counts) > counts.get(0) : last(counts) * 100 >= all * DOMINANT_PERCENT;
    }

    private static boolean rising(List<Long> counts) {
        for (int i = 1; i < counts.size(); i++) {
            if (counts.get(i) <= counts.get(i - 1)) {
                return false;
            }
        }
        return counts.size() >= 3;
    }

    static long last(List<Long> counts) {
        return counts.isEmpty() ? 0 : counts.get(counts.size() - 1);
    }
}
