package dev.caulk.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The string table of a pprof profile, as bytes. */
final class ProtoStrings {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[64];
    private int size;

    void add(byte[] source, int length) throws Wire.BrokenException {
        long end = (size == 0 ? 0L : ends[size - 1]) + length;
        if (end > LARGEST) {
            throw new Wire.BrokenException("its names are more than 2 GiB");
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(end, Math.min(bytes.length * 2L, LARGEST)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        System.arraycopy(source, 0, bytes, (int) end - length, length);
        ends[size++] = (int) end;
    }

    /** The text of an index; empty where the table does not have it. */
    String text(long index) {
        return has(index) ? new String(bytes, start(index), length(index), StandardCharsets.UTF_8) : "";
    }

    /** The number of an index's text in another table; of the empty text where this table does not have it. */
    int copy(long index, ByteTable into) {
        return has(index) ? into.id(bytes, start(index), ends[(int) index]) : into.id("");
    }

    boolean isEmpty(long index) {
        return !has(index) || length(index) == 0;
    }

    private boolean has(long index) {
        return index >= 0 && index < size;
    }

    private int start(long index) {
        return index == 0 ? 0 : ends[(int) index - 1];
    }

    private int length(long index) {
        return ends[(int) index] - start(index);
    }
}
