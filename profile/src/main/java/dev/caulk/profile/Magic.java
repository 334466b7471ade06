package dev.caulk.profile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells files by their first bytes. */
final class Magic {
    private static final String INSTEAD = ": not read yet by this version; take ?debug=1 or ?debug=2 instead";

    private Magic() {}

    static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    static boolean isUtf16(byte[] head) {
        return head.length > 1
                && (head[0] == (byte) 0xff && head[1] == (byte) 0xfe
                        || head[0] == (byte) 0xfe && head[1] == (byte) 0xff);
    }

    static boolean isBinary(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** The sentence about a binary shape that is known but not read. */
    static Optional<String> recognise(byte[] head, boolean zipped) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("go 1.") && text.startsWith(" trace\0", text.indexOf(' ', 3))) {
            return Optional.of("execution trace: open it with `go tool trace`; its goroutine lists are not read yet");
        }
        if (!isProtobuf(head)) {
            return Optional.empty();
        }
        return Optional.of("pprof protobuf profile" + (zipped ? " (gzip)" : "") + INSTEAD);
    }

    /** A profile starts with its sample types: field 1, a message of two numbers under 128 bytes long. */
    private static boolean isProtobuf(byte[] head) {
        if (head.length < 8 || head[0] != 0x0a || head[1] <= 0) {
            return false;
        }
        int length = head[1];
        int next = 2 + length;
        boolean message = length <= 16 && (head[2] == 0x08 || head[2] == 0x10);
        return message && next < head.length && (head[next] & 7) <= 2 && head[next] != 0;
    }
}
