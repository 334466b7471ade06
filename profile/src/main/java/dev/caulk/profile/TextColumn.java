package dev.caulk.profile;

/** Text of 80 columns: paragraphs, and entries of a number and indented lines. All of it is escaped for terminals. */
public final class TextColumn {
    private static final int WIDTH = 80;
    private static final String INDENT = "          ";

    private final StringBuilder out = new StringBuilder();

    /** An empty text. */
    public TextColumn() {}

    /** Adds a paragraph whose later lines stand under the text behind the lead. */
    public void paragraph(String lead, String text) {
        Terminal.hanging(out, lead, " ".repeat(lead.length()), text, WIDTH);
    }

    /** Adds the number that an entry starts with, at least ten columns wide, and the text behind it. */
    public void first(String number, String text) {
        Terminal.hanging(out, number, INDENT, text, WIDTH);
    }

    /** Adds a line of the entry. */
    public void next(String text) {
        first(INDENT, text);
    }

    /** Adds an empty line. */
    public void blank() {
        out.append('\n');
    }

    /** All of it. */
    public String text() {
        return out.toString();
    }
}
