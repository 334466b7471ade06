package dev.caulk.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private final Set<UnreadKind> current = EnumSet.noneOf(UnreadKind.class);
    private Optional<UnreadKind> last = Optional.empty();
    private String type = "";

    DocumentScanner(Results results) {
        this.results = results;
        this.counted = new CountedBlock(results.document(), results::snapshot, results::note);
        this.tracebacks = new TracebackBlock(results.document(), results::snapshot);
        this.traceback = new TracebackReader(tracebacks);
    }

    void scan(InputStream in) {
        LineSource source = new LineSource(in);
        Line line = new Line();
        Optional<String> broken = Optional.empty();
        try {
            while (source.next(line)) {
                if (source.shortened()) {
                    skipped(line.number);
                }
                line(line);
            }
        } catch (IOException e) {
            broken = Optional.of("the file could not be read to its end (" + e.getMessage() + ")");
        }
        end(source, line, broken);
    }

    private void skipped(int line) {
        results.note(
                Note.Kind.SKIPPED, line, "a line longer than " + (LineSource.LONGEST >> 20) + " MiB, read up to there");
    }

    private void line(Line line) {
        if (traceback.accept(line)) {
            counted.close();
            return;
        }
        if (line.isEmpty()) {
            return;
        }
        String text = line.text();
        if (text.startsWith("```") || text.startsWith("~~~")) {
            closeAll();
            return;
        }
        if (headline(text, line.number)) {
            return;
        }
        if (text.startsWith("Type: ")) {
            type = text.substring("Type: ".length()).split("\\s", 2)[0];
        }
        anchors(text, line.number);
    }

    private void closeAll() {
        counted.close();
        tracebacks.close(Optional.empty());
        tracebacks.forgetHeadline();
        current.clear();
        last = Optional.empty();
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

    private void anchors(String text, int line) {
        List<Anchor> anchors = Anchors.in(text);
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            int end = i + 1 < anchors.size() ? anchors.get(i + 1).start() : text.length();
            if (anchor.kind() == Anchor.Kind.UNREAD) {
                unread(anchor.unread(), line);
            } else {
                read(anchor, text.substring(anchor.start(), end), line);
            }
        }
    }

    private void read(Anchor anchor, String text, int line) {
        switch (anchor.kind()) {
            case HEADER -> {
                closeAll();
                counted.header(text, line);
            }
            case RECORD -> record(text, line);
            case FRAME -> counted.frame(text);
            default -> counted.labels(text);
        }
    }

    /** Block and heap profiles have records much like these, so records count only where none of those is open. */
    private void record(String text, int line) {
        boolean foreign = current.contains(UnreadKind.CONTENTION)
                || current.contains(UnreadKind.MUTEX)
                || current.contains(UnreadKind.HEAP);
        if (counted.open() || !foreign) {
            tracebacks.close(Optional.empty());
            counted.record(text, line);
        }
    }

    private void unread(UnreadKind kind, int line) {
        boolean known = last.filter(kind::equals).isPresent() && kind.repeats();
        last = Optional.of(kind);
        counted.close();
        if (!known) {
            current.add(kind);
            String of = kind.name().equals("TOP") && !type.isEmpty() ? " (type " + type + ")" : "";
            results.unread(kind.label(), line, kind.sentence() + of);
        }
    }

    private void end(LineSource source, Line last, Optional<String> broken) {
        counted.close();
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
    }
}
