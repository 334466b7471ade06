package dev.caulk.report.source;

/**
 * Makes characters visible that would otherwise act: control characters move a terminal's cursor or start an escape sequence, bidi controls
 * reorder what is read (CVE-2021-42574, "Trojan Source"), and lone surrogates are not text at all.
 */
public final class Printable {
    private Printable() {}

    /** The text on one line: control characters, tabs and line breaks included, are spelt {@code \\u{1b}}. */
    public static String line(String text) {
        return escape(text, false);
    }

    /** A line of source: as {@link #line}, but tabs stay. */
    public static String source(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean tabs) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (acts(c) && !(tabs && c == '\t')) {
                out.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean acts(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
