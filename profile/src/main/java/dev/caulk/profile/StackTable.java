package dev.caulk.profile;

import java.util.Arrays;
import java.util.List;

/** Counts goroutines by stack; its size grows with distinct stacks only. */
final class StackTable {
    private static final int STEP = 16;

    private final Symbols symbols;
    private int[] arena = new int[1 << 10];
    /** Of each key, behind a zero. */
    private int[] ends = new int[128];

    private int[] hashes = new int[128];
    /** Of each group. */
    Tally[] tallies = new Tally[128];
    /** Numbers from 1, so that none is what new arrays hold. */
    private int[] slots = new int[1 << 9];

    /** How many groups there are. */
    int size;
    /** How many were added. */
    long records;

    /** All goroutines of them. */
    long total;

    StackTable(Symbols symbols) {
        this.symbols = symbols;
    }

    /** Adds one record; the key may be reused afterwards. Answers the number of its group. */
    int add(StackKey key, long count, Member member) {
        records++;
        total += count;
        if (total < 0) {
            total = Long.MAX_VALUE;
        }
        int group = group(key, member);
        tallies[group].add(count, member);
        return group;
    }

    private int group(StackKey key, Member member) {
        int[] numbers = key.numbers;
        int length = key.length;
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ numbers[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (int id = slots[slot] - 1; id >= 0; id = slots[slot] - 1) {
            if (hashes[id] == hash && ends[id + 1] - ends[id] == length) {
                int start = ends[id];
                int at = 0;
                while (at < length && arena[start + at] == numbers[at]) {
                    at++;
                }
                if (at == length) {
                    return id;
                }
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        int end = Math.addExact(ends[size], length);
        if (end > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(end, (int) Math.min(arena.length * 2L, Integer.MAX_VALUE - 8)));
        }
        System.arraycopy(numbers, 0, arena, ends[size], length);
        hashes[size] = hash;
        tallies[size] = new Tally(member);
        ends[++size] = end;
        if (size + 1 == ends.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        tallies = Arrays.copyOf(tallies, size * 2);
        if (size * 3 > slots.length) {
            slots = new int[ByteTable.more(slots.length)];
            for (int id = 0; id < size; id += STEP) {
                put(id, Math.min(size, id + STEP));
            }
        }
    }

    /** A few at a time: what is called often is compiled sooner than what loops for long. */
    private void put(int from, int to) {
        int mask = slots.length - 1;
        for (int id = from; id < to; id++) {
            int slot = hashes[id] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = id + 1;
        }
    }

    long records() {
        return records;
    }

    long total() {
        return total;
    }

    boolean isEmpty() {
        return records == 0;
    }

    /** The groups in order; nothing may be added afterwards. */
    List<StackGroup> groups() {
        int[] numbers = new int[size];
        for (int id = 0; id < size; id++) {
            numbers[id] = id;
        }
        return new LazyGroups(new StackFacts(symbols, arena, ends, tallies, size), numbers, size);
    }
}
