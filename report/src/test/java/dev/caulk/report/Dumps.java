package dev.caulk.report;

import dev.caulk.profile.ProfileReader;
import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Snapshot;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Builds goroutine dumps of one record for each call. */
public final class Dumps {
    private final StringBuilder records = new StringBuilder();
    private long total;

    /** A record of debug=1. Frames are {@code function file:line}, innermost first. */
    public Dumps counted(long count, String... frames) {
        records.append(count).append(" @ 0x1 0x2\n");
        for (String frame : frames) {
            int space = frame.lastIndexOf(' ');
            records.append("#\t0x1\t")
                    .append(frame, 0, space)
                    .append("+0x1\t")
                    .append(frame.substring(space + 1))
                    .append('\n');
        }
        records.append('\n');
        total += count;
        return this;
    }

    /** The snapshot as {@code ?debug=1} prints it. */
    public Snapshot snapshot(String name) {
        return snapshot(name, total);
    }

    /** The same with another total in its header: a partial paste. */
    public Snapshot snapshot(String name, long declared) {
        return read(name, String.format(Locale.ROOT, "goroutine profile: total %d\n%s", declared, records));
    }

    /** The only snapshot of a text. */
    public static Snapshot read(String name, String text) {
        ReadResult result = ProfileReader.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        if (result.snapshots().size() != 1) {
            throw new AssertionError(result);
        }
        return result.snapshots().get(0);
    }
}
