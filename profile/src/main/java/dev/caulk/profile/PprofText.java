package dev.caulk.profile;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code go tool pprof} prints: {@code -traces}, {@code -raw}, {@code -top}, {@code -peek} and {@code -list}, or a session of them. */
final class PprofText {
    private static final Pattern RULE = Pattern.compile("\\s*+(-{5,}+)\\+-{5,}+\\s*+");
    private static final Pattern TABLE = Pattern.compile(".*?\\bflat\\s++flat%\\s++sum%\\s++cum\\s++cum%(.*)");
    private static final Pattern TOTAL = Pattern.compile("of (\\d++) total|Total: (\\d++)(?![\\w.])");
    private static final int TRACE_DASHES = 11;

    private final Results results;
    private final Symbols symbols;
    private String type = "";
    private Optional<Instant> taken = Optional.empty();
    private OptionalLong total = OptionalLong.empty();
    private Optional<TracesReader> traces = Optional.empty();
    private int tracesLine;
    private Optional<RawReader> raw = Optional.empty();
    private int rawLine;
    private Optional<TableReader> table = Optional.empty();

    PprofText(Results results, Symbols symbols) {
        this.results = results;
        this.symbols = symbols;
    }

    /** Whether a line is of such a text; if so it is dealt with. */
    boolean accept(String line, int number) {
        return heading(line) || start(line, number) || section(line, number);
    }

    private boolean heading(String line) {
        String text = line.stripLeading();
        if (raw.isPresent() && raw.get().accept(line)) {
            return true;
        }
        if (text.startsWith("Type: ")) {
            closeTable();
            type = text.substring("Type: ".length()).split("\\s", 2)[0];
            return true;
        }
        if (text.startsWith("Time: ")) {
            taken = Times.parse(text.substring("Time: ".length()));
            return true;
        }
        if (text.startsWith("(pprof)")) {
            close();
            return true;
        }
        if (text.startsWith("Showing ") || text.startsWith("Total: ")) {
            closeTable();
            Matcher found = TOTAL.matcher(text);
            total = found.find()
                    ? Numbers.count(found.group(1) == null ? found.group(2) : found.group(1))
                    : OptionalLong.empty();
            return true;
        }
        return text.startsWith("Dropped ") || text.startsWith("Build ID: ") || text.startsWith("File: ");
    }

    private boolean start(String line, int number) {
        Matcher rule = RULE.matcher(line);
        if (line.contains("-+-") && rule.matches()) {
            if (rule.group(1).length() == TRACE_DASHES) {
                rule(number);
            }
            return true;
        }
        Matcher header = TABLE.matcher(line);
        if (line.contains("flat%") && header.matches()) {
            boolean peek = header.group(1).contains("calls%");
            open(peek ? "pprof -peek" : "pprof -top", number).accept(header.group(1));
            return true;
        }
        if (line.contains("ROUTINE ========")) {
            boolean open = table.filter(t -> t.kind().equals("pprof -list")).isPresent();
            (open ? table.get() : open("pprof -list", number)).accept(line);
            return true;
        }
        if (line.startsWith("PeriodType: ")) {
            close();
            rawLine = number;
            raw = Optional.of(new RawReader(symbols));
            return raw.get().accept(line);
        }
        return false;
    }

    private void rule(int number) {
        closeTable();
        if (traces.isEmpty()) {
            tracesLine = number;
            traces = Optional.of(new TracesReader(symbols));
        }
        traces.get().rule();
    }

    private TableReader open(String kind, int number) {
        closeTable();
        closeTraces();
        TableReader opened = new TableReader(kind, number);
        table = Optional.of(opened);
        return opened;
    }

    private boolean section(String line, int number) {
        if (traces.isPresent()) {
            boolean taken = traces.get().accept(line, number);
            if (!taken) {
                closeTraces();
            }
            return taken;
        }
        if (table.isPresent()) {
            boolean taken = table.get().accept(line);
            if (!taken) {
                closeTable();
            }
            return taken;
        }
        return false;
    }

    /** Ends all that is open. */
    void close() {
        closeTable();
        closeTraces();
        closeRaw();
        type = "";
    }

    private void closeTable() {
        table.ifPresent(reader -> {
            reader.total(total);
            if (reader.foreign() || isForeign()) {
                unread(reader.kind(), reader.line());
            } else {
                table(reader.result(results.document()));
            }
        });
        table = Optional.empty();
    }

    private void table(FunctionTable read) {
        if (read.rows().isEmpty()) {
            results.unread(
                    read.kind() + " text",
                    read.origin().line(),
                    read.kind() + " text without rows: nothing passed its filter, or the profiles do not differ;"
                            + " `caulk diff A B` compares profiles");
        } else {
            results.table(read);
        }
    }

    /** Values of other types than these are memory or time. */
    private boolean isForeign() {
        return switch (type) {
            case "", "goroutine", "goroutineleak", "threadcreate" -> false;
            default -> true;
        };
    }

    private void unread(String kind, int line) {
        String of = type.isEmpty() ? "" : " (type " + type + ")";
        results.unread(
                kind + " text" + of,
                line,
                kind + " text" + of + ": memory or time, not goroutines;" + " take /debug/pprof/goroutine for those");
    }

    private void closeTraces() {
        traces.ifPresent(reader -> {
            reader.rule();
            if (reader.foreign() || isForeign()) {
                unread("pprof -traces", tracesLine);
            } else if (!reader.table().isEmpty()) {
                results.snapshot(snapshot(reader.table()));
            }
        });
        traces = Optional.empty();
    }

    private Snapshot snapshot(StackTable of) {
        SnapshotKind kind = switch (type) {
            case "goroutineleak" -> SnapshotKind.GOROUTINE_LEAK;
            case "threadcreate" -> SnapshotKind.THREADCREATE;
            default -> SnapshotKind.GOROUTINE;
        };
        return new Snapshot(
                kind,
                SnapshotShape.TRACES,
                type.isEmpty() ? "goroutine" : type,
                new Origin(results.document(), tracesLine),
                OptionalLong.empty(),
                of.groups(),
                of.records(),
                taken,
                Optional.empty(),
                Optional.empty());
    }

    private void closeRaw() {
        raw.ifPresent(reader -> {
            reader.close();
            PprofResult.add(
                    results,
                    symbols,
                    new PprofResult.Source(reader.data(), reader.types(), reader.taken(), reader::labels),
                    SnapshotShape.RAW,
                    rawLine,
                    Optional.empty());
        });
        raw = Optional.empty();
    }
}
