package dev.caulk.profile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads whatever a document holds of goroutine profiles, by content: counted profiles ({@code ?debug=1}, also pasted on one
 * line with prose between), tracebacks ({@code ?debug=2}, panics, SIGQUIT), several in a file, plain or gzip. It names the
 * other shapes it recognises, streams, needs memory for distinct stacks only, and never throws.
 */
public final class ProfileReader {
    private static final int HEAD = 1 << 13;

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
            BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
            return Magic.isGzip(head(buffered))
                    ? plain(name, new BufferedInputStream(new GZIPInputStream(buffered), HEAD), true)
                    : plain(name, buffered, false);
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
        Optional<String> binary = Magic.recognise(head, zipped);
        if (binary.isPresent()) {
            String sentence = binary.get();
            results.unread(sentence.substring(0, sentence.indexOf(':')), 1, sentence);
            return results.result();
        }
        if (Magic.isUtf16(head)) {
            return refused(name, "UTF-16 text", "save it as UTF-8; PowerShell's `>` writes UTF-16, curl's -o does not");
        }
        if (Magic.isBinary(head)) {
            return refused(name, "a binary file, not a profile", "take ?debug=1 or ?debug=2 of /debug/pprof/goroutine");
        }
        new DocumentScanner(results).scan(in);
        return results.result();
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD - 1);
        in.reset();
        return head;
    }

    private static ReadResult refused(String name, String reason, String remedy) {
        return ReadResult.refused(new Origin(name, 1), reason, remedy);
    }
}
