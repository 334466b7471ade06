package dev.caulk.model;

/**
 * A result owns an argument from now on: releasing the result releases the argument, which nobody else has to do any more.
 *
 * @param of what is owned
 * @param result the owner, from 0
 */
public record ReturnsOwned(Operand of, int result) {}
