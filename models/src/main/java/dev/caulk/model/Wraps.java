package dev.caulk.model;

/**
 * A result holds an argument and offers no way to it: whoever keeps only the result can no longer release the argument.
 *
 * @param param the hidden argument, from 0
 * @param result the result that hides it, from 0
 */
public record Wraps(int param, int result) {}
