package dev.caulk.profile;

import java.util.Arrays;

/**
 * Goroutines that were read before, one sample of each stack: one that prints the same, but for the arguments of its calls and the
 * number of its creator, is known without taking its lines apart. Its size is bounded; what does not fit is read line by line.
 */
final class KnownStacks {
    private static final int NONE = -1;
    private static final int MOST_ROOTS = 64;
    private static final int MOST_TEXT = 8 << 20;

    /** State, flags and labels of a header, the sample read first behind such a one, and the one that was found last. */
    private final int[] roots = new int[MOST_ROOTS * 5];

    private final Branches branches = new Branches();
    private final Comparison comparison = new Comparison();
    private int rootCount;
    private Sample[] samples = new Sample[64];
    private int size;
    private int length;

    /** Of the goroutine that was followed last, among the {@link #roots}. */
    private int root;

    private int found;

    /** Which sample the text of an unknown goroutine parts from, where, and by what, so that it can be found from there. */
    private int partsFrom;

    private int partsAt;

    private int partsBy;

    private int root(StackKey key) {
        int state = key.numbers[0];
        int flags = key.numbers[1];
        int labels = key.numbers[2];
        for (int i = 0; i < rootCount; i += 5) {
            if (roots[i] == state && roots[i + 1] == flags && roots[i + 2] == labels) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * Follows the text behind a header to the sample of its stack.
     *
     * @param key holds state, flags and labels
     * @param to where the text that is at hand ends
     * @return where the text behind the goroutine and the empty line after it starts; -1 where the goroutine is not known
     */
    int follow(StackKey key, byte[] bytes, int from, int to) {
        partsFrom = NONE;
        root = root(key);
        if (root == NONE) {
            return NONE;
        }
        found = roots[root + 4];
        int end = comparison.end(samples[found], 0, 0, bytes, from, to);
        if (end == NONE && found != roots[root + 3]) {
            found = roots[root + 3];
            end = comparison.end(samples[found], 0, 0, bytes, from, to);
        }
        while (end == NONE && comparison.partsAt != NONE) {
            partsFrom = found;
            partsAt = comparison.partsAt;
            partsBy = Branches.hash(bytes, comparison.at, to);
            int next = branches.find(found, partsAt, partsBy);
            if (next == NONE) {
                return NONE;
            }
            found = next;
            end = comparison.goOn(samples[found], bytes, to);
        }
        partsFrom = NONE;
        roots[root + 4] = end == NONE ? roots[root + 4] : found;
        return end;
    }

    /** The sample of the stack that was followed last. */
    Sample found() {
        return samples[found];
    }

    /** The goroutine that created the one that was followed last. */
    long creator() {
        return samples[found].numbered ? comparison.creator : Member.NONE;
    }

    /**
     * Remembers a goroutine that was just not found.
     *
     * @param key the whole of it
     * @param from where the text behind its header starts
     * @param to where the text behind the empty line after it starts
     */
    void learn(StackKey key, byte[] bytes, int from, int to, PlainStack stack) {
        Cuts cuts = stack.cuts;
        boolean room = root == NONE ? rootCount < roots.length : partsFrom != NONE;
        if (!room || cuts.numbers > (cuts.numberLast ? 1 : 0) || length + to - from > MOST_TEXT) {
            return;
        }
        if (root == NONE) {
            root = newRoot(key);
        } else {
            branches.add(partsFrom, partsAt, partsBy, size);
        }
        roots[root + 4] = size;
        if (size == samples.length) {
            samples = Arrays.copyOf(samples, size * 2);
        }
        byte[] text = Arrays.copyOfRange(bytes, from, to);
        int[] numbers = Arrays.copyOf(key.numbers, key.length);
        samples[size++] = new Sample(text, cuts.moved(-from), cuts.numberLast, numbers, stack.lines, stack.top);
        length += text.length;
    }

    private int newRoot(StackKey key) {
        System.arraycopy(key.numbers, 0, roots, rootCount, StackKey.HEAD);
        roots[rootCount + StackKey.HEAD] = size;
        rootCount += 5;
        return rootCount - 5;
    }
}
