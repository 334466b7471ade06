package dev.caulk.report;

import dev.caulk.analysis.SourceTexts;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Go files in memory; places in them are named by their text. */
public final class GoSources implements SourceTexts {
    private final Map<String, byte[]> texts = new HashMap<>();

    public GoSources add(String path, String text) {
        texts.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public Optional<byte[]> read(SourceFile file) {
        return Optional.ofNullable(texts.get(file.path()));
    }

    /** The span of the first occurrence of a text. */
    public Span span(String path, String text) {
        byte[] content = Objects.requireNonNull(texts.get(path), path);
        String whole = new String(content, StandardCharsets.UTF_8);
        int at = whole.indexOf(text);
        if (at < 0) {
            throw new AssertionError(path + " does not hold " + text);
        }
        int start = whole.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        return SourceFile.of(path, content).span(start, start + text.getBytes(StandardCharsets.UTF_8).length);
    }
}
