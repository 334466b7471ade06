package dev.caulk.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines without copying them; memory is bounded by {@link #LONGEST}, whatever the document holds. */
final class LineSource {
    /** A line longer than this is read up to here and the rest is skipped, with a note. */
    static final int LONGEST = 16 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;
    private boolean ended;
    private long total;
    private int number;
    private boolean shortened;

    LineSource(InputStream in) {
        this.in = in;
    }

    /** Bytes read so far. */
    long total() {
        return total;
    }

    /** Whether the line read last was longer than {@link #LONGEST}. */
    boolean shortened() {
        return shortened;
    }

    /** Points the window at the next line; false at the end. */
    boolean next(Line line) throws IOException {
        shortened = false;
        int scanned = from;
        while (true) {
            int newline = find(scanned);
            if (newline >= 0) {
                window(line, newline, true);
                from = newline + 1;
                return true;
            }
            scanned = filled;
            if (ended) {
                return rest(line);
            }
            if (filled - from >= LONGEST) {
                window(line, filled, true);
                skipLine();
                return true;
            }
            scanned -= fill();
        }
    }

    private int find(int at) {
        for (int i = at; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean rest(Line line) {
        if (from == filled) {
            return false;
        }
        window(line, filled, false);
        from = filled;
        return true;
    }

    private void window(Line line, int end, boolean terminated) {
        line.bytes = buffer;
        line.start = from;
        line.end = end;
        line.number = ++number;
        line.terminated = terminated;
    }

    /** Reads more behind what is there; answers how far the content moved to the front. */
    private int fill() throws IOException {
        int moved = from;
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        read();
        return moved;
    }

    private void read() throws IOException {
        int count = in.read(buffer, filled, buffer.length - filled);
        ended = count < 0;
        filled += Math.max(0, count);
        total += Math.max(0, count);
    }

    /** Drops the rest of an endless line; the window just given out keeps its own buffer. */
    private void skipLine() throws IOException {
        shortened = true;
        buffer = new byte[1 << 16];
        from = 0;
        filled = 0;
        while (!ended) {
            filled = 0;
            read();
            int newline = find(0);
            if (newline >= 0) {
                from = newline + 1;
                return;
            }
        }
        filled = 0;
    }
}
