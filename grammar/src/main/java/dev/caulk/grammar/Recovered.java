package dev.caulk.grammar;

import java.util.List;

/**
 * A file that does not conform to the grammar, after what is broken has been cut out of it.
 *
 * @param tokens what is left, and {@code BAD} tokens in the place of the rest
 * @param events the rules that match {@code tokens}
 * @param problems what is wrong with the file; at least one, in no particular order
 */
public record Recovered(TokenBuffer tokens, EventTape events, List<Problem> problems) {}
