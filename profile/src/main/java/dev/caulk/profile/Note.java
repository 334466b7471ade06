package dev.caulk.profile;

/**
 * Something the reader has to say about a document, other than its data.
 *
 * @param kind what it is about
 * @param origin where
 * @param text one sentence without the place
 */
public record Note(Kind kind, Origin origin, String text) {
    /** What a note is about. */
    public enum Kind {
        /** A block that repeats an earlier one and was dropped. */
        REPEATED,
        /** A block whose records do not reach (or exceed) its declared total. */
        PARTIAL,
        /** A text that was cut off. */
        TRUNCATED,
        /** Something that looks like data and was left out. */
        SKIPPED
    }
}
