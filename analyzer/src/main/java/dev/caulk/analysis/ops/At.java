package dev.caulk.analysis.ops;

import dev.caulk.syntax.Span;

/**
 * What every Op has.
 *
 * @param id dense in its function; also the name of the value that the Op defines
 * @param span the source it came from
 * @param ordinal how many Ops of its kind precede it in the declared function, closures included, in source order: what
 *     survives edits that shift lines
 */
public record At(int id, Span span, int ordinal) {}
