package dev.caulk.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the wire format of protocol buffers (protobuf.dev/programming-guides/encoding): tags, varints, fixed numbers and
 * lengths. Messages are read into one buffer that is used again. What does not fit the format is a {@link BrokenException}.
 */
final class Wire {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    /** No message of a profile is nearly as long: the longest are strings and the samples of deep stacks. */
    static final int LONGEST = 64 << 20;

    /** The text is no profile from here on. */
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenException(String message) {
            super(message);
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;
    private long total;
    private byte[] message = new byte[1 << 10];
    private int length;

    Wire(InputStream in) {
        this.in = in;
    }

    /** Bytes taken so far. */
    long total() {
        return total;
    }

    /** The next byte, -1 at the end. */
    private int read() throws IOException {
        if (from == filled) {
            filled = Math.max(0, in.read(buffer, 0, buffer.length));
            from = 0;
            if (filled == 0) {
                return -1;
            }
        }
        total++;
        return buffer[from++] & 0xff;
    }

    /** The next tag, -1 at the end. */
    long tag() throws IOException {
        int first = read();
        return first < 0 ? -1 : varint(first);
    }

    /** A number that stands outside any message. */
    long varint() throws IOException {
        return varint(read());
    }

    private long varint(int first) throws IOException {
        int next = first;
        long value = next & 0x7f;
        for (int shift = 7; next >= 0x80; shift += 7) {
            next = read();
            if (shift > 63) {
                throw new BrokenException("a number is longer than ten bytes");
            }
            value |= (long) (next & 0x7f) << shift;
        }
        if (next < 0) {
            throw new BrokenException("it stops inside a number");
        }
        return value;
    }

    /** Reads a message, or bytes, whole; it is in {@link #message()} until the next one. */
    int next() throws IOException {
        long size = varint();
        if (size < 0 || size > LONGEST) {
            throw new BrokenException("a part claims a length of " + Long.toUnsignedString(size) + " bytes");
        }
        length = 0;
        while (length < size) {
            if (from == filled) {
                filled = Math.max(0, in.read(buffer, 0, buffer.length));
                from = 0;
                if (filled == 0) {
                    throw new BrokenException("it stops inside a part");
                }
            }
            int part = (int) Math.min(size - length, filled - from);
            if (length + part > message.length) {
                message = Arrays.copyOf(message, Math.max(length + part, message.length * 2));
            }
            System.arraycopy(buffer, from, message, length, part);
            from += part;
            length += part;
            total += part;
        }
        return length;
    }

    byte[] message() {
        return message;
    }

    /** Passes over a value. */
    void skip(int type) throws IOException {
        switch (type) {
            case VARINT -> varint();
            case FIXED64, FIXED32 -> {
                for (int i = type == FIXED64 ? 8 : 4; i > 0; i--) {
                    if (read() < 0) {
                        throw new BrokenException("it stops inside a number");
                    }
                }
            }
            case BYTES -> next();
            default -> throw new BrokenException("a field has the unknown type " + type);
        }
    }
}
