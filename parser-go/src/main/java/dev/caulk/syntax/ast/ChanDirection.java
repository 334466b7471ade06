package dev.caulk.syntax.ast;

/** Which way a channel type may be used. */
public enum ChanDirection {
    BOTH,
    SEND,
    RECEIVE
}
