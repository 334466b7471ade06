package dev.caulk.analysis.engine.explore;

/** How large numbers stand for larger ones, the same everywhere: what is made, counted and looped over by one number stays equal. */
final class Typical {
    /** Up to here numbers are what they are. */
    static final int LONG = 5;
    /** What larger ones become. */
    static final int SHORTENED = 3;

    private Typical() {}

    static int of(int number) {
        return number > LONG ? SHORTENED : number;
    }
}
