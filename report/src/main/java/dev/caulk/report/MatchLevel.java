package dev.caulk.report;

/**
 * How well goroutines of a profile fit a place in the source, best first.
 *
 * <p>Between releases of grpc-go, symbol and operation kind find the right blocking operation again for 98.6 % (one release
 * later) where file and line do for 69.9 %; so the line only tells apart what the symbol leaves open.
 */
public enum MatchLevel {
    /** Symbol, kind of operation and line agree. */
    EXACT("exact"),
    /** Symbol and kind agree; the line has moved, and the function holds no other operation of that kind. */
    SHIFTED("shifted"),
    /** Symbol and kind agree; the line has moved, and other operations of that kind could be meant. */
    LIKELY("likely"),
    /** Only the symbol agrees; this confirms nothing. */
    WEAK("weak"),
    /** No frame names the source: the set of goroutines that one resource holds tells what was opened. */
    SIGNATURE("signature"),
    /** Nothing in the profile fits. */
    NONE("none");

    private final String id;

    MatchLevel(String id) {
        this.id = id;
    }

    /** How reports spell it. */
    public String id() {
        return id;
    }

    /** The better of two. */
    public MatchLevel orBetter(MatchLevel other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
