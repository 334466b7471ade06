package dev.caulk.syntax;

/** Why a file could not be parsed, at the place where the parser stopped. */
public record SyntaxError(Span span, String message) {
    /** {@code path:line:column: message}. */
    public String display() {
        return span.display() + ": " + message;
    }
}
