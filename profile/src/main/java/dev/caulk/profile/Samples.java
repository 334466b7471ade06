package dev.caulk.profile;

import java.util.Arrays;

/**
 * Texts of goroutines with the places of what varies in them. Another goroutine is compared with one by whole stretches, which
 * processors do many bytes at a time; only where arguments differ are bytes looked at one by one, up to the end of those.
 */
final class Samples {
    private static final int NONE = -1;

    private byte[] text = new byte[1 << 14];
    private int[] textEnds = new int[64];
    /** Start and end in the text of each variable part. */
    private int[] cuts = new int[1 << 10];

    private int[] cutEnds = new int[64];
    private boolean[] numbered = new boolean[64];
    private int size;

    private int partsAt;
    /** Where the stretch starts in which a text parts, and twice the number of variable parts before. */
    private int stretch;

    private int cutsBefore;
    private int at;
    private long creator;

    /** How long all texts are. */
    int length() {
        return textEnd(size - 1);
    }

    private int textEnd(int sample) {
        return sample < 0 ? 0 : textEnds[sample];
    }

    private int cutEnd(int sample) {
        return sample < 0 ? 0 : cutEnds[sample];
    }

    void add(byte[] bytes, int from, int to, Cuts places) {
        int start = length();
        int end = start + to - from;
        int cut = cutEnd(size - 1);
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, text.length * 2));
        }
        if (cut + places.length() > cuts.length) {
            cuts = Arrays.copyOf(cuts, Math.max(cut + places.length(), cuts.length * 2));
        }
        if (size == textEnds.length) {
            textEnds = Arrays.copyOf(textEnds, size * 2);
            cutEnds = Arrays.copyOf(cutEnds, size * 2);
            numbered = Arrays.copyOf(numbered, size * 2);
        }
        System.arraycopy(bytes, from, text, start, to - from);
        places.copyTo(cuts, cut, start - from);
        textEnds[size] = end;
        cutEnds[size] = cut + places.length();
        numbered[size++] = places.numberLast();
    }

    /** Where a text ends that starts somewhere and is that of a sample but for what varies; -1 where it is another. */
    int compare(int sample, byte[] bytes, int from, int to) {
        return compare(sample, textEnd(sample - 1), cutEnd(sample - 1), bytes, from, to);
    }

    /** Whether a text that was not that of a sample parts from it, and does not only look otherwise where it may vary. */
    boolean parts() {
        return partsAt != NONE;
    }

    /** Where the sample is that the text parts from; a place in all texts. */
    int partsAt() {
        return partsAt;
    }

    /** Where the text is at that place. */
    int at() {
        return at;
    }

    /** Goes on with another sample that is like the one before up to the place where the text parted. */
    int goOn(int sample, byte[] bytes, int to) {
        int cut = cutEnd(sample - 1) + cutsBefore;
        int start = cutsBefore == 0 ? textEnd(sample - 1) : cuts[cut - 1];
        return compare(sample, start + partsAt - stretch, cut, bytes, at, to);
    }

    private int compare(int sample, int start, int firstCut, byte[] bytes, int from, int to) {
        int own = start;
        int ownEnd = textEnds[sample];
        int cut = firstCut;
        int lastCut = cutEnds[sample];
        int here = from;
        partsAt = NONE;
        while (true) {
            int end = here + ownEnd - own;
            int same = Arrays.mismatch(bytes, here, Math.min(end, to), text, own, ownEnd);
            if (same < 0) {
                return numbered[sample] && !creator(bytes, end - ownEnd + cuts[lastCut - 1]) ? NONE : end;
            }
            here += same;
            own += same;
            if (here == to) {
                return NONE;
            }
            while (cut < lastCut && cuts[cut + 1] < own) {
                cut += 2;
            }
            boolean varies = cut < lastCut && cuts[cut] <= own && bytes[here - own + cuts[cut]] != '.';
            if (!varies) {
                part(sample, cut, own, here);
                return NONE;
            }
            here = end(bytes, here, to, numbered[sample] && cut + 2 == lastCut);
            own = cuts[cut + 1];
            cut += 2;
            if (here == NONE) {
                return NONE;
            }
        }
    }

    private void part(int sample, int cut, int own, int here) {
        cutsBefore = cut - cutEnd(sample - 1);
        stretch = cutsBefore == 0 ? textEnd(sample - 1) : cuts[cut - 1];
        partsAt = own;
        at = here;
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

    /** The number of the creator of the goroutine found last; {@link Member#NONE} where it tells none. */
    long creator(int sample) {
        return numbered[sample] ? creator : Member.NONE;
    }
}
