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
        String start = lead;
        for (String line : Terminal.wrap(Terminal.safe(text), WIDTH - lead.length())) {
            out.append(start).append(line).append('\n');
            start = " ".repeat(lead.length());
        }
    }

    /** Adds the number that an entry starts with, ten columns wide. */
    public void lead(String number) {
        out.append(number);
    }

    /** Adds the text behind the number. */
    public void first(String text) {
        indented(text, true);
    }

    /** Adds a line of the entry. */
    public void next(String text) {
        indented(text, false);
    }

    private void indented(String text, boolean first) {
        boolean started = first;
        for (String line : Terminal.wrap(Terminal.safe(text), WIDTH - INDENT.length())) {
            out.append(started ? "" : INDENT).append(line).append('\n');
            started = false;
        }
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
