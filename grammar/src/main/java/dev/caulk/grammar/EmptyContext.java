package dev.caulk.grammar;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * What the generated parser makes for each match of a rule, in the place of ANTLR's nodes of a parse tree, which nobody reads: it
 * takes a third of their memory. The accessors that are generated too find nothing below it, in the terms of ANTLR.
 */
abstract class EmptyContext {
    /** Generated code stores the error here that it is about to report. */
    @Nullable
    RecognitionException exception;

    EmptyContext(@Nullable ParserRuleContext parent, int invokingState) {}

    /** The rule that was matched. */
    abstract int getRuleIndex();

    final @Nullable TerminalNode getToken(int type, int index) {
        return null;
    }

    final List<TerminalNode> getTokens(int type) {
        return List.of();
    }

    final <T> @Nullable T getRuleContext(Class<T> type, int index) {
        return null;
    }

    final <T> List<T> getRuleContexts(Class<T> type) {
        return List.of();
    }
}
