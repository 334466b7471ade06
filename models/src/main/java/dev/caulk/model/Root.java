package dev.caulk.model;

import java.util.OptionalInt;

/**
 * Code that a library calls again and again.
 *
 * @param param the argument whose function or methods are called; absent where the modelled method itself is the root
 * @param rate how often
 * @param kind on what occasion, such as {@code http} or {@code log-record}
 */
public record Root(OptionalInt param, Rate rate, String kind) {}
