package dev.caulk.profile;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads counted profiles, {@code ?debug=1}: a header with a total, then records of a count and its stack. */
final class CountedBlock {
    private final String document;
    private final Consumer<Snapshot> out;
    private final Consumer<Note> notes;
    private final StackKey key = new StackKey();
    private final Member member = new Member();
    private StackTable table = new StackTable();
    private boolean open;
    private String name = "";
    private int line;
    private OptionalLong total = OptionalLong.empty();
    private long count = -1;
    private String labels = "";

    CountedBlock(String document, Consumer<Snapshot> out, Consumer<Note> notes) {
        this.document = document;
        this.out = out;
        this.notes = notes;
    }

    boolean open() {
        return open;
    }

    /** A text that starts with {@code NAME profile: total N}. */
    void header(String text, int atLine) {
        close();
        int at = text.indexOf(Anchors.TOTAL);
        int digits = at + Anchors.TOTAL.length();
        name = text.substring(0, at);
        total = Numbers.count(text.substring(digits, Numbers.digitsEnd(text, digits)));
        begin(atLine);
    }

    private void begin(int atLine) {
        open = true;
        line = atLine;
    }

    /** A text that starts with {@code N @ 0x1}; without a header before it, it starts a profile of unknown total. */
    void record(String text, int atLine) {
        endRecord();
        OptionalLong number = Numbers.count(text.substring(0, Numbers.digitsEnd(text, 0)));
        if (number.isEmpty()) {
            note(Note.Kind.SKIPPED, atLine, "a record whose count is too large to be one was left out");
            return;
        }
        if (!open) {
            name = "goroutine";
            total = OptionalLong.empty();
            begin(atLine);
        }
        count = number.getAsLong();
        labels = "";
        member.clear(atLine);
        key.clear();
        key.entry(StackKey.HEAD).field("").flag(false).flag(false).flag(false);
    }

    /** A text that starts with {@code # 0x1 main.f+0x2 /src/main.go:3}. */
    void frame(String text) {
        if (count >= 0) {
            CountedFrame.addTo(key, text);
        }
    }

    /** A text that starts with {@code # labels:}. */
    void labels(String text) {
        labels = text;
    }

    private void endRecord() {
        if (count < 0) {
            return;
        }
        if (!labels.isEmpty()) {
            key.entry(StackKey.LABELS).field(labels);
        }
        table.add(key, count, member);
        count = -1;
    }

    /** Ends the profile that is open, if any. */
    void close() {
        endRecord();
        if (!open) {
            return;
        }
        open = false;
        Optional<String> partial = partial();
        boolean mentioned = table.isEmpty() && total.orElse(0) != 0;
        if (mentioned) {
            note(Note.Kind.PARTIAL, line, "a header that declares " + goroutines(total.orElse(0)) + ", and no record");
        } else {
            out.accept(snapshot(partial));
        }
        table = new StackTable();
    }

    private Optional<String> partial() {
        if (total.isEmpty() || total.getAsLong() == table.total()) {
            return Optional.empty();
        }
        long missing = total.getAsLong() - table.total();
        if (missing > 0) {
            return Optional.of("partial: " + goroutines(missing) + " not pasted (" + Numbers.grouped(table.total())
                    + " of " + Numbers.grouped(total.getAsLong()) + " stand here)");
        }
        return Optional.of("the records sum to " + goroutines(table.total()) + ", more than the declared "
                + Numbers.grouped(total.getAsLong()));
    }

    private String goroutines(long number) {
        return Numbers.of(number, kind() == SnapshotKind.THREADCREATE ? "thread" : "goroutine");
    }

    private Snapshot snapshot(Optional<String> partial) {
        return new Snapshot(
                kind(),
                SnapshotShape.DEBUG_1,
                name,
                new Origin(document, line),
                total,
                table.groups(),
                table.records(),
                partial,
                Optional.empty());
    }

    private SnapshotKind kind() {
        return switch (name) {
            case "goroutine" -> SnapshotKind.GOROUTINE;
            case "goroutineleak" -> SnapshotKind.GOROUTINE_LEAK;
            case "threadcreate" -> SnapshotKind.THREADCREATE;
            default -> SnapshotKind.CUSTOM;
        };
    }

    private void note(Note.Kind kind, int atLine, String text) {
        notes.accept(new Note(kind, new Origin(document, atLine), text));
    }
}
