package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no Go: where the error is said to be, and in which words. Columns count from 1. */
class SyntaxErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '#',
            value = {
                "package => 1:8: syntax error: unexpected EOF, expected name",
                "package p; func => 1:16: syntax error: unexpected EOF, expected name",
                "package p; x := 1 => 1:12: syntax error: non-declaration statement outside function body: unexpected name x",
                "package p; func f() { => 1:22: syntax error: unexpected EOF, expected '}'",
                "package p; func f() {} var x int => 1:24: syntax error: unexpected keyword var after top level declaration",
                "package p; import x => 1:20: syntax error: unexpected EOF, expected import path",
                "package p; type T => 1:18: syntax error: unexpected EOF, expected type",
                "package p; var x = } => 1:20: syntax error: unexpected '}', expected expression",
                "package p; var x = a[1 => 1:23: syntax error: unexpected EOF, expected ']'",
                "package p; var x [2 int => 1:21: syntax error: unexpected name int, expected ']'",
                "package p; var @ = 1 => 1:16: invalid character U+0040"
            })
    void tellsWhatIsMissing(String source, String error) {
        assertThat(Go.errors(source)).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '#',
            value = {
                "x y => 2:3: syntax error: unexpected name y at end of statement",
                "f(a b) => 2:5: syntax error: unexpected name b in argument list; possibly missing comma or )",
                "if x {} else x => 2:14: syntax error: unexpected name x, expected if statement or block after else",
                ") => 2:1: syntax error: unexpected ')', expected statement",
                "case 1: => 2:1: syntax error: unexpected keyword case, expected statement",
                "switch x { f() } => 2:12: syntax error: unexpected name f, expected case or default or '}'",
                "switch x { case 1 f() } => 2:19: syntax error: unexpected name f, expected ':'",
                "var x; => 2:6: syntax error: unexpected semicolon, expected type",
                "goto ; => 2:6: syntax error: unexpected semicolon, expected name",
                "if x == T{1} {} => 2:14: syntax error: unexpected '{' at end of statement",
                "type T struct { a int b int } => 2:23: syntax error: unexpected name b in struct type; possibly missing semicolon or newline or }",
                "type T struct { (T) } => 2:17: syntax error: unexpected '(' in struct type"
            })
    void namesTheConstructInStatements(String source, String error) {
        assertThat(Go.errors("package p; func f() {\n" + source + "\n}")).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '#',
            value = {
                "go x => 2:4: syntax error: expression in go must be function call",
                "go func() {} => 2:4: syntax error: expression in go must be function call",
                "defer (f()) => 2:7: syntax error: expression in defer must not be parenthesized",
                "if x = 1 {} => 2:4: syntax error: cannot use x = 1 as value",
                "if x := 1 {} => 2:4: syntax error: cannot use x := 1 as value",
                "for x = 1 {} => 2:5: syntax error: cannot use x = 1 as value",
                "if {} => 2:4: syntax error: missing condition in if statement",
                "if x; {} => 2:7: syntax error: missing condition in if statement",
                "for a, b, c := range x {} => 2:11: syntax error: range clause permits at most two iteration variables",
                "x = range y => 2:5: syntax error: unexpected keyword range, expected expression",
                "a.b: f() => 2:1: syntax error: label must be an identifier",
                "a, b => 2:4: syntax error: expected 1 expression, found 2",
                "a, b++ => 2:4: syntax error: expected 1 expression, found 2",
                "f(a..., b) => 2:10: syntax error: can only use ... with final argument in list",
                "f(a,,b) => 2:5: syntax error: unexpected comma",
                "switch a = x.(type) {} => 2:9: syntax error: expected ':=', found '='",
                "switch a, b := x.(type) {} => 2:8: syntax error: cannot use a, b := x.(type) as value",
                "s[a::b] => 2:7: syntax error: middle index required in 3-index slice",
                "s[a:b:] => 2:7: syntax error: final index required in 3-index slice",
                "(T){} => 2:1: syntax error: cannot parenthesize type in composite literal",
                "x := f(){} => 2:9: syntax error: unexpected '{' at end of statement",
                "switch { case true: L: default: } => 2:24: syntax error: unexpected next clause, expected statement after label"
            })
    void rejectsWhatTheGrammarLetsThrough(String source, String error) {
        assertThat(Go.errors("package p; func f() {\n" + source + "\n}")).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '#',
            value = {
                "func f(a, b int, string) {} => 2:18: syntax error: mixed named and unnamed parameters",
                "func f(p.T, b int) {} => 2:8: syntax error: mixed named and unnamed parameters",
                "func f(a ...int, b int) {} => 2:10: syntax error: can only use ... with final parameter in list",
                "func f(a, b ...int) {} => 2:13: syntax error: can only use ... with final parameter in list",
                "func f(a int b) {} => 2:14: syntax error: unexpected name b in parameter list; possibly missing comma or )",
                "func (a T) m[P any]() {} => 2:13: syntax error: method must have no type parameters",
                "const (a = 1;;b = 2) => 2:14: syntax error: unexpected semicolon",
                "var x = <-<-chan int => 2:9: syntax error: unexpected '<-', expected chan",
                "type T [a[0]]b => 2:13: syntax error: unexpected ']', expected type"
            })
    void rejectsMalformedDeclarations(String source, String error) {
        assertThat(Go.errors("package p\n" + source + "\n")).containsExactly(error);
    }

    @Test
    void pointsAtTheNewlineThatEndedAListEarly() {
        assertThat(Go.errors("package p\nvar x = f(a\n)"))
                .containsExactly(
                        "2:12: syntax error: unexpected newline in argument list; possibly missing comma or )");
        assertThat(Go.errors("package p\nvar x = T{\n1\n}"))
                .containsExactly(
                        "3:2: syntax error: unexpected newline in composite literal; possibly missing comma or }");
    }

    @Test
    void pointsAtTheBraceThatStandsOnItsOwnLine() {
        String message = "unexpected newline before '{'";
        assertThat(Go.errors("package p\nfunc f()\n{\n}")).containsExactly("3:1: syntax error: " + message);
        assertThat(Go.errors("package p\nfunc f() { if x\n{} }")).containsExactly("3:1: syntax error: " + message);
        assertThat(Go.errors("package p\nfunc f() { for x\n{} }")).containsExactly("3:1: syntax error: " + message);
    }

    @Test
    void wantsImportsFirst() {
        assertThat(Go.errors("package p\nvar x int\nimport \"a\""))
                .containsExactly("3:1: syntax error: imports must appear before other declarations");
    }

    @Test
    void reportsEveryLexicalProblemInOrder() {
        assertThat(Go.errors("package p\nvar x = 08\nvar y = ''\n"))
                .containsExactly("2:10: invalid digit '8' in octal literal", "3:9: empty rune literal or unescaped '");
    }

    @Test
    void reportsSyntaxErrorBeforeLaterLexicalProblems() {
        assertThat(Go.errors("package p\nvar x = )\nvar y = ''\n"))
                .containsExactly(
                        "2:9: syntax error: unexpected ')', expected expression",
                        "3:9: empty rune literal or unescaped '");
    }

    @Test
    void countsColumnsInBytes() {
        assertThat(Go.errors("package p\nvar ä = )"))
                .containsExactly("2:10: syntax error: unexpected ')', expected expression");
    }

    @Test
    void reportsEmptyFile() {
        assertThat(Go.errors("")).containsExactly("1:1: syntax error: unexpected EOF, expected keyword package");
    }
}
