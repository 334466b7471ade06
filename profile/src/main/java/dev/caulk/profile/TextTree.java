package dev.caulk.profile;

import java.util.Arrays;

/** Pieces of text, each with those that followed it; the one that followed last is found by comparing alone. Its size is bounded. */
final class TextTree {
    static final int NONE = -1;

    private static final int MOST_TEXT = 8 << 20;
    private static final int MOST_NODES = 1 << 17;

    private byte[] text = new byte[1 << 14];
    /** Of each node: where its text ends, the node before it, the node that followed it last, and a value that the user gives. */
    private int[] ends = new int[256];

    private int[] parents = new int[256];
    private int[] followers = new int[256];
    private int[] values = new int[256];
    private int[] hashes = new int[256];
    private int[] slots = filled(1 << 10);
    private int size;

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /** Whether no text of a length fits any more. */
    boolean isFull(int length) {
        return size >= MOST_NODES || (size == 0 ? 0 : ends[size - 1]) + length > MOST_TEXT;
    }

    int value(int node) {
        return values[node];
    }

    int length(int node) {
        return ends[node] - start(node);
    }

    private int start(int node) {
        return node == 0 ? 0 : ends[node - 1];
    }

    /** A node that stands behind no other and has no text. */
    int root() {
        return append(NONE, 0, new byte[0], 0, 0, 0);
    }

    /** The node behind another whose text stands at a place; -1 if there is none. */
    int find(int parent, byte[] bytes, int at, int to) {
        int guess = followers[parent];
        if (guess != NONE && stands(guess, bytes, at, to)) {
            return guess;
        }
        int hash = hash(parent, bytes, at, hashEnd(bytes, at, to));
        for (int slot = hash & slots.length - 1; slots[slot] != NONE; slot = slot + 1 & slots.length - 1) {
            int node = slots[slot];
            if (hashes[node] == hash && parents[node] == parent && stands(node, bytes, at, to)) {
                followers[parent] = node;
                return node;
            }
        }
        return NONE;
    }

    private boolean stands(int node, byte[] bytes, int at, int to) {
        int start = start(node);
        int end = at + ends[node] - start;
        return end <= to && Arrays.equals(bytes, at, end, text, start, ends[node]);
    }

    /** The node of a text behind another, which is new where there is none; -1 where it could not be found again. */
    int add(int parent, int value, byte[] bytes, int from, int to) {
        int end = hashEnd(bytes, from, bytes.length);
        if (end > to) {
            return NONE;
        }
        int hash = hash(parent, bytes, from, end);
        for (int slot = hash & slots.length - 1; slots[slot] != NONE; slot = slot + 1 & slots.length - 1) {
            int node = slots[slot];
            boolean same = hashes[node] == hash && parents[node] == parent && length(node) == to - from;
            if (same && stands(node, bytes, from, to)) {
                return node;
            }
        }
        if ((size + 1) * 2 > slots.length) {
            slots = filled(slots.length * 2);
            for (int node = 0; node < size; node++) {
                put(node);
            }
        }
        int node = append(parent, value, bytes, from, to, hash);
        put(node);
        followers[parent] = node;
        return node;
    }

    private int append(int parent, int value, byte[] bytes, int from, int to, int hash) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            parents = Arrays.copyOf(parents, size * 2);
            followers = Arrays.copyOf(followers, size * 2);
            values = Arrays.copyOf(values, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        int start = start(size);
        int end = start + to - from;
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, text.length * 2));
        }
        System.arraycopy(bytes, from, text, start, to - from);
        ends[size] = end;
        parents[size] = parent;
        followers[size] = NONE;
        values[size] = value;
        hashes[size] = hash;
        return size++;
    }

    private void put(int node) {
        int slot = hashes[node] & slots.length - 1;
        while (slots[slot] != NONE) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = node;
    }

    /**
     * Where the part ends that is hashed, which must be known before the length of a text is: the rest of a line, the line behind it,
     * and the start of a name.
     */
    private static int hashEnd(byte[] bytes, int from, int to) {
        int at = from;
        if (at < to && (bytes[at] == ')' || bytes[at] == '\n')) {
            at += bytes[at] == ')' ? 2 : 1;
            while (at < to && bytes[at] != '\n') {
                at++;
            }
            at++;
        }
        while (at < to && bytes[at] != '(' && bytes[at] != ' ' && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at, to);
    }

    private static int hash(int parent, byte[] bytes, int from, int to) {
        int hash = parent;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash * 0x85EBCA6B ^ hash >>> 15;
    }
}
