package dev.caulk.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads lines without copying them; memory is bounded by {@link #LONGEST}, whatever the document holds. */
final class LineSource {
    /** A line longer than this is read up to here and the rest is skipped, with a note. */
    static final int LONGEST = 16 << 20;

    /** Nearly all goroutines are shorter than this. */
    private static final int AHEAD = 1 << 14;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 17];
    private int from;
    private int filled;
    private boolean ended;
    private long total;
    private int number;
    private boolean shortened;
    private Optional<IOException> failure = Optional.empty();

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

    /** The bytes at hand, from {@link #from} to {@link #end}; the number of the line before them. */
    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int number() {
        return number;
    }

    int end() {
        return filled;
    }

    /** Reads on where little is at hand, so that the lines of the next goroutine stand side by side. */
    void readAhead() {
        if (filled - from >= AHEAD || ended || failure.isPresent()) {
            return;
        }
        try {
            fill();
            while (!ended && filled < buffer.length / 2) {
                read();
            }
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    /** Goes on behind lines that are dealt with; the window is the last of them, without its text. */
    void skip(Line line, int to, int lines) {
        from = to - 1;
        number += lines - 1;
        window(line, from, true);
        from = to;
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
        if (failure.isPresent()) {
            throw failure.get();
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        ended = count < 0;
        filled += Math.max(0, count);
        total += Math.max(0, count);
    }

    /** Drops the rest of an endless line; the window just given out keeps its own buffer. */
    private void skipLine() throws IOException {
        shortened = true;
        buffer = new byte[1 << 17];
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
