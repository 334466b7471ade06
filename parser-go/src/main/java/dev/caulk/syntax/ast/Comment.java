package dev.caulk.syntax.ast;

/**
 * A comment with its markers, from {@code start} to {@code end} (bytes, exclusive), without the newline that ends a line
 * comment.
 */
public record Comment(int start, int end, String text) {}
