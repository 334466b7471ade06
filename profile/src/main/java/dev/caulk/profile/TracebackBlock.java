package dev.caulk.profile;

import java.util.Optional;
import java.util.OptionalLong;

/** Puts goroutines of tracebacks together into snapshots, and tells where one dump ends and the next begins. */
final class TracebackBlock {
    private final Results results;
    private final Symbols symbols;
    private StackTable table;
    /** In the dumps before. */
    private int groupsBefore;

    private Optional<String> headline = Optional.empty();
    private int headlineLine;
    private int line;
    private long first;
    private boolean firstRuns;
    private int firstTop = -1;
    private boolean system;

    TracebackBlock(Results results, Symbols symbols) {
        this.results = results;
        this.symbols = symbols;
        this.table = new StackTable(symbols);
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

    /**
     * Adds a goroutine.
     *
     * @param runs whether it is running
     * @param internals whether the dump shows runtime internals
     * @param top number of the innermost function's name, -1 where there is none
     * @return the number of its group
     */
    int add(StackKey key, Member member, boolean runs, boolean internals, int top) {
        if (table.records > 0 && startsAnother(member.goroutine, runs, top)) {
            close(Optional.empty());
        }
        if (table.records == 0) {
            line = headline.isPresent() ? headlineLine : member.line;
            first = member.goroutine;
            firstRuns = runs;
            firstTop = top;
            system = false;
        }
        system |= internals;
        return groupsBefore + table.add(key, 1, member);
    }

    /** Adds one goroutine more to a group of the dump that is open; false where the group is none of it. */
    boolean again(int group, Member member, boolean runs, boolean internals, int top) {
        int own = group - groupsBefore;
        boolean fits = own >= 0 && own < table.size && !startsAnother(member.goroutine, runs, top);
        if (fits) {
            system |= internals;
            table.records++;
            table.total++;
            table.tallies[own].add(1, member);
        }
        return fits;
    }

    /**
     * Dumps can follow each other without a line between them. No dump names a goroutine twice, but for goroutine 0, which
     * each thread has; and a dump that the program makes starts with the goroutine that runs the function which makes it.
     */
    private boolean startsAnother(long goroutine, boolean runs, int top) {
        boolean again = goroutine == first && first != 0;
        boolean makes = runs && top >= 0 && top == firstTop;
        return again || makes && firstRuns && headline.isEmpty() && !system;
    }

    /** Ends the dump that is open, if any. */
    void close(Optional<String> truncated) {
        if (!open()) {
            return;
        }
        SnapshotShape shape = headline.isPresent() || system ? SnapshotShape.CRASH : SnapshotShape.DEBUG_2;
        results.snapshot(new Snapshot(
                SnapshotKind.GOROUTINE,
                shape,
                headline.orElse("goroutine"),
                new Origin(results.document(), line),
                OptionalLong.empty(),
                table.groups(),
                table.records(),
                Optional.empty(),
                Optional.empty(),
                truncated));
        groupsBefore += table.size;
        table = new StackTable(symbols);
        headline = Optional.empty();
    }
}
