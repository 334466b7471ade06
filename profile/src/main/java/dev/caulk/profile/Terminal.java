package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes text that was written by others safe to print, and fits it to a width. */
final class Terminal {
    private Terminal() {}

    /** Control characters, and those that reorder what is shown, as escapes. */
    static String safe(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isUnsafe(c)) {
                out.append(String.format(Locale.ROOT, "\\u{%x}", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Whether all of it is ASCII that prints, as nearly all texts are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnsafe(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /**
     * Adds text behind a lead, its later lines behind an indent. A lead wider than the indent, a count of eight digits, leaves the
     * text less room.
     */
    static void hanging(StringBuilder out, String lead, String indent, String text, int width) {
        String start = lead;
        int room = width - Math.max(lead.length(), indent.length());
        String safe = safe(text);
        if (safe.length() <= room && !safe.startsWith(" ") && !safe.endsWith(" ")) {
            out.append(lead).append(safe).append('\n');
            return;
        }
        for (String line : wrap(safe, room)) {
            out.append(start).append(line).append('\n');
            start = indent;
        }
    }

    /** Breaks at blanks; a word that is too long for a line is broken after a slash, or where the line ends. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                int slash = rest.lastIndexOf('/', width - 1);
                int cut = slash > 0 ? slash + 1 : width;
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
