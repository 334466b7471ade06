package dev.caulk.profile;

import java.util.Arrays;
import java.util.List;

/** Counts goroutines by stack; its size grows with distinct stacks only. */
final class StackTable {
    private static final int EMPTY = -1;

    private final Symbols symbols;
    private int[] arena = new int[1 << 10];
    private int[] ends = new int[64];
    private int[] hashes = new int[64];
    private Tally[] tallies = new Tally[64];
    private int[] slots = filled(256);
    private int size;
    private long records;
    private long total;

    StackTable(Symbols symbols) {
        this.symbols = symbols;
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }

    /** Adds one record; the key may be reused afterwards. Answers the number of its group. */
    int add(StackKey key, long count, Member member) {
        records++;
        total = Counts.add(total, count);
        int group = group(key, member);
        tallies[group].add(count, member);
        return group;
    }

    /** Adds one goroutine more to a group. */
    void again(int group, Member member) {
        records++;
        total++;
        tallies[group].add(1, member);
    }

    /** How many groups there are. */
    int size() {
        return size;
    }

    private int group(StackKey key, Member member) {
        int hash = key.hash();
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != EMPTY) {
            int id = slots[slot];
            if (hashes[id] == hash && key.matches(arena, start(id), ends[id])) {
                return id;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size;
        return insert(key, hash, new Tally(member));
    }

    private int insert(StackKey key, int hash, Tally tally) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, key.length());
        if (end > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(end, (int) Math.min(arena.length * 2L, Integer.MAX_VALUE - 8)));
        }
        if (size == ends.length) {
            grow();
        }
        key.copyTo(arena, start);
        ends[size] = end;
        hashes[size] = hash;
        tallies[size] = tally;
        if (++size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        tallies = Arrays.copyOf(tallies, size * 2);
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        int mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            int slot = hashes[id] & mask;
            while (slots[slot] != EMPTY) {
                slot = slot + 1 & mask;
            }
            slots[slot] = id;
        }
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
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
        return GroupOrder.sorted(new StackFacts(symbols, arena, ends, tallies, size));
    }
}
