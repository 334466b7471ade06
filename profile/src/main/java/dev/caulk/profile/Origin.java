package dev.caulk.profile;

/**
 * Where a block stands.
 *
 * @param document the file, address or {@code -} it was read from
 * @param line its first line, from 1
 */
public record Origin(String document, int line) {
    /** {@code document:line}. */
    public String display() {
        return document + ":" + line;
    }
}
