package dev.caulk.profile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Gives texts as the readers take them: UTF-8 without a byte order mark, lines that end in line feeds. */
final class TextStream {
    private static final int MARK = 3;

    private TextStream() {}

    /**
     * A text.
     *
     * @param in the whole of it
     * @param head its first bytes, by which it is judged
     */
    static InputStream of(InputStream in, byte[] head) throws IOException {
        if (Magic.isUtf16(head)) {
            return new Utf8(new InputStreamReader(in, StandardCharsets.UTF_16));
        }
        if (Magic.hasMark(head)) {
            in.skipNBytes(MARK);
        }
        return Magic.hasReturnsOnly(head) ? new LineFeeds(in) : in;
    }

    /** Characters as UTF-8; PowerShell's {@code >} writes UTF-16. */
    private static final class Utf8 extends InputStream {
        private final Reader in;
        private final char[] characters = new char[1 << 13];
        private byte[] bytes = new byte[0];
        private int at;

        private Utf8(Reader in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (length == 0 || !fill()) {
                return length == 0 ? 0 : -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, to, from, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (at == bytes.length) {
                int count = in.read(characters);
                if (count < 0) {
                    return false;
                }
                bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return true;
        }
    }

    /** Line feeds for carriage returns. */
    private static final class LineFeeds extends FilterInputStream {
        private LineFeeds(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            return b == '\r' ? '\n' : b;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int count = in.read(to, from, length);
            for (int i = from; i < from + count; i++) {
                to[i] = to[i] == '\r' ? (byte) '\n' : to[i];
            }
            return count;
        }
    }
}
