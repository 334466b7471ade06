package dev.caulk.profile;

import java.util.Optional;
import java.util.Set;

/** Takes the lines of a dump out of a JSON object on one line: a container's log line, or a whole dump in a field. */
final class JsonStrings {
    private static final int UNICODE = 4;

    /** As Docker, journald, Loki, Google Cloud, CloudWatch, Elasticsearch and Go's own loggers name it. */
    private static final Set<String> FIELDS =
            Set.of("log", "MESSAGE", "line", "textPayload", "message", "msg", "body", "@message");

    private JsonStrings() {}

    /**
     * The strings in an object that hold line ends, or else those of the fields that hold a log's line, unescaped; absent
     * where the text is no object or has none of them.
     */
    static Optional<String> lines(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder();
        StringBuilder line = new StringBuilder();
        StringBuilder string = new StringBuilder();
        boolean field = false;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote)) {
            string.setLength(0);
            quote = string(text, quote + 1, string);
            if (string.indexOf("\n") >= 0) {
                all.append(string);
            } else if (field) {
                line.append(string);
            }
            field = FIELDS.contains(string.toString());
        }
        StringBuilder found = all.length() == 0 ? line : all;
        return found.length() == 0 ? Optional.empty() : Optional.of(found.toString());
    }

    /** Reads a string; answers where the text goes on behind it. */
    private static int string(String text, int from, StringBuilder out) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at = escape(text, at + 1, out);
            } else {
                out.append(text.charAt(at++));
            }
        }
        return at + 1;
    }

    private static int escape(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        int end = at + 1 + UNICODE;
        if (c == 'u' && end <= text.length() && Numbers.hexEnd(text, at + 1) >= end) {
            out.append((char) Integer.parseInt(text.substring(at + 1, end), 16));
            return end;
        }
        out.append(
                switch (c) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> c;
                });
        return at + 1;
    }
}
