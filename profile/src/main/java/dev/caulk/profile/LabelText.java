package dev.caulk.profile;

import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the labels of a goroutine, {@code {"k":"v", "k2":"v2"}}, quoted as Go quotes; never fails. */
final class LabelText {
    private final String text;
    private int at;

    private LabelText(String text) {
        this.text = text;
    }

    static SortedMap<String, String> parse(String text) {
        SortedMap<String, String> labels = new TreeMap<>();
        LabelText reader = new LabelText(text);
        while (reader.toQuote()) {
            String key = reader.string();
            if (reader.toQuote()) {
                labels.put(key, reader.string());
            }
        }
        return labels;
    }

    /** Adds a text in quotes, so that it is read back as it was. */
    static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        out.append('"');
    }

    private boolean toQuote() {
        int quote = text.indexOf('"', at);
        at = quote < 0 ? text.length() : quote + 1;
        return quote >= 0;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                break;
            }
            if (c == '\\' && at < text.length()) {
                escape(out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escape(StringBuilder out) {
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'x' -> code(out, 2);
            case 'u' -> code(out, 4);
            case 'U' -> code(out, 8);
            default -> out.append(c);
        }
    }

    private void code(StringBuilder out, int digits) {
        int end = Math.min(Numbers.hexEnd(text, at), at + digits);
        long value = end == at ? -1 : Long.parseLong(text, at, end, 16);
        if (Character.isValidCodePoint((int) value) && value >= 0 && value <= Character.MAX_CODE_POINT) {
            out.appendCodePoint((int) value);
        }
        at = end;
    }
}
