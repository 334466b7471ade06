package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GoFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link GoSyntax#parseDeclarations}: the tree of {@link GoSyntax#parse} without the bodies of declared functions. */
class DeclarationsOnlyTest {
    private final GoSyntax syntax = new GoSyntax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "func f() { if x { y() } }",
                "func f(x struct{ a int }) interface{ M() } { return x }",
                "func f() struct{} { return struct{}{} }",
                "func f() struct{}",
                "func f() map[string]struct /* c */ {} {}",
                "func (r *T[K, V]) m(a ...int) (b, c func() struct{ x int }) { return }",
                "func f[T interface{ ~[]E | struct{ a int } }, E any](x T) { x() }",
                "func f(a [len(func() string { return s }())]int) [2]int { return a }",
                "func f() func() { return func() {} }",
                "func f() { _ = \"}\" + `}\n` }",
                "func f() { _ = '}'; _ = '\\'' ; _ = '\"'; _ = \"\\\"}\" }",
                "func f() { // }\n }",
                "func f() { /* }\n} */ }",
                "func f() { a / b / c }",
                "func f() { }; func g() {}",
                "var f = func() { a() }",
                "var f = struct{ g func() }{func() {}}",
                "const c = 1; func f() {}; type T struct{ a int }; func g()"
            })
    void keepsEverythingButBodies(String declarations) {
        byte[] source = ("package p\n" + declarations + "\nvar last int\n").getBytes(StandardCharsets.UTF_8);
        assertThat(declarations(syntax.parseDeclarations("a.go", source)))
                .isEqualTo(withoutBodies(declarations(syntax.parse("a.go", source))));
    }

    @Test
    void knowsTheLinesBehindBodies() {
        String text = "package p\nfunc f() {\n/*\n*/ `\n`\n}\nvar x int";
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        SourceFile file = syntax.parseDeclarations("a.go", source).source();
        assertThat(file.position(text.indexOf("var"))).isEqualTo(new Position(7, 1));
        assertThat(file.lineCount()).isEqualTo(7);
    }

    @Test
    void reportsWhatIsWrongOutsideBodies() {
        byte[] source = "package p\nfunc f() { ]] } }".getBytes(StandardCharsets.UTF_8);
        assertThat(syntax.parseDeclarations("a.go", source).errors()).hasSize(1);
    }

    @Test
    void agreesWithTheWholeParseOnTheStandardLibrary() throws IOException, InterruptedException {
        assumeTrue(GoTool.isPresent(), "skipped: there is no go on the PATH");
        List<Path> differences = new ArrayList<>();
        for (Path file : ParseSpeed.goFiles(GoTool.root().resolve("src"))) {
            byte[] source = Files.readAllBytes(file);
            ParseResult whole = syntax.parse(file.toString(), source);
            ParseResult outline = syntax.parseDeclarations(file.toString(), source);
            boolean same = places(declarations(outline)).equals(places(withoutBodies(declarations(whole))))
                    && outline.source()
                            .position(source.length)
                            .equals(whole.source().position(source.length));
            if (!same) {
                differences.add(file);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<Decl> declarations(ParseResult result) {
        assertThat(result).isInstanceOf(ParseResult.Parsed.class);
        GoFile tree = ((ParseResult.Parsed) result).tree();
        return tree.declarations();
    }

    /** Kind and place of each node: the trees themselves are too deep in places to compare. */
    private static List<String> places(List<Decl> declarations) {
        List<String> places = new ArrayList<>();
        for (Decl declaration : declarations) {
            Trees.walk(
                    declaration,
                    node -> places.add(node.getClass().getSimpleName() + ' ' + node.start() + ' ' + node.end()));
        }
        return places;
    }

    private static List<Decl> withoutBodies(List<Decl> declarations) {
        return declarations.stream().map(DeclarationsOnlyTest::withoutBody).toList();
    }

    private static Decl withoutBody(Decl declaration) {
        return declaration instanceof FuncDecl f
                ? new FuncDecl(f.start(), f.end(), f.receiver(), f.name(), f.type(), Optional.empty())
                : declaration;
    }
}
