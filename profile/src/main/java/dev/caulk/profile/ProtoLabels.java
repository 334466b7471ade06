package dev.caulk.profile;

import java.util.Arrays;

/** Labels of samples, kept as indexes of the string table until that is known. Set 0 is the empty one. */
final class ProtoLabels {
    private static final int FIELDS = 3;

    private long[] entries = new long[16];
    private int size;
    private int[] ends = new int[16];
    private int sets = 1;
    private int open;

    void clear() {
        size = open;
    }

    /** Reads one label: key, text, number. */
    void read(WireMessage label) throws Wire.BrokenException {
        long[] found = new long[5];
        for (int field = label.next(); field != 0; field = label.next()) {
            if (field < found.length) {
                found[field] = label.number();
            }
        }
        if (size + FIELDS > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        entries[size++] = found[1];
        entries[size++] = found[2];
        entries[size++] = found[3];
    }

    /** Ends a sample and answers the number of its set; equal sets that follow each other are one. */
    int end() {
        if (size == open) {
            return 0;
        }
        int before = sets == 1 ? 0 : start(sets - 1);
        if (sets > 1 && Arrays.equals(entries, before, open, entries, open, size)) {
            size = open;
            return sets - 1;
        }
        if (sets == ends.length) {
            ends = Arrays.copyOf(ends, sets * 2);
        }
        ends[sets] = size;
        open = size;
        return sets++;
    }

    private int start(int set) {
        return ends[set - 1];
    }

    /** A set in the form that {@code ?debug=1} has: {@code {"key":"value"}}. */
    String text(int set, ProtoStrings strings) {
        if (set == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder("{");
        for (int at = start(set); at < ends[set]; at += FIELDS) {
            String value = entries[at + 1] == 0 ? Long.toString(entries[at + 2]) : strings.text(entries[at + 1]);
            out.append(out.length() > 1 ? ", " : "");
            LabelText.quote(out, strings.text(entries[at]));
            out.append(':');
            LabelText.quote(out, value);
        }
        return out.append('}').toString();
    }
}
