package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No input makes the parser throw, and what fails says where. */
class RobustnessTest {
    private static final int DEEP = 100_000;

    private final GoSyntax syntax = new GoSyntax();

    @Test
    void survivesTruncationAnywhere() throws IOException {
        byte[] source = sample();
        for (int length = 0; length < source.length; length++) {
            check(Arrays.copyOf(source, length));
        }
    }

    @Test
    void survivesRandomMutations() throws IOException {
        byte[] source = sample();
        Random random = new Random(26);
        for (int i = 0; i < 4000; i++) {
            check(mutated(source, random));
        }
    }

    @Test
    void survivesRandomBytes() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            check(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "var x = , (, 1, )",
        "var x = , f(, 1, )",
        "var x = , '[]int{', 1, }",
        "var x , [], int, ''",
        "var x = , !, 1, ''",
        "var x , func() , int, ''",
        "func f() , {, '', }",
        "func f() { , if x {, '', }",
        "func f() { , 'if x {} else ', {, }",
        "var x , 'struct{ a ', int, }",
        "var x = , func() {, '', }",
        "var x , 'chan ', int, ''",
        "var x = , T{, 1, }"
    })
    void reportsWhatIsNestedTooDeeply(String before, String open, String core, String close) {
        String source = "package p\n" + before + " " + open.repeat(DEEP) + core + close.repeat(DEEP);
        ParseResult result = Go.parse(source);
        assertThat(result.errors()).extracting(SyntaxError::message).first().isEqualTo("nested too deeply");
    }

    @Test
    void readsLongChainsWithoutNesting() {
        assertThat(isParsed("package p\nvar x = 1" + " + 1".repeat(DEEP))).isTrue();
        assertThat(isParsed("package p\nvar x = a" + ".b()".repeat(DEEP))).isTrue();
    }

    @Test
    void readsOrdinaryNestingOnAnOrdinaryThread() {
        String source = "package p\nvar x = " + "(".repeat(500) + "1" + ")".repeat(500);
        assertThat(isParsed(source)).isTrue();
    }

    @Test
    void staysUsableAfterFailures() {
        check(("package p\nvar x = " + "(".repeat(DEEP)).getBytes(StandardCharsets.UTF_8));
        assertThat(syntax.parse("b.go", "package p".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ParseResult.Parsed.class);
    }

    private static boolean isParsed(String source) {
        return Go.parse(source) instanceof ParseResult.Parsed; // asserting on the tree itself would print it
    }

    private void check(byte[] source) {
        ParseResult result = syntax.parse("a.go", source);
        if (!(result instanceof ParseResult.Parsed)) {
            assertThat(result.errors())
                    .isNotEmpty()
                    .isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
            for (SyntaxError error : result.errors()) {
                assertThat(error.span().start()).isBetween(0, source.length);
                assertThat(error.span().end()).isBetween(error.span().start(), source.length + 1);
                assertThat(error.display()).isNotBlank();
            }
        }
        List<GoToken> tokens = GoTokens.of(source);
        for (int i = 1; i < tokens.size(); i++) {
            assertThat(tokens.get(i).start())
                    .isGreaterThanOrEqualTo(tokens.get(i - 1).end());
        }
    }

    private static byte[] mutated(byte[] source, Random random) {
        String pieces = "(){}[];:=,.*<-|&\"'`\n 0x_e\\/~!funcgotypeif\u0000";
        byte[] copy = source.clone();
        int edits = 1 + random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(copy.length);
            if (random.nextBoolean()) {
                copy[at] = (byte) pieces.charAt(random.nextInt(pieces.length()));
            } else {
                int length = Math.min(random.nextInt(12), copy.length - at);
                System.arraycopy(copy, random.nextInt(copy.length - length), copy, at, length);
            }
        }
        return copy;
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = RobustnessTest.class.getResourceAsStream("/sample.go.txt")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
