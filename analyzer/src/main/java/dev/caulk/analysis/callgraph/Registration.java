package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.model.Root;
import dev.caulk.syntax.Span;

/**
 * A function handed to a library that calls it on some occasion.
 *
 * @param function what is called
 * @param by the function that registers it
 * @param site id of the Op that does
 * @param root on what occasion and how often
 */
public record Registration(FunctionId function, FunctionId by, int site, Span span, Root root) {}
