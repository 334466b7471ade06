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

    private final Samples samples = new Samples();
    private final Branches branches = new Branches();
    private int rootCount;

    private StackKey[] keys = new StackKey[64];
    private int[] lines = new int[64];
    private int[] tops = new int[64];
    private int[] groups = new int[64];
    private int size;

    private int found;

    /** Which sample the text of an unknown goroutine parts from, where, and by what, so that it can be found from there. */
    private int partsFrom;

    private int partsAt;

    private int partsBy;

    private int root(StackKey key) {
        for (int i = 0; i < rootCount; i += 5) {
            if (roots[i] == key.get(0) && roots[i + 1] == key.get(1) && roots[i + 2] == key.get(2)) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * Follows the text behind a header; the other methods then tell what it is.
     *
     * @param key holds state, flags and labels
     * @param to where the text that is at hand ends
     * @return where the text behind the goroutine and the empty line after it starts; -1 where the goroutine is not known
     */
    int follow(StackKey key, byte[] bytes, int from, int to) {
        partsFrom = NONE;
        int root = root(key);
        if (root == NONE) {
            return NONE;
        }
        found = roots[root + 4];
        int end = samples.compare(found, bytes, from, to);
        if (end == NONE && found != roots[root + 3]) {
            found = roots[root + 3];
            end = samples.compare(found, bytes, from, to);
        }
        while (end == NONE && samples.parts()) {
            partsFrom = found;
            partsAt = samples.partsAt();
            partsBy = Branches.hash(bytes, samples.at(), to);
            int next = branches.find(found, partsAt, partsBy);
            if (next == NONE) {
                return NONE;
            }
            end = samples.goOn(next, bytes, to);
            found = next;
        }
        partsFrom = NONE;
        roots[root + 4] = end == NONE ? roots[root + 4] : found;
        return end;
    }

    /** The lines of the goroutine, without its header and with the empty one behind it. */
    int lines() {
        return lines[found];
    }

    /** The number of its innermost function's name. */
    int top() {
        return tops[found];
    }

    /** The goroutine that created it. */
    long creator() {
        return samples.creator(found);
    }

    /** Its group, as a user of this class set it last; -1 before. */
    int group() {
        return groups[found];
    }

    void group(int group) {
        groups[found] = group;
    }

    /** Makes a key its key. */
    void key(StackKey key) {
        key.load(keys[found]);
    }

    /**
     * Remembers a goroutine that was just not found.
     *
     * @param key the whole of it
     * @param from where the text behind its header starts
     * @param to where the text behind the empty line after it starts
     */
    void learn(StackKey key, byte[] bytes, int from, int to, Cuts cuts, int lineCount, int top) {
        int root = root(key);
        boolean room = root == NONE ? rootCount < roots.length : partsFrom != NONE;
        if (!room || !cuts.usual() || samples.length() + to - from > MOST_TEXT) {
            return;
        }
        if (root == NONE) {
            root = newRoot(key);
        } else {
            branches.add(partsFrom, partsAt, partsBy, size);
        }
        roots[root + 4] = size;
        samples.add(bytes, from, to, cuts);
        remember(key, lineCount, top);
    }

    private int newRoot(StackKey key) {
        int root = rootCount;
        roots[root] = key.get(0);
        roots[root + 1] = key.get(1);
        roots[root + 2] = key.get(2);
        roots[root + 3] = size;
        rootCount += 5;
        return root;
    }

    private void remember(StackKey key, int lineCount, int top) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            tops = Arrays.copyOf(tops, size * 2);
            groups = Arrays.copyOf(groups, size * 2);
        }
        keys[size] = key.copy();
        lines[size] = lineCount;
        tops[size] = top;
        groups[size] = NONE;
        found = size++;
    }
}
