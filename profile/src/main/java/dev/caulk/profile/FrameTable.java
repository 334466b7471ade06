package dev.caulk.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Numbers frames from 0 in the order they come, so that a stack is a few numbers and each frame is kept once. */
final class FrameTable {
    /** Stands for a file or a number that the dump does not give. */
    static final int NONE = -1;

    /** No file has so many lines; a greater number is one that someone made up. */
    private static final int MOST_START = 1 << 29;

    /** Name, file, line, and in one number the first line of the function and whether the call is inlined. */
    private static final int FIELDS = 4;

    private final ByteTable names = new ByteTable();
    private final ByteTable files = new ByteTable();
    private int[] fields = new int[64 * FIELDS];
    private int[] slots = filled(256);
    private Frame[] frames = new Frame[64];
    private final List<Optional<String>> paths = new ArrayList<>();
    private final OptionalInt[] numbers = new OptionalInt[1 << 12];
    private int size;

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    ByteTable names() {
        return names;
    }

    ByteTable files() {
        return files;
    }

    /**
     * The number of a frame.
     *
     * @param name of the function, in {@link #names()}
     * @param file in {@link #files()}, or {@link #NONE}
     * @param start the line of the function's {@code func}, or {@link #NONE}
     */
    int id(int name, int file, int line, int start, boolean inlined) {
        int mask = slots.length - 1;
        int rest = Math.min(start, MOST_START) * 2 + (inlined ? 1 : 0);
        int slot = hash(name, file, line) & mask;
        while (slots[slot] != NONE) {
            int at = slots[slot] * FIELDS;
            if (fields[at] == name && fields[at + 1] == file && fields[at + 2] == line && fields[at + 3] == rest) {
                return slots[slot];
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size;
        return add(name, file, line, rest);
    }

    private int add(int name, int file, int line, int rest) {
        if (size == frames.length) {
            grow();
        }
        int at = size * FIELDS;
        fields[at] = name;
        fields[at + 1] = file;
        fields[at + 2] = line;
        fields[at + 3] = rest;
        if (++size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void grow() {
        frames = Arrays.copyOf(frames, size * 2);
        fields = Arrays.copyOf(fields, size * 2 * FIELDS);
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        int mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            int at = id * FIELDS;
            int slot = hash(fields[at], fields[at + 1], fields[at + 2]) & mask;
            while (slots[slot] != NONE) {
                slot = slot + 1 & mask;
            }
            slots[slot] = id;
        }
    }

    private static int hash(int name, int file, int line) {
        int hash = (name * 0x9E3779B1 ^ file) * 0x85EBCA77 ^ line * 0xC2B2AE3D;
        return hash ^ hash >>> 16;
    }

    /** The frame of a number; the same object each time. */
    Frame frame(int id) {
        Frame known = frames[id];
        if (known != null) {
            return known;
        }
        int at = id * FIELDS;
        int file = fields[at + 1];
        Frame frame = new Frame(
                names.text(fields[at]),
                file == NONE ? Optional.empty() : path(file),
                number(fields[at + 2]),
                inlined(id),
                number(fields[at + 3] >> 1));
        frames[id] = frame;
        return frame;
    }

    private Optional<String> path(int file) {
        if (file >= paths.size()) {
            for (int id = paths.size(); id < files.size(); id++) {
                paths.add(Optional.of(files.text(id)));
            }
        }
        return paths.get(file);
    }

    private OptionalInt number(int value) {
        if (value < 0 || value >= numbers.length) {
            return value == NONE ? OptionalInt.empty() : OptionalInt.of(value);
        }
        OptionalInt known = numbers[value];
        if (known == null) {
            known = OptionalInt.of(value);
            numbers[value] = known;
        }
        return known;
    }

    /** The function of a frame as bytes. */
    byte[] name(int id) {
        return names.bytes(fields[id * FIELDS]);
    }

    /** Whether a frame has a place, and what stands before the line's end for it: {@code file:line}. */
    byte[] place(int id) {
        int file = fields[id * FIELDS + 1];
        int line = fields[id * FIELDS + 2];
        if (file == NONE || line == NONE) {
            return new byte[0];
        }
        byte[] path = files.bytes(file);
        byte[] tail = Line.ascii(":" + line);
        byte[] place = Arrays.copyOf(path, path.length + tail.length);
        System.arraycopy(tail, 0, place, path.length, tail.length);
        return place;
    }

    /** Orders frames by function, file and line. */
    int compare(int a, int b) {
        if (a == b) {
            return 0;
        }
        int order = names.text(nameOf(a)).compareTo(names.text(nameOf(b)));
        if (order == 0) {
            order = fileText(a).compareTo(fileText(b));
        }
        return order == 0 ? Integer.compare(Math.max(0, lineOf(a)), Math.max(0, lineOf(b))) : order;
    }

    /** The function of a frame. */
    String function(int id) {
        return names.text(nameOf(id));
    }

    private String fileText(int id) {
        return fileOf(id) == NONE ? "" : files.text(fileOf(id));
    }

    /** The number of a frame's file in {@link #files()}, or {@link #NONE}. */
    int fileOf(int id) {
        return fields[id * FIELDS + 1];
    }

    /** The line of a frame, or {@link #NONE}. */
    int lineOf(int id) {
        return fields[id * FIELDS + 2];
    }

    /** The number of a frame's function in {@link #names()}. */
    int nameOf(int id) {
        return fields[id * FIELDS];
    }

    boolean inlined(int id) {
        return (fields[id * FIELDS + 3] & 1) == 1;
    }
}
