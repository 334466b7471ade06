package dev.caulk.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Walks through a text once and hands each line to the reader it belongs to. */
final class DocumentScanner {
    /** The runtime's own limit for a {@code ?debug=2} body; a longer dump is cut there without a mark. */
    private static final long DEBUG_2_LIMIT = 64L << 20;

    private final Results results;
    private final CountedBlock counted;
    private final TracebackBlock tracebacks;
    private final TracebackReader traceback;
    private final PlainTracebacks plain;
    private final Symbols symbols = new Symbols();
    /** Made when the first line needs it: most large documents are of one shape. */
    private Optional<OtherText> other = Optional.empty();

    private final Line part = new Line();

    DocumentScanner(Results results) {
        this.results = results;
        this.counted = new CountedBlock(results, symbols);
        this.tracebacks = new TracebackBlock(results, symbols);
        this.traceback = new TracebackReader(tracebacks, symbols);
        this.plain = new PlainTracebacks(tracebacks, symbols);
    }

    void scan(InputStream in, long most) {
        LineSource source = new LineSource(in);
        Line line = new Line();
        Optional<String> broken = Optional.empty();
        try {
            while (goroutinesAndLine(source, line)) {
                if (source.shortened()) {
                    skipped(line.number);
                }
                line(line);
                if (source.total() > most) {
                    broken = Optional.of("truncated: it is larger than " + (most >> 20)
                            + " MiB when unpacked, and was read up to there; the counts are a lower bound");
                    break;
                }
            }
        } catch (IOException e) {
            broken = Optional.of("truncated: the file could not be read to its end (" + e.getMessage() + ")");
        }
        end(source, line, broken);
    }

    /** Reads goroutines that need no care, and the line behind them; false at the end. */
    private boolean goroutinesAndLine(LineSource source, Line line) throws IOException {
        if (!traceback.open()) {
            goroutines(source, line);
        }
        return source.next(line);
    }

    private void goroutines(LineSource source, Line line) {
        boolean any = true;
        while (any) {
            source.readAhead();
            int from = source.from();
            int next = plain.read(source.buffer(), from, source.end(), source.number() + 1);
            any = next > from;
            if (any) {
                closeCounted();
                traceback.passed();
                source.skip(line, next, plain.lines());
            }
        }
    }

    private void closeCounted() {
        counted.close();
        if (other.isPresent()) {
            other.get().closePprof();
        }
    }

    private OtherText other() {
        if (other.isEmpty()) {
            other = Optional.of(new OtherText(results, symbols, counted, tracebacks));
        }
        return other.get();
    }

    private void skipped(int line) {
        results.note(
                Note.Kind.SKIPPED, line, "a line longer than " + (LineSource.LONGEST >> 20) + " MiB, read up to there");
    }

    private void line(Line line) {
        if (!MarkupSigns.wraps(line) && plain(line) || line.isEmpty()) {
            return;
        }
        String text = line.text();
        List<String> parts = MarkupSigns.in(line) ? Markup.lines(text) : List.of(text);
        if (parts.size() == 1 && parts.get(0).equals(text)) {
            other().accept(text, line.number);
            return;
        }
        for (String piece : parts) {
            part.bytes = piece.getBytes(StandardCharsets.UTF_8);
            part.start = 0;
            part.end = part.bytes.length;
            part.number = line.number;
            part.terminated = true;
            if (!plain(part) && !part.isEmpty()) {
                other().accept(part.text(), line.number);
            }
        }
    }

    /** Lines as the runtime prints them; the window comes back narrowed to its text. */
    private boolean plain(Line line) {
        if (traceback.accept(line)) {
            closeCounted();
            return true;
        }
        return counted.accept(line) || other.isEmpty() && header(line);
    }

    /** The header of a counted profile that nothing else stood before, as of those that a program answers with. */
    private boolean header(Line line) {
        if (!CountedBlock.isHeader(line)) {
            return false;
        }
        tracebacks.close(Optional.empty());
        tracebacks.forgetHeadline();
        counted.header(line.text(), line.number);
        return true;
    }

    private void end(LineSource source, Line last, Optional<String> broken) {
        closeCounted();
        if (other.isPresent()) {
            other.get().end();
        }
        boolean open = traceback.endDocument(last);
        Optional<String> truncated = broken;
        if (source.total() == DEBUG_2_LIMIT) {
            truncated = Optional.of("truncated: exactly 64 MiB, where the runtime cuts a ?debug=2 body without a mark;"
                    + " the counts are a lower bound");
        } else if (open && broken.isEmpty()) {
            truncated = Optional.of("truncated: the text stops inside a goroutine; the counts are a lower bound");
        }
        if (tracebacks.open() || broken.isPresent()) {
            if (truncated.isPresent()) {
                results.note(Note.Kind.TRUNCATED, last.number, truncated.get());
            }
        }
        tracebacks.close(truncated);
        results.nothing(last.number);
    }
}
