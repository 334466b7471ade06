package dev.caulk.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the goroutine list of {@code go tool trace}: the functions that goroutines started in, and how many did. Old lists are
 * {@code main.f N=3}, new ones a table of name, count and time. A name can be missing.
 */
final class TraceListReader {
    private final Symbols symbols;
    private final StackKey key = new StackKey();
    private final Member member = new Member();
    private StackTable table;
    private boolean open;
    private int line;
    private String name = "";

    TraceListReader(Symbols symbols) {
        this.symbols = symbols;
        this.table = new StackTable(symbols);
    }

    boolean open() {
        return open;
    }

    void begin(int atLine) {
        open = true;
        line = atLine;
        name = "";
    }

    /** Takes the entries out of a line; false where it has none, which ends a list that has begun. */
    boolean accept(String text, int number) {
        List<String> words = TracesReader.words(text);
        boolean any = words.isEmpty() || text.startsWith("Click a start location") || text.startsWith("Start location");
        for (String word : words) {
            any |= word(word, number);
        }
        return any || table.isEmpty() && words.size() < 4;
    }

    private boolean word(String word, int number) {
        OptionalLong count = Numbers.count(word.startsWith("N=") ? word.substring(2) : word);
        boolean counted = count.isPresent() && (word.startsWith("N=") || !name.isEmpty());
        if (counted) {
            key.start(symbols.none(), 0, symbols.none());
            if (!name.isEmpty()) {
                key.add(symbols.frame(SymbolText.withoutShapes(name), "", -1, -1));
            }
            member.clear(number);
            table.add(key, count.getAsLong(), member);
            name = "";
            return true;
        }
        boolean symbol = word.indexOf('.') > 0 && !Numbers.digit(word.charAt(0)) && !word.contains("://");
        name = symbol ? word : "";
        return symbol || isDuration(word);
    }

    private static boolean isDuration(String word) {
        return Numbers.digit(word.charAt(0)) && word.endsWith("s");
    }

    /** Ends the list. */
    Optional<Snapshot> close(String document) {
        open = false;
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Snapshot snapshot = new Snapshot(
                SnapshotKind.STARTED,
                SnapshotShape.TRACE_LIST,
                "goroutines started",
                new Origin(document, line),
                OptionalLong.empty(),
                table.groups(),
                table.records(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        table = new StackTable(symbols);
        return Optional.of(snapshot);
    }
}
