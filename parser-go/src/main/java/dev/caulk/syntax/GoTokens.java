package dev.caulk.syntax;

import dev.caulk.grammar.GoParser;
import dev.caulk.grammar.GoScanner;
import dev.caulk.grammar.TokenBuffer;
import java.util.ArrayList;
import java.util.List;

/** Splits Go text for syntax highlighting. Never throws: bytes that are no Go belong to no token. */
public final class GoTokens {
    private GoTokens() {}

    /** The tokens and comments of {@code content} in order, which do not overlap. White space is left out. */
    public static List<GoToken> of(byte[] content) {
        TokenBuffer tokens = new GoScanner().scan(content);
        List<GoToken> all = new ArrayList<>(tokens.count());
        int comment = 0;
        for (int i = 0; i <= tokens.count(); i++) {
            int start = tokens.start(i);
            while (comment < tokens.commentCount() && tokens.commentStart(comment) < start) {
                all.add(new GoToken(GoToken.Kind.COMMENT, tokens.commentStart(comment), tokens.commentEnd(comment)));
                comment++;
            }
            if (tokens.end(i) > start) {
                all.add(new GoToken(kind(tokens.type(i)), start, tokens.end(i)));
            }
        }
        return List.copyOf(all);
    }

    private static GoToken.Kind kind(int type) {
        return switch (type) {
            case GoParser.IDENT -> GoToken.Kind.IDENT;
            case GoParser.INT, GoParser.FLOAT, GoParser.IMAG -> GoToken.Kind.NUMBER;
            case GoParser.CHAR, GoParser.STRING -> GoToken.Kind.STRING;
            case GoParser.FUNC, GoParser.STRUCT, GoParser.INTERFACE, GoParser.MAP, GoParser.CHAN ->
                GoToken.Kind.KEYWORD;
            default -> type >= GoParser.CONST && type <= GoParser.RANGE ? GoToken.Kind.KEYWORD : GoToken.Kind.OPERATOR;
        };
    }
}
