package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoTokensTest {
    @Test
    void tellsTheKindsOfTokensApart() {
        assertThat(tokens("func f(s chan int) { return 'x', \"y\", 1.5i /* c */ } // d\n"))
                .containsExactly(
                        "KEYWORD func",
                        "IDENT f",
                        "OPERATOR (",
                        "IDENT s",
                        "KEYWORD chan",
                        "IDENT int",
                        "OPERATOR )",
                        "OPERATOR {",
                        "KEYWORD return",
                        "STRING 'x'",
                        "OPERATOR ,",
                        "STRING \"y\"",
                        "OPERATOR ,",
                        "NUMBER 1.5i",
                        "COMMENT /* c */",
                        "OPERATOR }",
                        "COMMENT // d");
    }

    @Test
    void takesEveryKeywordForOne() {
        String keywords =
                "break case chan const continue default defer else fallthrough for func go goto if import interface "
                        + "map package range return select struct switch type var";
        assertThat(GoTokens.of(bytes(keywords))).hasSize(25).allMatch(token -> token.kind() == GoToken.Kind.KEYWORD);
    }

    @Test
    void showsNoInsertedSemicolons() {
        assertThat(tokens("x\n;")).containsExactly("IDENT x", "OPERATOR ;");
    }

    @Test
    void readsTextThatIsNoGo() {
        assertThat(tokens("x # \"open")).containsExactly("IDENT x", "STRING \"open");
        assertThat(tokens("/* open")).containsExactly("COMMENT /* open");
        assertThat(GoTokens.of(new byte[] {(byte) 0xFF, 0, 'x'})).hasSize(1);
        assertThat(tokens("")).isEmpty();
    }

    private static List<String> tokens(String source) {
        byte[] bytes = bytes(source);
        return GoTokens.of(bytes).stream()
                .map(token -> token.kind() + " "
                        + new String(bytes, token.start(), token.end() - token.start(), StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] bytes(String source) {
        return source.getBytes(StandardCharsets.UTF_8);
    }
}
