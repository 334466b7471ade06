package dev.caulk.profile;

/** Sums of counts that a hostile dump cannot make wrap around. */
final class Counts {
    private Counts() {}

    static long add(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
