package dev.caulk.model;

/**
 * Nothing is acquired where a field of an argument has a certain value, as the answer to a HEAD request has no body (RFC 9110,
 * section 9.3.2).
 *
 * @param param the argument, from 0
 * @param field name of the field of the argument, or of what it points to
 * @param is its value
 */
public record Unless(int param, String field, String is) {}
