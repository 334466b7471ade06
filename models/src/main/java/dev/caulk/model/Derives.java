package dev.caulk.model;

/**
 * A result that ends when an argument ends, as a context does with its parent.
 *
 * @param param the parent, from 0
 * @param result the child, from 0
 */
public record Derives(int param, int result) {}
