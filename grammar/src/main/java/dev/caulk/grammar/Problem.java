package dev.caulk.grammar;

/**
 * Something that is no Go.
 *
 * @param start offset of the first offending byte
 * @param end offset just past the last offending byte
 * @param message worded as the Go compiler does
 */
public record Problem(int start, int end, String message) {}
