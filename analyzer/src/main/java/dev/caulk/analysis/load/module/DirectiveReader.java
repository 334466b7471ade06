package dev.caulk.analysis.load.module;

import java.util.ArrayList;
import java.util.List;

/** Splits a go.mod or go.work into directives (go.dev/ref/mod#go-mod-file-lexical): words, strings, blocks, {@code //} comments. */
final class DirectiveReader {
    private final List<Directive> directives = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private String block = "";
    private int line;

    /** Reads all that can be read. */
    static DirectiveReader read(String text) {
        DirectiveReader reader = new DirectiveReader();
        text.lines().forEach(reader::readLine);
        if (!reader.block.isEmpty()) {
            reader.problem("the block of " + reader.block + " does not end");
        }
        return reader;
    }

    List<Directive> directives() {
        return directives;
    }

    /** What could not be read, a sentence each, behind the number of its line and a colon. */
    List<String> problems() {
        return problems;
    }

    private void problem(String sentence) {
        problems.add(line + ": " + sentence);
    }

    private void readLine(String text) {
        line++;
        List<String> words = words(text);
        if (words.isEmpty()) {
            return;
        }
        String first = words.get(0);
        if (first.equals(")")) {
            block = "";
        } else if (!block.isEmpty()) {
            directives.add(new Directive(block, words, line));
        } else if (words.size() > 1 && words.get(1).equals("(")) {
            block = first;
            closeOnSameLine(words);
        } else {
            directives.add(new Directive(first, List.copyOf(words.subList(1, words.size())), line));
        }
    }

    private void closeOnSameLine(List<String> words) {
        if (words.get(words.size() - 1).equals(")")) {
            if (words.size() > 3) {
                directives.add(new Directive(block, List.copyOf(words.subList(2, words.size() - 1)), line));
            }
            block = "";
        }
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && !text.startsWith("//", at)) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '`') {
                at = string(text, at, words);
            } else if (isPunctuation(c)) {
                words.add(String.valueOf(c));
                at++;
            } else {
                at = word(text, at, words);
            }
        }
        return words;
    }

    private static boolean isPunctuation(char c) {
        return c == '(' || c == ')' || c == ',' || c == '[' || c == ']';
    }

    private static int word(String text, int from, List<String> words) {
        int at = from;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && !isPunctuation(text.charAt(at))
                && !text.startsWith("//", at)) {
            at++;
        }
        words.add(text.substring(from, at));
        return at;
    }

    private int string(String text, int from, List<String> words) {
        char quote = text.charAt(from);
        StringBuilder value = new StringBuilder();
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            boolean escaped = quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length();
            at += escaped ? 1 : 0;
            value.append(text.charAt(at));
            at++;
        }
        if (at >= text.length()) {
            problem("a string does not end");
        }
        words.add(value.toString());
        return at + 1;
    }
}
