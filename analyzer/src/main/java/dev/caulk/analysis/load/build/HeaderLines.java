package dev.caulk.analysis.load.build;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds the line comments above the package clause. */
final class HeaderLines {
    private HeaderLines() {}

    /**
     * Reads the beginning of a file.
     *
     * @param lines receives them, without space behind
     * @return how many of them stand before a blank line, and before any other kind of comment
     */
    static int read(byte[] content, List<String> lines) {
        int blank = 0;
        boolean only = true;
        int at = startsWith(content, 0, "\u00EF\u00BB\u00BF") ? 3 : 0;
        while (true) {
            int next = skipSpace(content, at);
            blank = only && newlines(content, at, next) > 0 ? lines.size() : blank;
            if (startsWith(content, next, "/*")) {
                only = false;
                at = endOfBlock(content, next + 2);
            } else if (startsWith(content, next, "//")) {
                int end = endOfLine(content, next);
                lines.add(new String(content, next, end - next, StandardCharsets.UTF_8).stripTrailing());
                at = Math.min(content.length, end + 1);
            } else {
                return blank;
            }
        }
    }

    private static int newlines(byte[] content, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += content[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private static int skipSpace(byte[] content, int from) {
        int at = from;
        while (at < content.length && content[at] >= 0 && content[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static int endOfBlock(byte[] content, int from) {
        int at = from;
        while (at < content.length && !startsWith(content, at, "*/")) {
            at++;
        }
        return Math.min(content.length, at + 2);
    }

    private static int endOfLine(byte[] content, int from) {
        int at = from;
        while (at < content.length && content[at] != '\n') {
            at++;
        }
        return at;
    }

    private static boolean startsWith(byte[] content, int at, String text) {
        if (at + text.length() > content.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (content[at + i] != (byte) text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
