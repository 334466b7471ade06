package dev.caulk.profile;

import java.util.function.LongConsumer;

/** Walks through the fields of a message that was read whole. */
final class WireMessage {
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int type;
    /** The last number that was read; the bytes of the last field start at {@link #start}. */
    private long number;

    private int start;

    void set(byte[] source, int from, int to) {
        bytes = source;
        at = from;
        end = to;
    }

    /** Points at the next field and answers its number, 0 at the end. */
    int next() throws Wire.BrokenException {
        if (at >= end) {
            return 0;
        }
        long tag = varint();
        type = (int) (tag & 7);
        switch (type) {
            case Wire.VARINT -> number = varint();
            case Wire.FIXED64 -> skip(8);
            case Wire.FIXED32 -> skip(4);
            case Wire.BYTES -> {
                long length = varint();
                start = at;
                if (length < 0 || length > end - at) {
                    throw new Wire.BrokenException("a field is longer than the part that it is in");
                }
                at += (int) length;
            }
            default -> throw new Wire.BrokenException("a field has the unknown type " + type);
        }
        long field = tag >>> 3;
        return field > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) field;
    }

    private void skip(int length) throws Wire.BrokenException {
        if (end - at < length) {
            throw new Wire.BrokenException("it stops inside a number");
        }
        at += length;
    }

    private long varint() throws Wire.BrokenException {
        long value = 0;
        for (int shift = 0; shift <= 63; shift += 7) {
            if (at >= end) {
                throw new Wire.BrokenException("it stops inside a number");
            }
            byte b = bytes[at++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new Wire.BrokenException("a number is longer than ten bytes");
    }

    /** The number of the field, 0 where it is no number. */
    long number() {
        return type == Wire.VARINT ? number : 0;
    }

    /** Hands on all numbers of a repeated field, packed or not. */
    void numbers(LongConsumer out) throws Wire.BrokenException {
        if (type == Wire.VARINT) {
            out.accept(number);
            return;
        }
        if (type == Wire.BYTES) {
            int outer = at;
            int outerEnd = end;
            at = start;
            end = outer;
            while (at < end) {
                out.accept(varint());
            }
            at = outer;
            end = outerEnd;
        }
    }

    /** Lets another walk through the message that the field is; through nothing where it is none. */
    void into(WireMessage inner) {
        inner.set(bytes, type == Wire.BYTES ? start : at, at);
    }
}
