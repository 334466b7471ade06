package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No input makes the parser throw, and what fails says where. */
class RobustnessTest {
    private static final int DEEP = 100_000;
    private static final int LONG = 8_000_000;

    /** What fuzzing starts from, and what it has found. */
    private static final Path INPUTS =
            Path.of("src", "test", "resources", "dev", "caulk", "syntax", "ParserFuzzTestInputs", "neverThrows");

    private final GoSyntax syntax = new GoSyntax();

    @ParameterizedTest
    @MethodSource("inputs")
    void survivesTruncationAnywhere(Path input) throws IOException {
        byte[] source = Files.readAllBytes(input);
        for (int length = 0; length <= source.length; length++) {
            check(Arrays.copyOf(source, length));
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void survivesRandomMutations(Path input) throws IOException {
        byte[] source = Files.readAllBytes(input);
        Random random = new Random(26);
        for (int i = 0; i < 2000; i++) {
            check(mutated(source, random));
        }
    }

    static List<Path> inputs() throws IOException {
        try (Stream<Path> inputs = Files.list(INPUTS)) {
            return inputs.sorted().toList();
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
        assertThat(isParsed("package p\nvar x = a" + ".b()".repeat(DEEP / 2))).isTrue();
    }

    @Test
    void reportsChainsThatNoVisitorCouldWalk() {
        for (String link : List.of(" + 1", ".b", "()", "[0]")) {
            ParseResult result = Go.parse("package p\nvar x = a" + link.repeat(DEEP + 1) + "\nvar y int");
            assertThat(result.errors()).extracting(SyntaxError::message).containsExactly("nested too deeply");
            assertThat(((ParseResult.Recovered) result).tree().declarations()).hasSize(2);
        }
    }

    @Test
    void readsTenThousandLevelsOnThreadWithTheStatedStack() throws InterruptedException {
        String source = "package p\nvar x = " + "(".repeat(9_990) + "1" + ")".repeat(9_990);
        List<Boolean> parsed = new ArrayList<>();
        Thread thread = new Thread(null, () -> parsed.add(isParsed(source)), "deep", GoSyntax.STACK_BYTES);
        thread.start();
        thread.join();
        assertThat(parsed).containsExactly(true);
    }

    @Test
    void readsOrdinaryNestingOnAnOrdinaryThread() {
        String source = "package p\nvar x = " + "(".repeat(500) + "1" + ")".repeat(500);
        assertThat(isParsed(source)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '#',
            value = {
                "var x = \" => a => string not terminated",
                "var x = ` => a => string not terminated",
                "var x = ' => a => rune literal not terminated",
                "/* => a => comment not terminated",
                "var x = []int{ => 1, => syntax error: unexpected EOF in composite literal",
                "var x = => ( => nested too deeply",
                "} => } => syntax error: non-declaration statement outside function body: unexpected '}'"
            })
    void reportsOneErrorForLongLines(String before, String repeated, String message) {
        String source = "package p; " + before + repeated.repeat(LONG / repeated.length());
        assertThat(Go.parse(source).errors())
                .singleElement()
                .extracting(SyntaxError::message)
                .isEqualTo(message);
    }

    @Test
    void endsOnMegabytesOfBytesThatAreNoText() {
        ParseResult result = syntax.parse("a.go", new byte[LONG]);
        assertThat(result).isInstanceOf(ParseResult.Failed.class);
        assertThat(result.errors())
                .extracting(SyntaxError::message)
                .containsExactly("invalid NUL character", "too many errors");
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
        Robust.check(syntax, source);
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
        return Files.readAllBytes(INPUTS.resolve("sample.go.txt"));
    }
}
