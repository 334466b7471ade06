package dev.caulk.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoScannerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "1.5",
                "2i",
                "'c'",
                "\"s\"",
                "`r`",
                "break",
                "continue",
                "fallthrough",
                "return",
                "++",
                "--",
                ")",
                "]",
                "}"
            })
    void insertsSemicolonAtLineEndAfter(String token) {
        assertThat(Scans.tokens(token + "\n")).hasSize(2).last().isEqualTo("SEMI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "(", ",", "func", "range", ".", "=", "<-"})
    void insertsNoSemicolonAtLineEndAfter(String token) {
        assertThat(Scans.tokens(token + "\n")).hasSize(1);
    }

    @Test
    void insertsSemicolonAtEndOfFileWithoutNewline() {
        assertThat(Scans.tokens("x")).containsExactly("IDENT x", "SEMI");
        assertThat(Scans.tokens("x // c")).containsExactly("IDENT x", "SEMI");
        assertThat(Scans.tokens("x /* c */")).containsExactly("IDENT x", "SEMI");
    }

    @Test
    void takesGeneralCommentWithNewlineForNewline() {
        assertThat(Scans.tokens("x /* a\nb */ y")).containsExactly("IDENT x", "SEMI", "IDENT y", "SEMI");
        assertThat(Scans.tokens("x /* a b */ y")).containsExactly("IDENT x", "IDENT y", "SEMI");
    }

    @Test
    void tellsWrittenSemicolonsFromInsertedOnes() {
        TokenBuffer tokens = Scans.scan("a;b\n");
        assertThat(tokens.inserted(1)).isFalse();
        assertThat(tokens.inserted(3)).isTrue();
        assertThat(tokens.start(3)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "42; INT",
                "0x_1F; INT",
                "0b101; INT",
                "0o17; INT",
                "017; INT",
                "1_000; INT",
                "1.; FLOAT",
                ".5; FLOAT",
                "1e9; FLOAT",
                "0x1p-2; FLOAT",
                "0x.8p1; FLOAT",
                "089.5; FLOAT",
                "1i; IMAG",
                "089i; IMAG",
                "0x1i; IMAG",
                "1.5e3i; IMAG"
            })
    void classifiesNumbers(String text, String type) {
        assertThat(Scans.tokens(text)).first().isEqualTo(type + " " + text);
        assertThat(Scans.problems(text)).isEmpty();
    }

    @Test
    void splitsPointAfterFloatFromSelector() {
        assertThat(Scans.tokens("42..x")).containsExactly("FLOAT 42.", "DOT .", "IDENT x", "SEMI");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0x; 0: hexadecimal literal has no digits",
                "1__0; 2: '_' must separate successive digits",
                "1_; 1: '_' must separate successive digits",
                "089; 1: invalid digit '8' in octal literal",
                "0b12; 3: invalid digit '2' in binary literal",
                "1e; 0: exponent has no digits",
                "1p3; 0: 'p' exponent requires hexadecimal mantissa",
                "0x1.8; 0: hexadecimal mantissa requires a 'p' exponent",
                "0b1.0; 0: invalid radix point in binary literal"
            })
    void reportsMalformedNumber(String text, String problem) {
        assertThat(Scans.problems(text)).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "''; 0: empty rune literal or unescaped '",
                "'ab'; 0: more than one character in rune literal",
                "'a; 0: rune literal not terminated",
                "\"a; 0: string not terminated",
                "`a; 0: string not terminated",
                "\"\\q\"; 1: unknown escape",
                "'\\\"'; 1: unknown escape",
                "'\\400'; 1: octal escape value 256 > 255",
                "'\\xg0'; 1: invalid character in hexadecimal escape",
                "'\\uD800'; 1: escape is invalid Unicode code point",
                "'\\U00110000'; 1: escape is invalid Unicode code point",
                "/* a; 0: comment not terminated",
                "#; 0: invalid character U+0023"
            })
    void reportsMalformedText(String text, String problem) {
        assertThat(Scans.problems(text)).containsExactly(problem);
    }

    @Test
    void endsStringAtNewline() {
        assertThat(Scans.problems("\"a\nb")).containsExactly("0: newline in string");
        assertThat(Scans.tokens("\"a\nb")).containsExactly("STRING \"a", "SEMI", "IDENT b", "SEMI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\\''", "'\\x00'", "'\\377'", "'世'", "'\\U0010FFFF'", "'\"'"})
    void acceptsRune(String text) {
        assertThat(Scans.tokens(text)).containsExactly("CHAR " + text, "SEMI");
        assertThat(Scans.problems(text)).isEmpty();
    }

    @Test
    void acceptsByteOrderMarkOnlyAtTheStart() {
        assertThat(Scans.problems("\uFEFFx")).isEmpty();
        assertThat(Scans.tokens("\uFEFFx")).containsExactly("IDENT x", "SEMI");
        assertThat(Scans.problems("x \uFEFF")).containsExactly("2: invalid BOM in the middle of the file");
    }

    @Test
    void reportsNulAndInvalidUtf8Anywhere() {
        assertThat(Scans.problems("x\0")).containsExactly("1: invalid NUL character");
        assertThat(Scans.problems("// \0")).containsExactly("3: invalid NUL character");
        byte[] latin1 = "// \u00E4 \u00E4".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Scans.problems(latin1)).containsExactly("3: invalid UTF-8 encoding", "5: invalid UTF-8 encoding");
    }

    @Test
    void takesLettersAndDigitsOfAnyScriptForNames() {
        assertThat(Scans.tokens("größe π x٣ _"))
                .containsExactly("IDENT größe", "IDENT π", "IDENT x٣", "IDENT _", "SEMI");
    }

    @Test
    void recordsCommentsWithoutTheirLineEnd() {
        TokenBuffer tokens = Scans.scan("a // b\r\n/* c */");
        assertThat(tokens.commentCount()).isEqualTo(2);
        assertThat(tokens.commentStart(0)).isEqualTo(2);
        assertThat(tokens.commentEnd(0)).isEqualTo(6);
        assertThat(tokens.commentStart(1)).isEqualTo(8);
        assertThat(tokens.commentEnd(1)).isEqualTo(15);
    }
}
