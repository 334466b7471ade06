package dev.caulk.analysis.finding;

import dev.caulk.syntax.Span;
import java.util.List;

/** An edit that removes the finding. */
public record Fix(String description, List<Edit> edits) {
    /** Replaces the bytes of a span. */
    public record Edit(Span span, String replacement) {}
}
