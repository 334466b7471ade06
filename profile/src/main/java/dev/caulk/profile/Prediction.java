package dev.caulk.profile;

import java.util.Arrays;

/**
 * Guesses the next line of a traceback from the line that followed the same frame last time. A guess that holds saves
 * scanning and hashing the line; one that does not costs nothing but the comparison. Its size is fixed.
 */
final class Prediction {
    static final byte[] NONE = new byte[0];

    private static final int SIZE = 1 << 15;
    private static final byte[] CREATED = Line.ascii("created by ");

    private final FrameTable frames;
    /** The frame seen after one, plus 1; below 0 for one that was a creator; 0 where none was. */
    private final int[] next = new int[SIZE];

    private final int[] owners = new int[SIZE];
    private final byte[][] calls = new byte[SIZE][];
    private final byte[][] creators = new byte[SIZE][];
    private final byte[][] places = new byte[SIZE][];

    Prediction(FrameTable frames) {
        this.frames = frames;
        Arrays.fill(owners, -1);
    }

    private static int slot(int number) {
        return number & SIZE - 1;
    }

    /** Remembers what followed a frame, or a state at the start of a stack. */
    void learn(int after, int frame, boolean creator) {
        next[slot(after)] = creator ? -frame - 1 : frame + 1;
    }

    /** What followed: {@code frame + 1}, {@code -frame - 1} for a creator, 0 for nothing. */
    int after(int number) {
        return next[slot(number)];
    }

    /** How the line of a call starts: {@code main.f(}. */
    byte[] call(int frame) {
        return own(frame, calls);
    }

    /** How the line of a creator starts: {@code created by main.f}. */
    byte[] creator(int frame) {
        return own(frame, creators);
    }

    /** How the line of the place starts: a tab and {@code file:line}; empty where the frame has none. */
    byte[] place(int frame) {
        return own(frame, places);
    }

    private byte[] own(int frame, byte[][] of) {
        int slot = slot(frame);
        if (owners[slot] != frame) {
            byte[] name = frames.name(frame);
            byte[] place = frames.place(frame);
            owners[slot] = frame;
            calls[slot] = join(NONE, name, Line.ascii("("));
            creators[slot] = join(CREATED, name, NONE);
            places[slot] = place.length == 0 ? NONE : join(Line.ascii("\t"), place, NONE);
        }
        return of[slot];
    }

    private static byte[] join(byte[] a, byte[] b, byte[] c) {
        byte[] all = Arrays.copyOf(a, a.length + b.length + c.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        System.arraycopy(c, 0, all, a.length + b.length, c.length);
        return all;
    }
}
