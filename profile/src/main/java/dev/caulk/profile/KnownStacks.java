package dev.caulk.profile;

import java.util.Arrays;

/**
 * Goroutines that were read before, by their text: one that prints the same, but for the arguments of its calls and the number of
 * its creator, is known without taking its lines apart. Its size is bounded; what does not fit is read line by line.
 */
final class KnownStacks {
    private static final int MOST_ROOTS = 64;

    /** What stands behind a piece of text; a number from 0 says that the goroutine ends there, and which it is. */
    private static final int ARGUMENTS = -1;

    private static final int NUMBER = -2;

    private final TextTree tree = new TextTree();

    /** State, flags and labels of a header, and the node that stands for it. */
    private final int[] roots = new int[MOST_ROOTS * 4];

    private int rootCount;

    private int[] keys = new int[1 << 10];
    private int[] keyEnds = new int[64];
    private int[] lines = new int[64];
    private int[] tops = new int[64];
    private int size;

    private int found;
    private long creator;

    /** Where the variable parts of a goroutine stand in a buffer, in order. */
    static final class Cuts {
        private int[] places = new int[64];
        private int count;

        void clear() {
            count = 0;
        }

        /** Arguments, without their parentheses. */
        void arguments(int from, int to) {
            add(from, to, ARGUMENTS);
        }

        /** The number of the goroutine that created this one. */
        void number(int from, int to) {
            add(from, to, NUMBER);
        }

        private void add(int from, int to, int kind) {
            if (count + 3 > places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[count++] = from;
            places[count++] = to;
            places[count++] = kind;
        }
    }

    private int root(StackKey key) {
        for (int i = 0; i < rootCount; i += 4) {
            if (roots[i] == key.get(0) && roots[i + 1] == key.get(1) && roots[i + 2] == key.get(2)) {
                return roots[i + 3];
            }
        }
        return TextTree.NONE;
    }

    private int newRoot(StackKey key) {
        if (rootCount == roots.length) {
            return TextTree.NONE;
        }
        roots[rootCount++] = key.get(0);
        roots[rootCount++] = key.get(1);
        roots[rootCount++] = key.get(2);
        roots[rootCount] = tree.root();
        return roots[rootCount++];
    }

    /**
     * Follows the text behind a header; the other methods then tell what it is.
     *
     * @param key holds state, flags and labels
     * @param to where the text that is at hand ends
     * @return where the text behind the goroutine and the empty line after it starts; -1 where the goroutine is not known
     */
    int follow(StackKey key, byte[] bytes, int from, int to) {
        creator = Member.NONE;
        int node = root(key);
        int at = from;
        while (at >= 0 && node != TextTree.NONE) {
            node = tree.find(node, bytes, at, to);
            if (node == TextTree.NONE) {
                return TextTree.NONE;
            }
            at += tree.length(node);
            int kind = tree.value(node);
            if (kind >= 0) {
                found = kind;
                return at;
            }
            at = kind == ARGUMENTS ? argumentsEnd(bytes, at, to) : number(bytes, at, to);
        }
        return TextTree.NONE;
    }

    /** Arguments hold no parenthesis; those of an inlined call, which are dots, are no arguments. */
    private static int argumentsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ')') {
            if (bytes[at] == '\n' || bytes[at] == '(') {
                return TextTree.NONE;
            }
            at++;
        }
        return at == to || bytes[from] == '.' ? TextTree.NONE : at;
    }

    private int number(byte[] bytes, int from, int to) {
        int at = from;
        long number = 0;
        while (at < to && Numbers.digit(bytes[at])) {
            if (at - from == Numbers.DIGITS) {
                return TextTree.NONE;
            }
            number = number * 10 + bytes[at] - '0';
            at++;
        }
        creator = number;
        return at == from || at == to ? TextTree.NONE : at;
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
        return creator;
    }

    /** Makes a key its key. */
    void key(StackKey key) {
        key.load(keys, found == 0 ? 0 : keyEnds[found - 1], keyEnds[found]);
    }

    /**
     * Remembers a goroutine that was read without it.
     *
     * @param key the whole of it
     * @param from where the text behind its header starts
     * @param to where the text behind the empty line after it starts
     */
    void learn(StackKey key, byte[] bytes, int from, int to, Cuts cuts, int lineCount, int top) {
        if (tree.isFull(to - from)) {
            return;
        }
        int known = root(key);
        int node = known == TextTree.NONE ? newRoot(key) : known;
        int at = from;
        for (int i = 0; i < cuts.count && node != TextTree.NONE; i += 3) {
            node = tree.add(node, cuts.places[i + 2], bytes, at, cuts.places[i]);
            at = cuts.places[i + 1];
        }
        int end = node == TextTree.NONE ? node : tree.add(node, size, bytes, at, to);
        if (end != TextTree.NONE && tree.value(end) == size) {
            remember(key, lineCount, top);
        }
    }

    private void remember(StackKey key, int lineCount, int top) {
        int start = size == 0 ? 0 : keyEnds[size - 1];
        int end = start + key.length();
        if (end > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(end, keys.length * 2));
        }
        if (size == keyEnds.length) {
            keyEnds = Arrays.copyOf(keyEnds, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            tops = Arrays.copyOf(tops, size * 2);
        }
        key.copyTo(keys, start);
        keyEnds[size] = end;
        lines[size] = lineCount;
        tops[size] = top;
        size++;
    }
}
