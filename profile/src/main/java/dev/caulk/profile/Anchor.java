package dev.caulk.profile;

/**
 * A place in a line where something known starts.
 *
 * @param kind what starts
 * @param start where
 * @param unread which shape that is not read, meaningful for {@link Kind#UNREAD} only
 */
record Anchor(Kind kind, int start, UnreadKind unread) {
    /** What can start inside a line. */
    enum Kind {
        /** {@code goroutine profile: total 7}. */
        HEADER,
        /** {@code 501 @ 0x1 0x2}. */
        RECORD,
        /** {@code # 0x1 main.f+0x2 /src/main.go:3}. */
        FRAME,
        /** {@code # labels: {"k":"v"}}. */
        LABELS,
        /** A block of a shape that is named but not read. */
        UNREAD
    }
}
