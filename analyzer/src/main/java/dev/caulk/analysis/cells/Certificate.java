package dev.caulk.analysis.cells;

import dev.caulk.syntax.Span;
import java.util.Optional;

/** Whether all operations on a cell are known. */
public sealed interface Certificate {
    /** Why, in one plain sentence. */
    String reason();

    /** All operations are in the audited code. */
    record Closed(String reason) implements Certificate {}

    /**
     * Code that is not read may work on it.
     *
     * @param at where it gets there
     * @param provides whether that code may send, close, unlock, or whatever lets others go on
     * @param consumes whether that code may receive or hold
     */
    record Open(String reason, Optional<Span> at, boolean provides, boolean consumes) implements Certificate {}
}
