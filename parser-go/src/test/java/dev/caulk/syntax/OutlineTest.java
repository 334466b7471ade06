package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GoFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link GoSyntax#parseOutline} and {@link GoSyntax#parseFunctions} give in two parts what {@link GoSyntax#parse} gives at once. */
class OutlineTest {
    private final GoSyntax syntax = new GoSyntax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "func f() { if x { y() } }",
                "import \"a\"; const c = 1; var v = func() { g() }; func f() { x() }; type T struct{ a int }; func g()",
                "func f() {}; func (t T[K]) m(a ...int) (b error) { for range a { go f() } }",
                "var a, b = 1, struct{ f func() }{func() { x() }}; func h() { type t struct{ a int }; var x t }",
            })
    void outlineAndFunctionsMakeTheWhole(String text) {
        byte[] source = ("package p; " + text + "\n").getBytes(StandardCharsets.UTF_8);
        List<Decl> merged = new ArrayList<>();
        List<Decl> functions =
                new ArrayList<>(tree(syntax.parseFunctions("a.go", source)).declarations());
        for (Decl declaration : tree(syntax.parseOutline("a.go", source)).declarations()) {
            if (declaration instanceof FuncDecl head) {
                assertThat(head.body()).isEmpty();
                merged.add(functions.remove(0));
            } else {
                merged.add(declaration);
            }
        }
        assertThat(functions).isEmpty();
        assertThat(merged).isEqualTo(tree(syntax.parse("a.go", source)).declarations());
    }

    @Test
    void outlineOfAFileWithAnErrorInABodyIsTheWholeFile() {
        byte[] source = "package p\nfunc f() { x := }\nfunc g() { h() }\n".getBytes(StandardCharsets.UTF_8);
        ParseResult whole = syntax.parse("a.go", source);
        ParseResult outline = syntax.parseOutline("a.go", source);
        assertThat(outline.errors().toString()).isEqualTo(whole.errors().toString());
        assertThat(tree(outline).declarations()).isEqualTo(tree(whole).declarations());
    }

    @Test
    void whatTheGrammarLetsThroughInABodyIsReportedWithTheFunctions() {
        byte[] source = "package p\nfunc f() { go (g()) }\n".getBytes(StandardCharsets.UTF_8);
        assertThat(syntax.parseOutline("a.go", source).errors()).isEmpty();
        assertThat(syntax.parseFunctions("a.go", source).errors().toString())
                .isEqualTo(syntax.parse("a.go", source).errors().toString())
                .contains("must not be parenthesized");
    }

    private static GoFile tree(ParseResult result) {
        return result instanceof ParseResult.Parsed parsed ? parsed.tree() : ((ParseResult.Recovered) result).tree();
    }
}
