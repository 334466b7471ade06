package dev.caulk.analysis.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.TypedTree;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    @Test
    void packageLevelNamesResolveInAnyOrder() {
        TypedTree tree = TypedTree.of("""
                var a = «b»
                var b = T{}.self()
                func f() (T, error) { return T{}, nil }
                func (t T) self() *T { return &t }
                var c, d = «f()»
                var e = «*c.next.next»
                type T struct { next *T; kind K }
                type K = int
                """);
        assertThat(tree.types()).containsExactly("*app.T", "(app.T, error)", "app.T");
    }

    @Test
    void declarationsThatNeedThemselvesAreUnknown() {
        TypedTree tree = TypedTree.of("""
                type A B
                type B A
                type L = L
                var x = «y»
                var y = «x»
                const p, q = q, p
                var a A
                func use() { «a.f»; «q»; var l L; «l» }
                """);
        assertThat(tree.types()).allMatch(t -> t.equals("?"));
    }

    @Test
    void definedTypesTakeTheUnderlyingTypeAndNotTheMethods() {
        TypedTree tree = TypedTree.of("""
                type T struct{ n int }
                func (t T) M() {}
                type U T
                func use(u U) { _ = «u.n»; u.M() }
                """);
        assertThat(tree.types()).containsExactly("int");
        assertThat(tree.named("U").methods()).isEmpty();
        assertThat(tree.named("T").methods()).containsKey("M");
    }

    @Test
    void namesThatAreDeclaredTwiceMeanTheOneOfTheFile() {
        TypedTree tree = TypedTree.ofFiles(
                "a.go",
                "package main\ntype T struct{ a chan int }\nfunc f() int { return 0 }\nfunc main() { var t T; «t.a»; «f()» }",
                "b.go",
                "package main\ntype T struct{ b chan string }\nfunc f() string { return `` }\nfunc main() { var t T; «t.b»; «f()» }");
        assertThat(tree.types()).containsExactly("chan int", "int", "chan string", "string");
        assertThat(tree.packages().get(0).functions().stream().map(f -> f.id().name()))
                .containsExactly("f", "main", "f#2", "main#2");
    }

    @Test
    void functionsHaveRuntimeNames() {
        TypedTree tree = TypedTree.of("""
                type T[E any] struct{}
                func (t *T[E]) P() {}
                func (T[E]) V() {}
                func init() {}
                func init() {}
                func _() {}
                func _() {}
                """);
        assertThat(tree.packages().get(0).functions().stream().map(f -> f.id().name()))
                .containsExactly("(*T).P", "T.V", "init.0", "init.1", "_", "_#2");
    }

    @Test
    void typesOfFunctionsAreNumbered() {
        TypedTree tree = TypedTree.of("""
                func f() { type t struct{ next *t }; var x t; «x.next»
                  { type t int; var y t; «y» } }
                """);
        assertThat(tree.types()).containsExactly("*app.t·1", "app.t·2");
    }

    @Test
    void importsOfTheTreeResolveToTheirPackages() {
        TypedTree tree = TypedTree.ofFiles(
                "main.go",
                """
                package main
                import ("app/store"; . "app/dots"; alias "app/store")
                func main() { «store.Open()»; «Dotted»; var s alias.Store; «s.Ch» }
                """,
                "store/store.go",
                "package store\ntype Store struct{ Ch chan int }\nfunc Open() (*Store, error) { return nil, nil }",
                "dots/d.go",
                "package dots\nvar Dotted chan bool");
        assertThat(tree.types()).containsExactly("(*app/store.Store, error)", "chan bool", "chan int");
    }
}
