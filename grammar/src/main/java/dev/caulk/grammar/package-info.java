/**
 * Reads Go source: a scanner into flat arrays, and an ANTLR grammar whose parser writes a tape of events instead of a
 * tree. {@link dev.caulk.grammar.GoRecognizer} joins the two.
 */
@NullMarked
package dev.caulk.grammar;

import org.jspecify.annotations.NullMarked;
