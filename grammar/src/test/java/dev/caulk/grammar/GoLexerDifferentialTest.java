package dev.caulk.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hand-written scanner against the lexical specification, token for token. */
class GoLexerDifferentialTest {
    /** Go spec, "Semicolons", rule 1. */
    private static final Set<Integer> ENDS_LINE = Set.of(
            GoLexer.IDENT,
            GoLexer.INT,
            GoLexer.FLOAT,
            GoLexer.IMAG,
            GoLexer.CHAR,
            GoLexer.STRING,
            GoLexer.BREAK,
            GoLexer.CONTINUE,
            GoLexer.FALLTHROUGH,
            GoLexer.RETURN,
            GoLexer.INC,
            GoLexer.DEC,
            GoLexer.RPAREN,
            GoLexer.RBRACK,
            GoLexer.RBRACE);

    @ParameterizedTest
    @ValueSource(strings = {"literals.txt", "operators.txt", "semicolons.txt", "program.txt"})
    void findsTheTokensOfTheSpecification(String name) throws IOException {
        String source = read(name);
        assertThat(Scans.problems(source)).isEmpty();
        assertThat(Scans.tokens(source)).isEqualTo(specified(source));
    }

    private static List<String> specified(String source) {
        List<String> all = new ArrayList<>();
        int last = Token.INVALID_TYPE;
        for (Token token : new GoLexer(CharStreams.fromString(source)).getAllTokens()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                all.add(Scans.render(token.getType(), token.getText()));
                last = token.getType();
            } else if (token.getText().contains("\n") && ENDS_LINE.contains(last)) {
                all.add("SEMI");
                last = GoLexer.SEMI;
            }
        }
        if (ENDS_LINE.contains(last)) {
            all.add("SEMI");
        }
        return all;
    }

    private static String read(String name) throws IOException {
        try (InputStream in = GoLexerDifferentialTest.class.getResourceAsStream("/lexical/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
