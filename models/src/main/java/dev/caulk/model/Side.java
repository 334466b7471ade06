package dev.caulk.model;

/** An end of a connection. */
public enum Side {
    /** The end that dials. */
    CLIENT,
    /** The end that accepts. */
    SERVER
}
