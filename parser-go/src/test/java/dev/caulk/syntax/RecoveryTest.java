package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.TypeSpec;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of files with errors: one broken place does not hide the rest. */
class RecoveryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "var x = ]",
                "type T struct { a int b int }",
                "func f(a int b) {}",
                "func f() { x y }",
                "func f() { if x {\ny()\n}", // a brace too few
                "func f() { x() } }", // a brace too many
                "func f() { x(a, ( }",
                "func f() { x( }",
                "func f() {\n\tvar s = []int{1, 2\n\tx()\n}",
                "func f(",
                "x := 1",
                "func f() { ]; }",
                "func f() { '' }",
                "import \"a\\q\"",
                "const ( a = 1\n b = ]\n c )",
                "func f()\n{ x() }",
                ";",
                "}",
                "func f(a int, string) {}",
                "func f() { return } var y int"
            })
    void keepsTheDeclarationsAround(String broken) {
        GoFile tree = Go.recovered("package p\nfunc before() {}\n" + broken + "\nfunc after() {}\ntype Last int\n");
        assertThat(names(tree)).startsWith("before").containsSequence("after", "Last");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '#',
            value = {
                "x y => (Ident x) (Bad)",
                "x = ] => (Bad)",
                "if x y { z() } => (If _ (Bad) (Block [(Call z [])]) _)",
                "if x { y ] } => (If _ x (Block [y (Bad)]) _)",
                "for i := 0; i < ; i++ { z() } => (For _ (Bad) _ (Block [(Call z [])]))",
                "switch x { y; case 1: z() } => (Switch _ x [(CaseClause [1] [(Call z [])])])",
                "switch x { case 1: y ]; case 2: z() } => (Switch _ x [(CaseClause [1] [y (Bad)]) (CaseClause [2] [(Call z [])])])",
                "switch { case a b: z() } => (Switch _ _ [(CaseClause [(Bad)] [(Call z [])])])",
                "switch { default x: z() } => (Switch _ _ [(CaseClause isDefault [] [(Call z [])])])",
                "go func() { x y; z() }() => (Go (Call (FuncLit (Func () () ()) (Block [x (Bad) (Call z [])])) []))",
                "if x {} else y => (If _ x (Block []) _) (Bad)",
                "case 1: => (Bad)",
                ") => (Bad)",
                "f(08, 1) => (Call f [(Bad) 1])",
                "go x => (Bad)",
                "select { case x y: z() } => (Select [(CommClause (Bad) [(Call z [])])])"
            })
    void losesNoMoreOfBodiesThanIsBroken(String statement, String shape) {
        GoFile tree = Go.recovered("package p\nfunc f() {\na()\n" + statement + "\nb()\n}\n");
        BlockStmt body = ((FuncDecl) tree.declarations().get(0)).body().orElseThrow();
        String shapes =
                String.join(" ", body.statements().stream().map(Shape::of).toList());
        assertThat(shapes).isEqualTo("(Call a []) " + shape.replace("(Ident x)", "x") + " (Call b [])");
    }

    @Test
    void findsStatementsBehindUnclosedBracket() {
        GoFile tree = Go.recovered("package p\nfunc f() {\nx := g(a,\nif y {\nreturn\n}\nz()\n}\nfunc g() {}\n");
        assertThat(names(tree)).containsExactly("f", "g");
        assertThat(Shape.of(tree.declarations().get(0))).contains("(If _ y", "(Call z [])");
    }

    @Test
    void keepsTheOtherSpecificationsOfGroup() {
        GoFile tree = Go.recovered("package p\nconst (\n\ta = iota\n\tb = ]\n\tc\n)\n");
        List<ValueSpec> specs = ((GenDecl) tree.declarations().get(0))
                .specs().stream().map(ValueSpec.class::cast).toList();
        assertThat(specs).extracting(ValueSpec::iota).containsExactly(0, 2);
    }

    @Test
    void namesWhatStandsBehindDeclarationThatIsCutShort() {
        assertThat(Go.errors("package p\nvar x = ]\nvar y = 1 +\nfunc f() {}\nvar z = ;\n"))
                .containsExactly(
                        "2:9: syntax error: unexpected ']', expected expression",
                        "4:1: syntax error: unexpected keyword func, expected expression",
                        "5:9: syntax error: unexpected semicolon, expected expression");
    }

    @Test
    void reportsSeveralErrorsInOrder() {
        String source = "package p\nvar x = ]\nfunc f() {\n\ta b\n\tc()\n\td e\n}\nvar y = 08\nfunc g( {}\n";
        assertThat(Go.errors(source))
                .containsExactly(
                        "2:9: syntax error: unexpected ']', expected expression",
                        "4:4: syntax error: unexpected name b at end of statement",
                        "6:4: syntax error: unexpected name e at end of statement",
                        "8:10: invalid digit '8' in octal literal",
                        "9:9: syntax error: unexpected '{' in parameter list");
    }

    @Test
    void reportsTheFirstErrorOfLine() {
        assertThat(Go.errors("package p\nvar x, y = '', ''; var z = ]\n")).hasSize(1);
    }

    @Test
    void reportsTenErrorsAndThatThereAreMore() {
        String source = "package p\n" + "var x = ]\n".repeat(12);
        assertThat(Go.errors(source)).hasSize(11).last().isEqualTo("12:9: too many errors");
        assertThat(Go.errors("package p\n" + "var x = ]\n".repeat(10))).hasSize(10);
    }

    @Test
    void tellsOnceThatFileEndsEarly() {
        assertThat(Go.errors("package p\nfunc f() {\n\tif x {\n\t\ty(\n")).hasSize(1);
        assertThat(Go.errors("package p\nfunc f() {\n\tif x {\n\t\ty(a b\n")).hasSize(1);
    }

    @Test
    void makesNothingOfFileWithoutPackageClause() {
        assertThat(Go.parse("func f() {}")).isInstanceOf(ParseResult.Failed.class);
        assertThat(Go.parse("\u0000\u0001\u0002")).isInstanceOf(ParseResult.Failed.class);
    }

    @Test
    void survivesFilesWithManyErrors() {
        String source = "package p\nfunc f() {\n" + "a b\n".repeat(20_000) + "}\nfunc g() {}\n";
        assertThat(names(Go.recovered(source))).contains("g");
        assertThat(names(Go.recovered("package p\n" + "var x = ]\n".repeat(20_000) + "func g() {}\n")))
                .contains("g");
    }

    private static List<String> names(GoFile tree) {
        return tree.declarations().stream().map(RecoveryTest::name).toList();
    }

    private static String name(Decl declaration) {
        if (declaration instanceof FuncDecl function) {
            return function.name().name();
        }
        if (declaration instanceof GenDecl general
                && general.specs().stream().findFirst().orElse(null) instanceof TypeSpec type) {
            return type.name().name();
        }
        return declaration.getClass().getSimpleName();
    }
}
