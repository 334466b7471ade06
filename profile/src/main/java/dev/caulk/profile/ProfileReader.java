package dev.caulk.profile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads whatever a document holds of goroutine profiles, by content: counted profiles ({@code ?debug=1}, also pasted on one
 * line with prose between), tracebacks ({@code ?debug=2}, panics, SIGQUIT), several in a file, plain or gzip. It names the
 * other shapes it recognises, streams, needs memory for distinct stacks only, and never throws.
 */
public final class ProfileReader {
    private static final int HEAD = 1 << 13;

    /** No dump of a process is larger; a small file that unpacks to more is made to. */
    private static final long MOST_UNZIPPED = 8L << 30;

    /** A pprof profile of a million distinct stacks is a tenth of it. */
    private static final long MOST_PPROF = 2L << 30;

    /** Some servers compress what is compressed. */
    private static final int MOST_WRAPPINGS = 2;

    private ProfileReader() {}

    /** Reads a file. */
    public static ReadResult read(Path file) {
        String name = file.toString();
        if (!Files.exists(file)) {
            return refused(name, "no such file", "check the path");
        }
        if (Files.isDirectory(file)) {
            return refused(name, "a directory, not a profile", "name the files in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (IOException e) {
            return refused(name, "cannot be read (" + e.getClass().getSimpleName() + ")", "check its permissions");
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param name what reports call the document
     */
    public static ReadResult read(String name, InputStream in) {
        try {
            BufferedInputStream plain = new BufferedInputStream(AtHand.of(in), HEAD);
            int wrappings = 0;
            while (wrappings < MOST_WRAPPINGS && Magic.isGzip(head(plain))) {
                plain = new BufferedInputStream(AtHand.unzipped(plain), HEAD);
                wrappings++;
            }
            return plain(name, plain, wrappings > 0);
        } catch (IOException e) {
            return refused(name, "cannot be read (" + e.getMessage() + ")", "take the profile again");
        }
    }

    private static ReadResult plain(String name, BufferedInputStream in, boolean zipped) throws IOException {
        byte[] head = head(in);
        if (head.length == 0) {
            return refused(name, "empty", "take the profile again");
        }
        Results results = new Results(name);
        if (Magic.isTrace(head)) {
            results.unread(
                    "execution trace",
                    1,
                    "execution trace: open it with `go tool trace`, whose goroutine list is read");
            return results.result();
        }
        if (Magic.isProtobuf(head)) {
            return pprof(results, in);
        }
        if (!Magic.isUtf16(head) && Magic.isBinary(head)) {
            return refused(name, "a binary file, not a profile", "take ?debug=1 or ?debug=2 of /debug/pprof/goroutine");
        }
        new DocumentScanner(results).scan(TextStream.of(in, head), zipped ? MOST_UNZIPPED : Long.MAX_VALUE);
        return results.result();
    }

    private static ReadResult pprof(Results results, InputStream in) {
        Symbols symbols = new Symbols();
        ProtoReader reader = new ProtoReader(in, symbols);
        Optional<String> broken = reader.read(MOST_PPROF);
        if (broken.isPresent() && reader.data().samples() == 0) {
            return refused(results.document(), "a pprof profile that cannot be read: " + broken.get(), "take it again");
        }
        PprofResult.add(
                results,
                symbols,
                new PprofResult.Source(reader.data(), reader.types(), reader.taken(), reader::labels),
                SnapshotShape.PROTO,
                1,
                broken.map(why -> "truncated: " + why + "; the counts are a lower bound, and names can be missing"));
        return results.result();
    }

    /** The first bytes, which are read again; fewer where the input breaks off among them. */
    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = new byte[HEAD - 1];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < head.length; length += Math.max(0, read)) {
                read = in.read(head, length, head.length - length);
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
        }
        in.reset();
        return Arrays.copyOf(head, length);
    }

    private static ReadResult refused(String name, String reason, String remedy) {
        return ReadResult.refused(new Origin(name, 1), reason, remedy);
    }
}
