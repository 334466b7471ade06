package dev.caulk.report.text;

import dev.caulk.report.source.Printable;

/** Collects lines of text; what goes in is made printable, and running text is wrapped. */
final class Lines {
    /** Fits a terminal of the usual size. */
    private static final int WIDTH = 80;

    private final StringBuilder out = new StringBuilder();

    /** A line as it is, however long: one that tools read. */
    Lines line(String indent, String text) {
        out.append(indent).append(Printable.line(text)).append('\n');
        return this;
    }

    Lines blank() {
        out.append('\n');
        return this;
    }

    /** Running text, wrapped between words; further lines are indented by {@code hanging}. */
    Lines wrapped(String indent, String hanging, String text) {
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : Printable.line(text).split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(hanging);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
