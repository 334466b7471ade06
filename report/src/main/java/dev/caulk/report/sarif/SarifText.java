package dev.caulk.report.sarif;

/** Messages of SARIF, in which square brackets are links (SARIF 2.1.0, 3.11.6). */
final class SarifText {
    private SarifText() {}

    /** The text as it is meant, brackets and backslashes escaped. */
    static String plain(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    /** A link to the related location of that id; those that no message links to are not shown by GitHub. */
    static String link(String text, int id) {
        return "[" + plain(text) + "](" + id + ")";
    }
}
