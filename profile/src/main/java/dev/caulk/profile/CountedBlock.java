package dev.caulk.profile;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads counted profiles, {@code ?debug=1}: a header with a total, then records of a count and its stack. Block and mutex
 * profiles have cycles before each count.
 */
final class CountedBlock {
    private static final byte[] AT = Line.ascii(" @ 0x");
    private static final byte[] HEADER = Line.ascii("goroutine profile: total ");
    private static final byte[] LABELS = Line.ascii("# labels: {");
    private static final int DIGITS = 18;
    private static final double NANOS = 1e9;

    private final Results results;
    private final Symbols symbols;
    private final StackKey key = new StackKey();
    private final Member member = new Member();
    private StackTable table;
    private boolean open;
    private SnapshotKind kind = SnapshotKind.GOROUTINE;
    private String name = "";
    private int line;
    private OptionalLong total = OptionalLong.empty();
    private long count = -1;
    private double nanosPerCycle = 1;

    CountedBlock(Results results, Symbols symbols) {
        this.results = results;
        this.symbols = symbols;
        this.table = new StackTable(symbols);
    }

    boolean open() {
        return open;
    }

    /** Whether records have cycles before their count. */
    boolean contention() {
        return open && (kind == SnapshotKind.BLOCK || kind == SnapshotKind.MUTEX);
    }

    /** Whether a trimmed line is {@code goroutine profile: total N} and no more. */
    static boolean isHeader(Line text) {
        int digits = text.start + HEADER.length;
        int end = text.digitsEnd(digits);
        return text.startsWith(HEADER) && end == text.end && end > digits && end - digits <= DIGITS;
    }

    /** A text that starts with {@code NAME profile: total N}. */
    void header(String text, int atLine) {
        close();
        int at = text.indexOf(Anchors.TOTAL);
        int digits = at + Anchors.TOTAL.length();
        begin(text.substring(0, at), kind(text.substring(0, at)), atLine);
        total = Numbers.count(text.substring(digits, Numbers.digitsEnd(text, digits)));
    }

    /** {@code --- contention:} or {@code --- mutex:}. */
    void contention(SnapshotKind of, int atLine) {
        close();
        begin(of == SnapshotKind.BLOCK ? "block" : "mutex", of, atLine);
    }

    /** {@code cycles/second=N}. */
    void cyclesPerSecond(long cycles) {
        nanosPerCycle = cycles > 0 ? NANOS / cycles : 1;
    }

    private void begin(String called, SnapshotKind of, int atLine) {
        name = called;
        kind = of;
        total = OptionalLong.empty();
        nanosPerCycle = 1;
        open = true;
        line = atLine;
    }

    private static SnapshotKind kind(String name) {
        return switch (name) {
            case "goroutine" -> SnapshotKind.GOROUTINE;
            case "goroutineleak" -> SnapshotKind.GOROUTINE_LEAK;
            case "threadcreate" -> SnapshotKind.THREADCREATE;
            default -> SnapshotKind.CUSTOM;
        };
    }

    /** Whether a trimmed line is one of an open profile as the runtime prints them; if so it is dealt with. */
    boolean accept(Line text) {
        if (!open || text.isEmpty()) {
            return false;
        }
        if (text.bytes[text.start] != '#') {
            return record(text);
        }
        if (count < 0) {
            return false;
        }
        if (text.startsWith(LABELS) && text.bytes[text.end - 1] == '}') {
            labels(text.text());
            return true;
        }
        int frame = CountedFrame.readLine(symbols.frames(), text);
        if (frame >= 0) {
            key.add(frame);
        }
        return frame >= 0;
    }

    private boolean record(Line text) {
        int first = text.digitsEnd(text.start);
        boolean two = contention() && first < text.end && text.bytes[first] == ' ';
        int number = two ? first + 1 : text.start;
        int end = two ? text.digitsEnd(number) : first;
        if (end == number || end - number > DIGITS || first - text.start > DIGITS || !addresses(text, end)) {
            return false;
        }
        startRecord(text.number(number, end), text.number);
        if (two) {
            delay(text.number(text.start, first));
        }
        return true;
    }

    /** Whether nothing but addresses follows, and no second record. */
    private static boolean addresses(Line text, int from) {
        if (!text.matches(AT, from)) {
            return false;
        }
        for (int i = from + AT.length; i < text.end; i++) {
            byte c = text.bytes[i];
            if (!Numbers.hex(c) && c != ' ' && c != 'x') {
                return false;
            }
        }
        return true;
    }

    /**
     * A text that starts with {@code N @ 0x1}; without a header before it, it starts a profile of unknown total.
     *
     * @param cycles waited, in digits, empty where there are none
     */
    void record(String text, String cycles, int atLine) {
        OptionalLong number = Numbers.count(text.substring(0, Numbers.digitsEnd(text, 0)));
        if (number.isEmpty()) {
            endRecord();
            note(Note.Kind.SKIPPED, atLine, "a record whose count is too large to be one was left out");
            return;
        }
        if (!open) {
            begin("goroutine", SnapshotKind.GOROUTINE, atLine);
        }
        startRecord(number.getAsLong(), atLine);
        OptionalLong waited = Numbers.count(cycles);
        if (waited.isPresent()) {
            delay(waited.getAsLong());
        }
    }

    private void startRecord(long number, int atLine) {
        endRecord();
        count = number;
        member.clear(atLine);
        key.start(symbols.none(), 0, symbols.none());
    }

    private void delay(long cycles) {
        member.delay = (long) (cycles * nanosPerCycle);
    }

    /** A text that starts with {@code # 0x1 main.f+0x2 /src/main.go:3}. */
    void frame(String text) {
        if (count >= 0) {
            key.add(CountedFrame.read(symbols, text));
        }
    }

    /** A text that starts with {@code # labels:}. */
    void labels(String text) {
        if (count >= 0) {
            key.labels(symbols.texts().id(text));
        }
    }

    private void endRecord() {
        if (count >= 0) {
            table.add(key, count, member);
            count = -1;
        }
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
            results.snapshot(snapshot(partial));
        }
        table = new StackTable(symbols);
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
        return Numbers.of(number, kind.noun());
    }

    private Snapshot snapshot(Optional<String> partial) {
        return new Snapshot(
                kind,
                SnapshotShape.DEBUG_1,
                name,
                new Origin(results.document(), line),
                total,
                table.groups(),
                table.records(),
                Optional.empty(),
                partial,
                Optional.empty());
    }

    private void note(Note.Kind of, int atLine, String text) {
        results.note(new Note(of, new Origin(results.document(), atLine), text));
    }
}
