package dev.caulk.model;

/**
 * The result's field holds an argument.
 *
 * @param param the argument, from 0
 * @param field name of the field of the result, or of what it points to
 */
public record Sets(int param, String field) {}
