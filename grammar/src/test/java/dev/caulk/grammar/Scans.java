package dev.caulk.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Renders what the scanner and its oracle find, one string per token. */
final class Scans {
    private Scans() {}

    static TokenBuffer scan(String source) {
        return new GoScanner().scan(source.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code TYPE text} of each token; an inserted semicolon has no text. */
    static List<String> tokens(String source) {
        TokenBuffer tokens = scan(source);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            all.add(render(tokens.type(i), tokens.text(i)));
        }
        return all;
    }

    /** {@code offset: message} of each problem. */
    static List<String> problems(String source) {
        return problems(source.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> problems(byte[] source) {
        return new GoScanner()
                .scan(source).problems().stream()
                        .map(problem -> problem.start() + ": " + problem.message())
                        .toList();
    }

    static String render(int type, String text) {
        return (GoLexer.VOCABULARY.getSymbolicName(type) + " " + text).strip();
    }
}
