package dev.caulk.profile;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Numbers frames from 0 in the order they come, so that a stack is a few numbers and each frame is kept once. */
final class FrameTable {
    /** Stands for a file or a number that the dump does not give. */
    static final int NONE = -1;

    /** No file has so many lines; a greater number is one that someone made up. */
    private static final int MOST_START = 1 << 29;

    /** Name, file, line, and in one number the first line of the function and whether the call is inlined. */
    static final int FIELDS = 4;

    private static final int STEP = 16;

    private final ByteTable names = new ByteTable();
    private final ByteTable files = new ByteTable();
    private int[] fields = new int[128 * FIELDS];
    /** Numbers from 1, so that none is what new arrays hold. */
    private int[] slots = new int[1 << 9];

    private Frame[] frames = new Frame[0];

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays have no type arguments
    private Optional<String>[] paths = new Optional[0];

    private final OptionalInt[] numbers = new OptionalInt[1 << 12];
    private int size;

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
        int rest = start < MOST_START ? start * 2 : MOST_START * 2;
        rest += inlined ? 1 : 0;
        int hash = (name * 0x9E3779B1 ^ file) * 0x85EBCA77 ^ line * 0xC2B2AE3D;
        int slot = (hash ^ hash >>> 16) & mask;
        for (int id = slots[slot] - 1; id >= 0; id = slots[slot] - 1) {
            int at = id * FIELDS;
            if (fields[at] == name && fields[at + 1] == file && fields[at + 2] == line && fields[at + 3] == rest) {
                return id;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        int at = size * FIELDS;
        fields[at] = name;
        fields[at + 1] = file;
        fields[at + 2] = line;
        fields[at + 3] = rest;
        if (++size * FIELDS == fields.length) {
            fields = Arrays.copyOf(fields, fields.length * 2);
        }
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[ByteTable.more(slots.length)];
        for (int id = 0; id < size; id += STEP) {
            put(id, Math.min(size, id + STEP));
        }
    }

    /** A few at a time: what is called often is compiled sooner than what loops for long. */
    private void put(int from, int to) {
        int mask = slots.length - 1;
        for (int id = from; id < to; id++) {
            int at = id * FIELDS;
            int hash = (fields[at] * 0x9E3779B1 ^ fields[at + 1]) * 0x85EBCA77 ^ fields[at + 2] * 0xC2B2AE3D;
            int slot = (hash ^ hash >>> 16) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = id + 1;
        }
    }

    /** The frame of a number; the same object each time. */
    Frame frame(int id) {
        if (id >= frames.length) {
            frames = Arrays.copyOf(frames, fields.length / FIELDS);
        }
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
        if (file >= paths.length) {
            paths = Arrays.copyOf(paths, files.size());
        }
        Optional<String> known = paths[file];
        if (known != null) {
            return known;
        }
        paths[file] = Optional.of(files.text(file));
        return paths[file];
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

    /** Of all frames side by side, {@link #FIELDS} of each: the numbers of name and file, the line, and what else is known. */
    int[] fields() {
        return fields;
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
        int left = a * FIELDS;
        int right = b * FIELDS;
        int order = names.compare(fields[left], fields[right]);
        if (order == 0 && fields[left + 1] != fields[right + 1]) {
            boolean both = fields[left + 1] != NONE && fields[right + 1] != NONE;
            order = both
                    ? files.compare(fields[left + 1], fields[right + 1])
                    : fileText(a).compareTo(fileText(b));
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
