package dev.caulk.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what a document holds, and drops blocks that repeat an earlier one. */
final class Results {
    private final String document;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<FunctionTable> tables = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<UnreadBlock> unread = new ArrayList<>();
    private final Map<Integer, List<Snapshot>> byContent = new HashMap<>();
    private final Map<Integer, Repeats> repeats = new LinkedHashMap<>();

    Results(String document) {
        this.document = document;
    }

    String document() {
        return document;
    }

    /** Takes a block that has ended; one that repeats an earlier one is only counted. */
    void snapshot(Snapshot snapshot) {
        if (snapshots.isEmpty()) {
            keep(snapshot);
            return;
        }
        if (byContent.isEmpty()) {
            byContent.put(contentHash(snapshots.get(0)), new ArrayList<>(List.of(snapshots.get(0))));
        }
        List<Snapshot> alike = byContent.getOrDefault(contentHash(snapshot), new ArrayList<>(1));
        for (Snapshot known : alike) {
            if (same(known, snapshot)) {
                repeated(known.origin().line(), snapshot.origin().line());
                return;
            }
        }
        alike.add(snapshot);
        byContent.put(contentHash(snapshot), alike);
        keep(snapshot);
    }

    private void repeated(int original, int line) {
        Repeats known = repeats.getOrDefault(original, new Repeats(original));
        repeats.put(original, known);
        known.add(line);
    }

    private void keep(Snapshot snapshot) {
        snapshots.add(snapshot);
        if (snapshot.partial().isPresent()) {
            note(new Note(
                    Note.Kind.PARTIAL, snapshot.origin(), snapshot.partial().get()));
        }
    }

    private static int contentHash(Snapshot snapshot) {
        int hash = snapshot.name().hashCode() + Long.hashCode(snapshot.records());
        for (StackGroup group : snapshot.groups()) {
            hash = 31 * hash + group.frames().hashCode() + Long.hashCode(group.count());
        }
        return hash;
    }

    /** Equal but for the place in the document. */
    private static boolean same(Snapshot a, Snapshot b) {
        if (a.kind() != b.kind()
                || a.records() != b.records()
                || !a.name().equals(b.name())
                || !a.declaredTotal().equals(b.declaredTotal())
                || a.groups().size() != b.groups().size()) {
            return false;
        }
        for (int i = 0; i < a.groups().size(); i++) {
            if (!a.groups().get(i).sameAs(b.groups().get(i))) {
                return false;
            }
        }
        return true;
    }

    void table(FunctionTable table) {
        tables.add(table);
    }

    void note(Note.Kind kind, int line, String text) {
        note(new Note(kind, new Origin(document, line), text));
    }

    void note(Note note) {
        notes.add(note);
    }

    void unread(String kind, int line, String sentence) {
        unread.add(new UnreadBlock(kind, new Origin(document, line), sentence));
    }

    /** Says that a text of so many lines was read in vain, if it was. */
    void nothing(int lines) {
        if (snapshots.isEmpty() && tables.isEmpty() && unread.isEmpty() && notes.isEmpty()) {
            unread(
                    "text",
                    1,
                    "no goroutine profile in its " + Numbers.of(lines, "line")
                            + "; take one with `curl -o FILE 'http://HOST/debug/pprof/goroutine?debug=1'`");
        }
    }

    ReadResult result() {
        for (Repeats repeat : repeats.values()) {
            note(Note.Kind.REPEATED, repeat.first, repeat.text());
        }
        // Most documents hold one block, and no sorting is loaded for it.
        if (snapshots.size() > 1) {
            snapshots.sort(
                    (a, b) -> Integer.compare(a.origin().line(), b.origin().line()));
        }
        if (notes.size() > 1) {
            notes.sort((a, b) -> Integer.compare(a.origin().line(), b.origin().line()));
        }
        return new ReadResult(document, snapshots, tables, notes, unread, Optional.empty());
    }

    /** The blocks that repeat one block. */
    private static final class Repeats {
        private final int original;
        private int first;
        private int last;
        private long times;

        Repeats(int original) {
            this.original = original;
        }

        void add(int line) {
            first = times++ == 0 ? line : first;
            last = line;
        }

        String text() {
            String others =
                    times == 1 ? "" : ", as were " + Numbers.grouped(times - 1) + " more, the last at line " + last;
            return "identical to the block at line " + original + ", so it was dropped" + others;
        }
    }
}
