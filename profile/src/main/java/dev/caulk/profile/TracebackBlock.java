package dev.caulk.profile;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Puts goroutines of tracebacks together into snapshots, and tells where one dump ends and the next begins. */
final class TracebackBlock {
    private static final String RUNNING = "running";

    private final String document;
    private final Consumer<Snapshot> out;
    private StackTable table = new StackTable();
    private Optional<String> headline = Optional.empty();
    private int headlineLine;
    private int line;
    private long first;
    private boolean firstRuns;
    private boolean system;

    TracebackBlock(String document, Consumer<Snapshot> out) {
        this.document = document;
        this.out = out;
    }

    boolean open() {
        return !table.isEmpty();
    }

    /** A line such as {@code panic: boom} ends the dump before it and names the one after it. */
    void headline(String text, int atLine) {
        if (open()) {
            close(Optional.empty());
        }
        if (headline.isEmpty()) {
            headline = Optional.of(text);
            headlineLine = atLine;
        }
    }

    void forgetHeadline() {
        headline = Optional.empty();
    }

    void add(StackKey key, Member member, TracebackHeader header, boolean unavailable) {
        if (open() && startsAnother(header, unavailable)) {
            close(Optional.empty());
        }
        if (!open()) {
            line = headline.isPresent() ? headlineLine : member.line;
            first = header.goroutine();
            firstRuns = header.state().equals(RUNNING);
            system = false;
        }
        system |= header.system();
        table.add(key, 1, member);
    }

    /**
     * Dumps can follow each other without a line between them. A dump made by the program itself starts with the one
     * goroutine that runs, and no dump names a goroutine twice; goroutine 0 is one of each thread.
     */
    private boolean startsAnother(TracebackHeader header, boolean unavailable) {
        boolean again = header.goroutine() == first && first != 0;
        boolean runs = header.state().equals(RUNNING) && !unavailable && !header.system();
        return again || runs && firstRuns && headline.isEmpty();
    }

    /** Ends the dump that is open, if any. */
    void close(Optional<String> truncated) {
        if (!open()) {
            return;
        }
        SnapshotShape shape = headline.isPresent() || system ? SnapshotShape.CRASH : SnapshotShape.DEBUG_2;
        out.accept(new Snapshot(
                SnapshotKind.GOROUTINE,
                shape,
                headline.orElse("goroutine"),
                new Origin(document, line),
                OptionalLong.empty(),
                table.groups(),
                table.records(),
                Optional.empty(),
                truncated));
        table = new StackTable();
        headline = Optional.empty();
    }
}
