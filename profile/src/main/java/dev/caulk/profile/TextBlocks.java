package dev.caulk.profile;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads lines in which something starts that need not have a line of its own: records, frames, and names of other shapes. */
final class TextBlocks {
    private static final String CYCLES = "cycles/second=";

    private final Results results;
    private final CountedBlock counted;
    private final TraceListReader list;
    private final IndexPage index = new IndexPage();
    private final Set<UnreadKind> current = EnumSet.noneOf(UnreadKind.class);
    private Optional<UnreadKind> last = Optional.empty();

    TextBlocks(Results results, Symbols symbols, CountedBlock counted) {
        this.results = results;
        this.counted = counted;
        this.list = new TraceListReader(symbols);
    }

    /**
     * Reads one line.
     *
     * @param closeAll ends all that is open, since a new document part starts
     * @param closeTracebacks ends the tracebacks only
     */
    void accept(String text, int number, Runnable closeAll, Runnable closeTracebacks) {
        if (list.open()) {
            if (!text.contains("Goroutines:") && list.accept(text, number)) {
                return;
            }
            closeList();
        }
        if (index.accept(text) || cycles(text)) {
            return;
        }
        List<Anchor> anchors = Anchors.in(text);
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            int end = i + 1 < anchors.size() ? anchors.get(i + 1).start() : text.length();
            if (anchor.kind() == Anchor.Kind.UNREAD) {
                other(anchor.unread(), text.substring(anchor.start()), number, closeAll);
            } else {
                read(anchor, text, end, number, closeAll, closeTracebacks);
            }
        }
    }

    private boolean cycles(String text) {
        int at = text.indexOf(CYCLES);
        if (!counted.contention() || at < 0) {
            return false;
        }
        int digits = at + CYCLES.length();
        Numbers.count(text.substring(digits, Numbers.digitsEnd(text, digits))).ifPresent(counted::cyclesPerSecond);
        return text.indexOf(" @") < 0;
    }

    private void read(Anchor anchor, String line, int end, int number, Runnable closeAll, Runnable closeTracebacks) {
        String text = line.substring(anchor.start(), end);
        switch (anchor.kind()) {
            case HEADER -> {
                closeAll.run();
                counted.header(text, number);
            }
            case RECORD -> {
                if (counted.open() || !current.contains(UnreadKind.HEAP)) {
                    closeTracebacks.run();
                    counted.record(text, counted.contention() ? numberBefore(line, anchor.start()) : "", number);
                }
            }
            case FRAME -> counted.frame(text);
            default -> counted.labels(text);
        }
    }

    /** The digits that stand before a record's count, as cycles do. */
    private static String numberBefore(String line, int at) {
        int end = at;
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && Numbers.digit(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, end);
    }

    private void other(UnreadKind kind, String text, int number, Runnable closeAll) {
        switch (kind) {
            case CONTENTION, MUTEX -> {
                closeAll.run();
                counted.contention(kind == UnreadKind.MUTEX ? SnapshotKind.MUTEX : SnapshotKind.BLOCK, number);
            }
            case TRACE_LIST -> {
                closeAll.run();
                list.begin(number);
                int colon = text.startsWith("Goroutines:") ? "Goroutines:".length() : text.length();
                list.accept(text.substring(colon), number);
            }
            default -> unread(kind, number);
        }
    }

    private void unread(UnreadKind kind, int line) {
        boolean known = last.filter(kind::equals).isPresent() && kind.repeats();
        last = Optional.of(kind);
        counted.close();
        if (!known) {
            current.add(kind);
            String totals = kind == UnreadKind.INDEX ? index.take() : "";
            results.unread(kind.label(), line, kind.sentence() + (totals.isEmpty() ? "" : "; it counts " + totals));
        }
    }

    private void closeList() {
        list.close(results.document()).ifPresent(results::snapshot);
    }

    /** Ends what is open. */
    void close() {
        closeList();
        current.clear();
        last = Optional.empty();
    }

    /** Ends the document. */
    void end() {
        closeList();
    }
}
