package dev.caulk.analysis.types;

import java.util.SortedMap;

/**
 * How much of some code is typed.
 *
 * @param expressions how many expressions there are
 * @param unknown how many of them have no known type, by reason
 */
public record TypeCoverage(long expressions, SortedMap<String, Long> unknown) {}
