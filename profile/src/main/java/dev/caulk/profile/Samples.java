package dev.caulk.profile;

import java.util.Arrays;

/**
 * Texts of goroutines with the places of what varies in them. Another goroutine is compared with one by whole stretches, which
 * processors do many bytes at a time; only where arguments differ are bytes looked at one by one, up to the end of those.
 */
final class Samples {
    private static final int NONE = -1;

    private byte[][] texts = new byte[64][];
    /** Of each text, start and end of each variable part. */
    private int[][] cuts = new int[64][];

    private boolean[] numbered = new boolean[64];
    private int size;
    private int length;

    private int partsAt;
    /** Where the stretch starts in which a text parts, and twice the number of variable parts before. */
    private int stretch;

    private int cutsBefore;
    private int at;
    private long creator;

    /** How long all texts are. */
    int length() {
        return length;
    }

    void add(byte[] bytes, int from, int to, Cuts places) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
            cuts = Arrays.copyOf(cuts, size * 2);
            numbered = Arrays.copyOf(numbered, size * 2);
        }
        texts[size] = Arrays.copyOfRange(bytes, from, to);
        cuts[size] = places.moved(-from);
        numbered[size++] = places.numberLast();
        length += to - from;
    }

    /** Where a text ends that starts somewhere and is that of a sample but for what varies; -1 where it is another. */
    int compare(int sample, byte[] bytes, int from, int to) {
        return compare(sample, 0, 0, bytes, from, to);
    }

    /** Whether a text that was not that of a sample parts from it, and does not only look otherwise where it may vary. */
    boolean parts() {
        return partsAt != NONE;
    }

    /** Where in the sample the text parts from it. */
    int partsAt() {
        return partsAt;
    }

    /** Where the text is at that place. */
    int at() {
        return at;
    }

    /** Goes on with another sample that is like the one before up to the place where the text parted. */
    int goOn(int sample, byte[] bytes, int to) {
        int start = cutsBefore == 0 ? 0 : cuts[sample][cutsBefore - 1];
        return compare(sample, start + partsAt - stretch, cutsBefore, bytes, at, to);
    }

    private int compare(int sample, int start, int firstCut, byte[] bytes, int from, int to) {
        byte[] text = texts[sample];
        int[] varying = cuts[sample];
        int own = start;
        int cut = firstCut;
        int here = from;
        partsAt = NONE;
        while (here != NONE) {
            int end = here + text.length - own;
            int same = Arrays.mismatch(bytes, here, Math.min(end, to), text, own, text.length);
            if (same < 0) {
                int behind = numbered[sample] ? text.length - varying[varying.length - 1] : 0;
                return behind == 0 || creator(bytes, end - behind) ? end : NONE;
            }
            here += same;
            own += same;
            while (cut < varying.length && varying[cut + 1] < own) {
                cut += 2;
            }
            if (here == to) {
                return NONE;
            }
            if (cut == varying.length || varying[cut] > own || bytes[here - own + varying[cut]] == '.') {
                cutsBefore = cut;
                stretch = cut == 0 ? 0 : varying[cut - 1];
                partsAt = own;
                at = here;
                return NONE;
            }
            here = end(bytes, here, to, numbered[sample] && cut + 2 == varying.length);
            own = varying[cut + 1];
            cut += 2;
        }
        return NONE;
    }

    /** Where arguments or a number end; arguments hold no parenthesis. */
    private static int end(byte[] bytes, int from, int to, boolean number) {
        int end = from;
        while (end < to && bytes[end] != ')' && bytes[end] != '\n' && bytes[end] != '(') {
            end++;
        }
        return end < to && bytes[end] == (number ? '\n' : ')') ? end : NONE;
    }

    /** Reads the number that ends at a place, behind a blank. */
    private boolean creator(byte[] bytes, int end) {
        int start = end;
        long number = 0;
        long unit = 1;
        while (end - start < Numbers.DIGITS && bytes[start - 1] >= '0' && bytes[start - 1] <= '9') {
            number += unit * (bytes[--start] - '0');
            unit *= 10;
        }
        creator = number;
        return start < end && bytes[start - 1] == ' ';
    }

    /** The number of the creator of the goroutine that was compared last; {@link Member#NONE} where it tells none. */
    long creator(int sample) {
        return numbered[sample] ? creator : Member.NONE;
    }
}
