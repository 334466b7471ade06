package dev.caulk.profile;

import java.util.Arrays;

/**
 * Compares a goroutine with samples by whole stretches of text, which processors do many bytes at a time; only where arguments differ
 * are bytes looked at one by one, up to the end of those.
 */
final class Comparison {
    private static final int NONE = -1;

    /** Where in the sample a text that was not that of the sample parts from it; -1 where it only looks otherwise where it may vary. */
    int partsAt;
    /** Where the text is at that place. */
    int at;
    /** The number of the creator, where the sample has one. */
    long creator;
    /** Where the stretch starts in which the text parts, and twice the number of variable parts before. */
    private int stretch;

    private int cutsBefore;

    /** The same for a text that parted from another sample, which the sample is like up to there. */
    int goOn(Sample sample, byte[] bytes, int to) {
        int start = cutsBefore == 0 ? 0 : sample.cuts[cutsBefore - 1];
        return end(sample, start + partsAt - stretch, cutsBefore, bytes, at, to);
    }

    /**
     * Where a text ends that is that of a sample but for what varies; -1 where it is another.
     *
     * @param start where in the sample to start
     * @param firstCut twice the number of variable parts before
     */
    int end(Sample sample, int start, int firstCut, byte[] bytes, int from, int to) {
        byte[] text = sample.text;
        int[] cuts = sample.cuts;
        int own = start;
        int cut = firstCut;
        int here = from;
        partsAt = NONE;
        while (here != NONE) {
            int end = here + text.length - own;
            int same = Arrays.mismatch(bytes, here, end < to ? end : to, text, own, text.length);
            if (same < 0) {
                int behind = sample.numbered ? text.length - cuts[cuts.length - 1] : 0;
                return behind == 0 || creator(bytes, end - behind) ? end : NONE;
            }
            here += same;
            own += same;
            while (cut < cuts.length && cuts[cut + 1] < own) {
                cut += 2;
            }
            if (here == to) {
                return NONE;
            }
            if (cut == cuts.length || cuts[cut] > own || bytes[here - own + cuts[cut]] == '.') {
                cutsBefore = cut;
                stretch = cut == 0 ? 0 : cuts[cut - 1];
                partsAt = own;
                at = here;
                return NONE;
            }
            here = variableEnd(bytes, here, to, sample.numbered && cut + 2 == cuts.length ? '\n' : ')');
            own = cuts[cut + 1];
            cut += 2;
        }
        return NONE;
    }

    /** Where arguments or a number end; arguments hold no parenthesis. */
    private static int variableEnd(byte[] bytes, int from, int to, char last) {
        int end = from;
        while (end < to && bytes[end] != ')' && bytes[end] != '\n' && bytes[end] != '(') {
            end++;
        }
        return end < to && bytes[end] == last ? end : NONE;
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
}
