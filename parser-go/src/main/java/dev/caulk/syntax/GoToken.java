package dev.caulk.syntax;

/** A token or comment for syntax highlighting: bytes {@code start} to {@code end} (exclusive) of the text. */
public record GoToken(Kind kind, int start, int end) {
    /** What a token is. */
    public enum Kind {
        KEYWORD,
        IDENT,
        /** A string or rune literal. */
        STRING,
        /** An integer, floating-point or imaginary literal. */
        NUMBER,
        COMMENT,
        /** An operator or punctuation. */
        OPERATOR
    }
}
