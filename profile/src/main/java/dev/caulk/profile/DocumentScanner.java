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

    private static final List<String> HEADLINES =
            List.of("panic: ", "fatal error: ", "SIGQUIT: ", "SIGABRT: ", "SIGSEGV: ", "SIGTRAP: ", "SIGBUS: ");

    private final Results results;
    private final CountedBlock counted;
    private final TracebackBlock tracebacks;
    private final TracebackReader traceback;
    private final PlainTracebacks plain;
    private final PprofText pprof;
    private final TextBlocks blocks;
    private final Line part = new Line();

    DocumentScanner(Results results) {
        Symbols symbols = new Symbols();
        this.results = results;
        this.counted = new CountedBlock(results.document(), symbols, results::snapshot, results::note);
        this.tracebacks = new TracebackBlock(results.document(), symbols, results::snapshot);
        this.traceback = new TracebackReader(tracebacks, symbols);
        this.plain = new PlainTracebacks(tracebacks, symbols);
        this.pprof = new PprofText(results, symbols);
        this.blocks = new TextBlocks(results, symbols, counted);
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
            source.readAhead();
            int from = source.from();
            int next = plain.read(source.buffer(), from, source.end(), source.number() + 1);
            if (next > from) {
                counted.close();
                pprof.close();
                traceback.passed();
                source.skip(line, next, plain.lines());
            }
        }
        return source.next(line);
    }

    private void skipped(int line) {
        results.note(
                Note.Kind.SKIPPED, line, "a line longer than " + (LineSource.LONGEST >> 20) + " MiB, read up to there");
    }

    private void line(Line line) {
        if (!Markup.wraps(line) && plain(line) || line.isEmpty()) {
            return;
        }
        String text = line.text();
        List<String> parts = Markup.in(line) ? Markup.lines(text) : List.of(text);
        if (parts.size() == 1 && parts.get(0).equals(text)) {
            text(text, line.number);
            return;
        }
        for (String piece : parts) {
            part.bytes = piece.getBytes(StandardCharsets.UTF_8);
            part.start = 0;
            part.end = part.bytes.length;
            part.number = line.number;
            part.terminated = true;
            if (!plain(part) && !part.isEmpty()) {
                text(part.text(), line.number);
            }
        }
    }

    /** Lines as the runtime prints them; the window comes back narrowed to its text. */
    private boolean plain(Line line) {
        if (traceback.accept(line)) {
            counted.close();
            pprof.close();
            return true;
        }
        return counted.accept(line);
    }

    private void text(String whole, int number) {
        for (String text : SessionLines.of(whole)) {
            if (text.startsWith("```") || text.startsWith("~~~")) {
                closeAll();
            } else if (!headline(text, number) && !pprof.accept(text, number)) {
                blocks.accept(text, number, this::closeAll, () -> tracebacks.close(Optional.empty()));
            }
        }
    }

    private void closeAll() {
        counted.close();
        tracebacks.close(Optional.empty());
        tracebacks.forgetHeadline();
        pprof.close();
        blocks.close();
    }

    private boolean headline(String text, int line) {
        for (String start : HEADLINES) {
            if (text.startsWith(start)) {
                tracebacks.headline(text, line);
                return true;
            }
        }
        return false;
    }

    private void end(LineSource source, Line last, Optional<String> broken) {
        counted.close();
        pprof.close();
        blocks.end();
        boolean open = traceback.endDocument(last);
        Optional<String> truncated = broken;
        if (source.total() == DEBUG_2_LIMIT) {
            truncated = Optional.of("truncated: exactly 64 MiB, where the runtime cuts a ?debug=2 body without a mark;"
                    + " the counts are a lower bound");
        } else if (open && broken.isEmpty()) {
            truncated = Optional.of("truncated: the text stops inside a goroutine; the counts are a lower bound");
        }
        if (tracebacks.open() || broken.isPresent()) {
            truncated.ifPresent(text -> results.note(Note.Kind.TRUNCATED, last.number, text));
        }
        tracebacks.close(truncated);
        results.nothing(last.number);
    }
}
