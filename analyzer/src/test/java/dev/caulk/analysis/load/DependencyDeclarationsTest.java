package dev.caulk.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.types.Dependencies;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.SourcePackage;
import dev.caulk.analysis.types.SourceUnits;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.analysis.types.Typer;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GoFile;
import dev.caulk.syntax.ast.SelectorExpr;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Packages outside the tree are read for what the tree needs of them, and no further. */
class DependencyDeclarationsTest {
    private static final Map<String, String> OUTSIDE = Map.of("x.org/go-box", """
            package box
            import ("x.org/inner"; "x.org/unused")
            type base struct { Out chan int }
            func (b *base) Close() error
            type Box[T any] struct { base; Value T; Deep inner.Deep }
            func New[T any](v T) *Box[T]
            type Opener interface { Open() (<-chan string, error) }
            var Default = New(inner.One)
            const Size = 1 << inner.One
            type Other unused.Thing
            """, "x.org/inner", """
            package inner
            const One = 3
            type Deep struct { Done chan<- bool }
            """);

    private final List<String> loaded = Collections.synchronizedList(new ArrayList<>());

    @Test
    void fieldsMethodsAndResultsAreTyped() {
        Typed typed = type("""
                package app
                import "x.org/go-box"
                func f(o box.Opener) {
                  b := box.New("a")
                  b.Value; b.Out; b.Close; b.Deep.Done; o.Open; box.Default; box.Size
                }
                """);
        assertThat(typed.types())
                .containsExactly(
                        "string",
                        "chan int",
                        "func() (error)",
                        "chan<- bool",
                        "func() (<-chan string, error)",
                        "*x.org/go-box.Box[int]",
                        "untyped int");
    }

    @Test
    void whatBelongsToThemIsNamedByItsSymbol() {
        Typed typed = type("""
                package app
                import "x.org/go-box"
                type mine struct { box.Box[int] }
                func f(m mine) { m.Close; box.New; box.Default; m.Out }
                """);
        assertThat(typed.member(0))
                .hasToString("ExternalMethod[symbol=(*x.org/go-box.base).Close, type=func() (error)]");
        assertThat(typed.selection(0).path())
                .extracting(Selection.EmbeddedStep::field)
                .containsExactly("Box", "base");
        assertThat(typed.member(1).toString()).contains("External[name=New, symbol=x.org/go-box.New");
        assertThat(typed.member(2).toString()).contains("External[name=Default, symbol=x.org/go-box.Default");
        assertThat(typed.member(3).toString()).contains("FieldMember[owner=x.org/go-box.base, name=Out]");
    }

    @Test
    void aPackageIsLoadedOnlyWhenSomethingInItIsNeeded() {
        type("package app\nimport \"x.org/go-box\"\nfunc f(o box.Opener) { o.Open }\n");
        assertThat(loaded).containsExactly("x.org/go-box");
    }

    @Test
    void anImportWithoutNameIsCalledAsItsPackageSays() {
        Typed typed = type("package app\nimport \"x.org/go-box\"\nimport \"x.org/v2\"\nfunc f() { box.Size }\n");
        assertThat(typed.types()).containsExactly("untyped int");
    }

    @Test
    void anExportedNameThatTheSourceLacksStaysUnknown() {
        Typed typed = type("package app\nimport \"x.org/inner\"\nfunc f() { inner.Missing }\n");
        assertThat(typed.types()).containsExactly("?");
        assertThat(typed.member(0).toString()).contains("symbol=x.org/inner.Missing");
    }

    @Test
    void equalTypesAreOneObject() {
        Typed typed = type("""
                package app
                import "x.org/go-box"
                type pair struct { a, b map[string]*box.Box[chan int] }
                func f(p pair, q struct{ c map[string]*box.Box[chan int] }) { p.a; p.b; q.c }
                """);
        assertThat(typed.type(1)).isSameAs(typed.type(0));
        assertThat(typed.type(2)).isSameAs(typed.type(0));
    }

    private Typed type(String text) {
        SourcePackage app = source("app", text);
        TypeInfo info = new Typer(ExternalTypes.NONE, dependencies())
                .type(List.of(app), 1)
                .get(0)
                .info();
        return new Typed(app.files().get(0).tree(), info);
    }

    private Dependencies dependencies() {
        return path -> {
            loaded.add(path);
            return Optional.ofNullable(OUTSIDE.get(path)).map(text -> source(path, text));
        };
    }

    private static SourcePackage source(String path, String text) {
        ParseResult.Parsed parsed =
                (ParseResult.Parsed) new GoSyntax().parse(path + "/a.go", text.getBytes(StandardCharsets.UTF_8));
        String name = parsed.tree().packageName().name();
        return new SourcePackage(path, name, SourceUnits.of(path, List.of(parsed.tree())), Optional::of);
    }

    /** The statements of the last function of a file that are selectors. */
    private record Typed(GoFile tree, TypeInfo info) {
        List<SelectorExpr> selectors() {
            FuncDecl last =
                    (FuncDecl) tree.declarations().get(tree.declarations().size() - 1);
            return last.body().orElseThrow().statements().stream()
                    .filter(s -> s instanceof ExprStmt)
                    .map(s -> (SelectorExpr) ((ExprStmt) s).expression())
                    .toList();
        }

        Type type(int index) {
            return info.typeOf(selectors().get(index));
        }

        List<String> types() {
            return selectors().stream().map(s -> info.typeOf(s).toString()).toList();
        }

        Selection selection(int index) {
            return info.selectionOf(selectors().get(index));
        }

        Selection.Member member(int index) {
            return selection(index).member();
        }
    }
}
