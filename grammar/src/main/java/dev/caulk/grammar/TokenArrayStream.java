package dev.caulk.grammar;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** A {@link TokenBuffer} as ANTLR wants to see it; {@link Token} objects are made only when something went wrong. */
final class TokenArrayStream implements TokenStream {
    private final TokenBuffer tokens;
    private int[] types;
    private int position;

    TokenArrayStream(TokenBuffer tokens) {
        this.tokens = tokens;
        this.types = tokens.types();
    }

    /** Begins at a token, after the buffer has been filled anew. */
    void restart(int token) {
        types = tokens.types();
        position = token;
    }

    TokenBuffer tokens() {
        return tokens;
    }

    @Override
    public int LA(int offset) {
        return offset == 1 ? types[position] : far(offset); // small enough for HotSpot to inline
    }

    private int far(int offset) {
        int at = offset > 0 ? position + offset - 1 : position + offset;
        return at < 0 ? Token.INVALID_TYPE : types[Math.min(at, tokens.count())];
    }

    @Override
    public void consume() {
        position++;
    }

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = index;
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // nothing was buffered for the mark
    }

    @Override
    public int size() {
        return tokens.count() + 1;
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public Token LT(int offset) {
        return get(Math.min(offset > 0 ? position + offset - 1 : position + offset, tokens.count()));
    }

    @Override
    public Token get(int index) {
        CommonToken token = new CommonToken(tokens.type(index), tokens.text(index));
        token.setTokenIndex(index);
        return token;
    }

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException("tokens come from a buffer");
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }
}
