package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a document holds, and drops blocks that repeat an earlier one. */
final class Results {
    private final String document;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<UnreadBlock> unread = new ArrayList<>();

    Results(String document) {
        this.document = document;
    }

    String document() {
        return document;
    }

    void snapshot(Snapshot snapshot) {
        Optional<Snapshot> earlier =
                snapshots.stream().filter(known -> same(known, snapshot)).findFirst();
        if (earlier.isPresent()) {
            int at = snapshot.origin().line();
            notes.removeIf(
                    note -> note.kind() == Note.Kind.PARTIAL && note.origin().line() == at);
            note(
                    Note.Kind.REPEATED,
                    at,
                    "identical to the block at line " + earlier.get().origin().line() + ", so it was dropped");
            return;
        }
        snapshots.add(snapshot);
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

    void note(Note.Kind kind, int line, String text) {
        note(new Note(kind, new Origin(document, line), text));
    }

    void note(Note note) {
        notes.add(note);
    }

    void unread(String kind, int line, String sentence) {
        unread.add(new UnreadBlock(kind, new Origin(document, line), sentence));
    }

    ReadResult result() {
        return new ReadResult(document, snapshots, notes, unread, Optional.empty());
    }
}
