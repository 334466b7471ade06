package dev.caulk.grammar;

import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Stops at the first error: recovery would cost time in every rule and find only follow-up errors. */
final class FailFast implements ANTLRErrorStrategy {
    private final EventParser parser;

    FailFast(EventParser parser) {
        this.parser = parser;
    }

    @Override
    public Token recoverInline(Parser recognizer) {
        throw parser.failure(Token.INVALID_TYPE);
    }

    @Override
    public void reportError(Parser recognizer, RecognitionException error) {
        throw parser.failure(Token.INVALID_TYPE);
    }

    @Override
    public void reset(Parser recognizer) {
        // has no state
    }

    @Override
    public void recover(Parser recognizer, RecognitionException error) {
        // reportError has thrown
    }

    @Override
    public void sync(Parser recognizer) {
        // the decisions themselves find the error
    }

    @Override
    public boolean inErrorRecoveryMode(Parser recognizer) {
        return false;
    }

    @Override
    public void reportMatch(Parser recognizer) {
        // nothing to leave: there is no recovery mode
    }
}
