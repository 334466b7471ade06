package dev.caulk.profile;

/**
 * A block that was recognised and holds no goroutines, or that this version does not read.
 *
 * @param kind its name, such as {@code heap profile}
 * @param origin where it starts
 * @param sentence what it is and what to take instead
 */
public record UnreadBlock(String kind, Origin origin, String sentence) {}
