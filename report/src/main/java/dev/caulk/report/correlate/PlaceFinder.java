package dev.caulk.report.correlate;

import dev.caulk.analysis.SourceTexts;
import dev.caulk.report.correlate.Stack.Call;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;
import java.util.Optional;

/** Turns a frame of the audited source into the line that it names. */
final class PlaceFinder {
    private final SourceTexts sources;

    PlaceFinder(SourceTexts sources) {
        this.sources = sources;
    }

    /** The text of the frame's line; the head of the function where the line has moved out of it; empty outside the source. */
    Optional<Span> of(Call call) {
        return call.functions().stream().findFirst().map(function -> {
            Span declaration = function.declaration();
            int line = call.frame().line().orElse(declaration.line());
            return line(declaration.file(), SourceIndex.contains(declaration, line) ? line : declaration.line());
        });
    }

    private Span line(SourceFile file, int line) {
        int start = file.lineStart(line);
        Optional<byte[]> text = sources.read(file).filter(bytes -> start < bytes.length);
        if (text.isEmpty()) {
            return file.span(start, start);
        }
        byte[] bytes = text.get();
        int from = start;
        while (from < bytes.length && (bytes[from] == ' ' || bytes[from] == '\t')) {
            from++;
        }
        int to = from;
        while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
            to++;
        }
        return file.span(from, to);
    }
}
