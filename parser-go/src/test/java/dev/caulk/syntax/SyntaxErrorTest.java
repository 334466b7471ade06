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
                "package => 1:8: expected name, found EOF",
                "package p; func => 1:16: expected name, found EOF",
                "package p; x := 1 => 1:12: non-declaration statement outside function body: unexpected name x",
                "package p; func f() { => 1:22: expected '}', found EOF",
                "package p; func f() {} var x int => 1:24: unexpected keyword var after top level declaration",
                "package p; import x => 1:20: expected import path, found EOF",
                "package p; type T => 1:18: expected type, found EOF",
                "package p; var x = } => 1:20: expected expression, found '}'",
                "package p; var x = a[1 => 1:23: expected ']', found EOF",
                "package p; var x [2 int => 1:21: expected ']', found name int",
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
                "x y => 2:3: unexpected name y at end of statement",
                "f(a b) => 2:5: unexpected name b in argument list; possibly missing comma or )",
                "if x {} else x => 2:14: expected if statement or block after else, found name x",
                ") => 2:1: expected statement, found ')'",
                "case 1: => 2:1: expected statement, found keyword case",
                "switch x { f() } => 2:12: expected case or default or '}', found name f",
                "switch x { case 1 f() } => 2:19: expected ':', found name f",
                "var x; => 2:6: expected type, found semicolon",
                "goto ; => 2:6: expected name, found semicolon",
                "if x == T{1} {} => 2:14: unexpected '{' at end of statement",
                "type T struct { a int b int } => 2:23: unexpected name b in struct type; possibly missing semicolon or newline or }",
                "type T struct { (T) } => 2:17: unexpected '(' in struct type"
            })
    void namesTheConstructInStatements(String source, String error) {
        assertThat(Go.errors("package p; func f() {\n" + source + "\n}")).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '#',
            value = {
                "go x => 2:4: expression in go must be function call",
                "go func() {} => 2:4: expression in go must be function call",
                "defer (f()) => 2:7: expression in defer must not be parenthesized",
                "if x = 1 {} => 2:4: cannot use x = 1 as value",
                "if x := 1 {} => 2:4: cannot use x := 1 as value",
                "for x = 1 {} => 2:5: cannot use x = 1 as value",
                "if {} => 2:4: missing condition in if statement",
                "if x; {} => 2:7: missing condition in if statement",
                "for a, b, c := range x {} => 2:11: range clause permits at most two iteration variables",
                "x = range y => 2:5: expected expression, found keyword range",
                "a.b: f() => 2:1: label must be an identifier",
                "a, b => 2:4: expected 1 expression, found 2",
                "a, b++ => 2:4: expected 1 expression, found 2",
                "f(a..., b) => 2:10: can only use ... with final argument in list",
                "f(a,,b) => 2:5: unexpected comma",
                "switch a = x.(type) {} => 2:9: expected ':=', found '='",
                "switch a, b := x.(type) {} => 2:8: cannot use a, b := x.(type) as value",
                "s[a::b] => 2:7: middle index required in 3-index slice",
                "s[a:b:] => 2:7: final index required in 3-index slice",
                "(T){} => 2:1: cannot parenthesize type in composite literal",
                "x := f(){} => 2:9: unexpected '{' at end of statement",
                "switch { case true: L: default: } => 2:24: expected statement after label, found next clause"
            })
    void rejectsWhatTheGrammarLetsThrough(String source, String error) {
        assertThat(Go.errors("package p; func f() {\n" + source + "\n}")).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '#',
            value = {
                "func f(a, b int, string) {} => 2:18: mixed named and unnamed parameters",
                "func f(p.T, b int) {} => 2:8: mixed named and unnamed parameters",
                "func f(a ...int, b int) {} => 2:10: can only use ... with final parameter in list",
                "func f(a, b ...int) {} => 2:13: can only use ... with final parameter in list",
                "func f(a int b) {} => 2:14: unexpected name b in parameter list; possibly missing comma or )",
                "func (a T) m[P any]() {} => 2:13: method must have no type parameters",
                "const (a = 1;;b = 2) => 2:14: unexpected semicolon",
                "var x = <-<-chan int => 2:9: unexpected '<-', expected chan",
                "type T [a[0]]b => 2:13: expected type, found ']'"
            })
    void rejectsMalformedDeclarations(String source, String error) {
        assertThat(Go.errors("package p\n" + source + "\n")).containsExactly(error);
    }

    @Test
    void pointsAtTheNewlineThatEndedAListEarly() {
        assertThat(Go.errors("package p\nvar x = f(a\n)"))
                .containsExactly("2:12: unexpected newline in argument list; possibly missing comma or )");
        assertThat(Go.errors("package p\nvar x = T{\n1\n}"))
                .containsExactly("3:2: unexpected newline in composite literal; possibly missing comma or }");
    }

    @Test
    void pointsAtTheBraceThatStandsOnItsOwnLine() {
        String message = "unexpected newline before '{'";
        assertThat(Go.errors("package p\nfunc f()\n{\n}")).containsExactly("3:1: " + message);
        assertThat(Go.errors("package p\nfunc f() { if x\n{} }")).containsExactly("3:1: " + message);
        assertThat(Go.errors("package p\nfunc f() { for x\n{} }")).containsExactly("3:1: " + message);
    }

    @Test
    void wantsImportsFirst() {
        assertThat(Go.errors("package p\nvar x int\nimport \"a\""))
                .containsExactly("3:1: imports must appear before other declarations");
    }

    @Test
    void reportsEveryLexicalProblemInOrder() {
        assertThat(Go.errors("package p\nvar x = 08\nvar y = ''\n"))
                .containsExactly("2:10: invalid digit '8' in octal literal", "3:9: empty rune literal or unescaped '");
    }

    @Test
    void reportsSyntaxErrorBeforeLaterLexicalProblems() {
        assertThat(Go.errors("package p\nvar x = )\nvar y = ''\n"))
                .containsExactly("2:9: expected expression, found ')'", "3:9: empty rune literal or unescaped '");
    }

    @Test
    void countsColumnsInBytes() {
        assertThat(Go.errors("package p\nvar ä = )")).containsExactly("2:10: expected expression, found ')'");
    }

    @Test
    void reportsEmptyFile() {
        assertThat(Go.errors("")).containsExactly("1:1: expected keyword package, found EOF");
    }
}
