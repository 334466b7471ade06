package dev.caulk.analysis.mutation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Puts {@code text} in the place of bytes {@code start} to {@code end} of a file. */
record Edit(int start, int end, String text) {
    /** The file with the edits, which do not overlap. */
    static byte[] apply(byte[] content, List<Edit> edits) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(content.length);
        int at = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
            result.write(content, at, edit.start - at);
            result.writeBytes(edit.text.getBytes(StandardCharsets.UTF_8));
            at = edit.end;
        }
        result.write(content, at, content.length - at);
        return result.toByteArray();
    }

    /** By how many bytes the file grows. */
    int growth() {
        return text.getBytes(StandardCharsets.UTF_8).length - (end - start);
    }
}
