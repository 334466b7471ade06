package dev.caulk.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the plain part of YAML that the bundled files keep to: block maps and lists, flow maps and lists, plain words and words in
 * double quotes without escapes. A general reader takes longer to start than a whole run of most commands; what is not plain
 * is left to it, so that nothing is read in two ways.
 */
final class PlainYaml {
    /** Says that a file is not plain. */
    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super("", null, false, false);
        }
    }

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private PlainYaml(String text) {
        this.text = text;
    }

    /** The map that a file is; absent if the file is not plain. */
    static Optional<YamlNode.Entries> read(String yaml) {
        PlainYaml reader = new PlainYaml(yaml);
        try {
            reader.nextLine();
            if (reader.ended() || reader.column() != 0) {
                return Optional.empty();
            }
            YamlNode.Entries all = reader.map(0);
            return reader.ended() ? Optional.of(all) : Optional.empty();
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private boolean ended() {
        return at == text.length();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    private int column() {
        return at - lineStart;
    }

    /** Whether a place in a block starts an item of a list. */
    private boolean atItem() {
        return text.startsWith("- ", at);
    }

    /** Goes on to the first character of the next line that says something; stays where it is if one starts here. */
    private void nextLine() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '\n') {
                newline();
            } else if (c == ' ') {
                at++;
            } else {
                return;
            }
        }
    }

    private void newline() {
        at++;
        line++;
        lineStart = at;
    }

    /** Behind a value nothing but the line's end may stand. */
    private void endLine() throws NotPlain {
        while (peek() == ' ') {
            at++;
        }
        if (peek() != '\n') {
            throw new NotPlain();
        }
        nextLine();
    }

    private YamlNode.Entries map(int indent) throws NotPlain {
        Map<String, YamlNode.Entry> values = new LinkedHashMap<>();
        int start = line;
        while (!ended() && column() == indent && !atItem()) {
            int keyLine = line;
            String key = key();
            if (values.put(key, new YamlNode.Entry(keyLine, value(indent))) != null) {
                throw new NotPlain();
            }
        }
        if (!ended() && column() > indent) {
            throw new NotPlain();
        }
        return new YamlNode.Entries(values, start);
    }

    /** A word and a colon behind it. */
    private String key() throws NotPlain {
        int start = at;
        while (isKey(peek())) {
            at++;
        }
        if (at == start || peek() != ':') {
            throw new NotPlain();
        }
        return text.substring(start, at++);
    }

    private static boolean isKey(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private YamlNode value(int indent) throws NotPlain {
        if (peek() == ' ') {
            at++;
            return inLine();
        }
        if (peek() != '\n') {
            throw new NotPlain();
        }
        nextLine();
        int column = column();
        if (ended() || column < indent || column == indent && !atItem()) {
            throw new NotPlain();
        }
        return atItem() ? list(column) : map(column);
    }

    private YamlNode.Items list(int indent) throws NotPlain {
        List<YamlNode> values = new ArrayList<>();
        int start = line;
        while (!ended() && column() == indent && atItem()) {
            at += 2;
            values.add(isKey(peek()) && startsMap() ? map(indent + 2) : inLine());
        }
        if (!ended() && column() > indent) {
            throw new NotPlain();
        }
        return new YamlNode.Items(values, start);
    }

    /** Whether a key stands here. */
    private boolean startsMap() {
        int end = at;
        while (end < text.length() && isKey(text.charAt(end))) {
            end++;
        }
        return end + 1 < text.length()
                && text.charAt(end) == ':'
                && (text.charAt(end + 1) == ' ' || text.charAt(end + 1) == '\n');
    }

    /** A value that ends with its line. */
    private YamlNode inLine() throws NotPlain {
        char c = peek();
        YamlNode value = c == '{' || c == '[' || c == '"' ? flow() : new YamlNode.Scalar(word(false), line);
        endLine();
        return value;
    }

    private YamlNode flow() throws NotPlain {
        return switch (peek()) {
            case '{' -> flowMap();
            case '[' -> flowList();
            case '"' -> new YamlNode.Scalar(quoted(), line);
            default -> new YamlNode.Scalar(word(true), line);
        };
    }

    private YamlNode.Entries flowMap() throws NotPlain {
        Map<String, YamlNode.Entry> values = new LinkedHashMap<>();
        int start = line;
        at++;
        do {
            skipBlanks();
            int keyLine = line;
            String key = key();
            if (peek() != ' ') {
                throw new NotPlain();
            }
            skipBlanks();
            if (values.put(key, new YamlNode.Entry(keyLine, flow())) != null) {
                throw new NotPlain();
            }
        } while (another('}'));
        return new YamlNode.Entries(values, start);
    }

    private YamlNode.Items flowList() throws NotPlain {
        List<YamlNode> values = new ArrayList<>();
        int start = line;
        at++;
        skipBlanks();
        if (peek() == ']') {
            at++;
            return new YamlNode.Items(values, start);
        }
        do {
            skipBlanks();
            values.add(flow());
        } while (another(']'));
        return new YamlNode.Items(values, start);
    }

    /** Whether a comma stands here; otherwise the end does. */
    private boolean another(char end) throws NotPlain {
        skipBlanks();
        char c = peek();
        if (c != ',' && c != end) {
            throw new NotPlain();
        }
        at++;
        return c == ',';
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            if (text.charAt(at) == '\n') {
                newline();
            } else {
                at++;
            }
        }
    }

    private String quoted() throws NotPlain {
        int start = at + 1;
        int end = text.indexOf('"', start);
        for (int i = start; i < end; i++) {
            if (!isPrinted(text.charAt(i)) || text.charAt(i) == '\\') {
                throw new NotPlain();
            }
        }
        if (end < 0) {
            throw new NotPlain();
        }
        at = end + 1;
        return text.substring(start, end);
    }

    private static boolean isPrinted(char c) {
        return c >= ' ' && c < 0x7f;
    }

    /** A word without quotes; inside a flow it ends at a bracket or comma. */
    private String word(boolean inFlow) throws NotPlain {
        char first = peek();
        if (!isKey(first) && !(first >= '0' && first <= '9') && first != '(') {
            throw new NotPlain();
        }
        int start = at;
        int end = at;
        for (char c = first; c != '\n' && !(inFlow && (c == ',' || c == ']' || c == '}')); c = peek()) {
            if (!isPrinted(c) || c == ':' || c == '#' || inFlow && (c == '[' || c == '{' || c == '?')) {
                throw new NotPlain();
            }
            at++;
            end = c == ' ' ? end : at;
        }
        if (inFlow && peek() == '\n') {
            throw new NotPlain();
        }
        return text.substring(start, end);
    }
}
