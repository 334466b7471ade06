package org.antlr.v4.codegen.target;

import org.antlr.v4.codegen.CodeGenerator;

/**
 * Java for a parser that writes events in the place of a tree. ANTLR finds it by its package and name for {@code language=Events};
 * the templates beside it say what is written.
 */
public final class EventsTarget extends JavaTarget {
    /** For one grammar. */
    public EventsTarget(CodeGenerator generator) {
        super(generator);
    }
}
