package dev.caulk.syntax.ast;

/**
 * A comment with its markers, from {@code start} to {@code end} (bytes, exclusive), without the newline that ends a line
 * comment.
 *
 * @param behindCode whether code precedes it on its line
 */
public record Comment(int start, int end, boolean behindCode, String text) {}
