package dev.caulk.profile;

/** Watches how goroutines are read line by line, so that one like them need not be. */
final class GoroutineText {
    private final KnownStacks known = new KnownStacks();
    private final KnownStacks.Cuts cuts = new KnownStacks.Cuts();
    private int from;
    private int filling;
    private int header;
    private int lines;
    private boolean whole;

    /**
     * Starts a goroutine.
     *
     * @param line its header
     * @param plain whether nothing stands before the header and its frames have no addresses, which differ each time
     */
    void begin(Line line, boolean plain) {
        from = line.next;
        filling = line.filling;
        header = line.number;
        whole = plain && filling >= 0;
        lines = 0;
        cuts.clear();
    }

    /** Notes a line of it. */
    void line(Line line) {
        whole &= line.filling == filling;
        lines++;
    }

    /** Notes the arguments of a call. */
    void arguments(int start, int end) {
        cuts.arguments(start, end);
    }

    /** Notes the number of the creator. */
    void creator(int start, int end) {
        cuts.number(start, end);
    }

    /** Notes that it holds more that can differ. */
    void spoil() {
        whole = false;
    }

    /** Ends it with an empty line. */
    void end(Line empty, TracebackHeader start, StackKey key, int top) {
        if (whole && lines == empty.number - header) {
            known.learn(start, empty.bytes, from, empty.next, cuts, key, lines, top);
        }
    }

    /** Reads the goroutine whose header was the last line, if one like it was read before. */
    boolean follow(TracebackHeader start, LineSource source, Line line) {
        if (!whole || lines > 0 || line.number != header) {
            return false;
        }
        int to = known.follow(start, line.bytes, from, source.end());
        if (to < 0) {
            return false;
        }
        source.skip(line, to, known.lines());
        return true;
    }

    /** The goroutine that {@link #follow} found. */
    KnownStacks found() {
        return known;
    }
}
