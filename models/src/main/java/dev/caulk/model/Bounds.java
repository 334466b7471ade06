package dev.caulk.model;

/**
 * The call limits how many goroutines the value admits at a time.
 *
 * @param operand whose spawns are limited
 */
public record Bounds(Operand operand) {}
