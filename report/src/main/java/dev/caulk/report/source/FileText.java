package dev.caulk.report.source;

import dev.caulk.syntax.SourceFile;
import java.nio.charset.StandardCharsets;

/** The text of a file, by lines, which the table of its {@link SourceFile} gives. */
public final class FileText {
    private final SourceFile file;
    private final byte[] bytes;

    FileText(SourceFile file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** How many lines there are. */
    public int lineCount() {
        return file.lineCount();
    }

    /** All bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Where a line starts in {@link #bytes}. */
    public int start(int line) {
        return Math.min(file.lineStart(line), bytes.length);
    }

    /** Where a line ends, its line break left out. */
    public int end(int line) {
        int end = line < file.lineCount() ? Math.min(file.lineStart(line + 1), bytes.length) : bytes.length;
        while (end > start(line) && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    /** A line without its break; malformed UTF-8 becomes U+FFFD. */
    public String line(int line) {
        return text(start(line), end(line));
    }

    /** The text between two offsets. */
    public String text(int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    /** The column of an offset in UTF-16 code units, from 1. */
    int utf16Column(int line, int offset) {
        return text(start(line), Math.min(offset, end(line))).length() + 1;
    }
}
