package dev.caulk.analysis.engine.ownership;

import dev.caulk.syntax.Span;

/** How a path of an acquisition ends well. */
record Outcome(Kind kind, Span span) {
    enum Kind {
        RELEASED("released"),
        RELEASED_AT_EXIT("released by a deferred call"),
        HANDED_OVER("handed over"),
        RETURNED("returned to the caller"),
        ENDS_WITH_OWNER("ends together with what it is bound to"),
        ENDS_WITH_PROCESS("ends with the process");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** A clause such as {@code released at a.go:12:3}. */
    String text() {
        return kind.text + " at " + span.display();
    }
}
