package dev.caulk.profile;

import java.nio.charset.StandardCharsets;

/** Tells files by their first bytes. */
final class Magic {
    private static final int LAST_FIELD = 15;
    private static final int ENOUGH = 16;
    private static final int SURE = 4;
    private static final int MARGIN = 11;
    private static final int FEW = 32;
    private static final byte ESCAPE = 0x1b;

    private Magic() {}

    static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    static boolean isUtf16(byte[] head) {
        return head.length > 1
                && (head[0] == (byte) 0xff && head[1] == (byte) 0xfe
                        || head[0] == (byte) 0xfe && head[1] == (byte) 0xff);
    }

    /** Whether it is UTF-8 with a byte order mark, as some editors save it. */
    static boolean hasMark(byte[] head) {
        return head.length > 2 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
    }

    /** Whether lines end in carriage returns alone, as those that a terminal recorded can. */
    static boolean hasReturnsOnly(byte[] head) {
        boolean returns = false;
        for (byte b : head) {
            if (b == '\n') {
                return false;
            }
            returns |= b == '\r';
        }
        return returns;
    }

    /** Whether it is no text; one that a process wrote while another cut it can hold a few zeros. */
    static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < ' ' && !isTextual(b) ? 1 : 0;
        }
        return controls * FEW > head.length;
    }

    private static boolean isTextual(byte b) {
        return b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == '\b' || b == ESCAPE;
    }

    /** Whether it is what {@code runtime/trace} writes. */
    static boolean isTrace(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("go 1.") && text.startsWith(" trace\0", text.indexOf(' ', 3));
    }

    /** Whether the bytes are fields of the profile message, whose numbers are small and whose strings and messages fit. */
    static boolean isProtobuf(byte[] head) {
        int at = 0;
        int fields = 0;
        while (at < head.length - MARGIN && fields < ENOUGH) {
            int number = (head[at] & 0xff) >> 3;
            int type = head[at] & 7;
            boolean known = number >= 1 && number <= LAST_FIELD && (type == 0 || type == 2);
            if (!known) {
                return fields > SURE && controls(head);
            }
            int end = varintEnd(head, at + 1);
            at = type == 0 ? end : end + length(head, at + 1, end);
            fields++;
        }
        return fields > 2 && at > 0 && controls(head);
    }

    private static int varintEnd(byte[] head, int from) {
        int at = from;
        while (at < head.length - 1 && head[at] < 0) {
            at++;
        }
        return at + 1;
    }

    private static int length(byte[] head, int from, int to) {
        long value = 0;
        for (int i = Math.min(to, head.length) - 1; i >= from; i--) {
            value = value << 7 | head[i] & 0x7f;
        }
        return (int) Math.min(value & Integer.MAX_VALUE, 1 << 20);
    }

    /** Text has no control characters below the tab. */
    private static boolean controls(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < '\t') {
                return true;
            }
        }
        return false;
    }
}
