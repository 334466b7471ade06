package dev.caulk.profile;

/** Sums of counts that a hostile dump cannot make wrap around. */
public final class Counts {
    private Counts() {}

    /** The sum, {@link Long#MAX_VALUE} at most. */
    public static long add(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
