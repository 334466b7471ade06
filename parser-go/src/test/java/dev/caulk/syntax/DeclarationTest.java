package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shapes of trees, as {@link Shape} prints them. */
class DeclarationTest {
    @Test
    void readsImports() {
        assertThat(Go.declaration("import \"a\"")).isEqualTo("(GenDecl IMPORT [(ImportSpec _ \"a\")])");
        assertThat(Go.declaration("import (\n. \"b\"\n_ \"c\"\nd \"e\"\n)"))
                .isEqualTo("(GenDecl IMPORT grouped [(ImportSpec . \"b\") (ImportSpec _ \"c\") (ImportSpec d \"e\")])");
    }

    @Test
    void countsIotaByLine() {
        assertThat(Go.declaration("const (\na = iota\nb, c\nd T = 1\n)"))
                .isEqualTo(
                        "(GenDecl CONST grouped [(ValueSpec [a] _ [iota] 0) (ValueSpec [b c] _ [] 1) (ValueSpec [d] T [1] 2)])");
    }

    @Test
    void readsVariables() {
        assertThat(Go.declaration("var x, y T")).isEqualTo("(GenDecl VAR [(ValueSpec [x y] T [] 0)])");
        assertThat(Go.declaration("var x, y = 1, 2")).isEqualTo("(GenDecl VAR [(ValueSpec [x y] _ [1 2] 0)])");
        assertThat(Go.declaration("var x T = 1")).isEqualTo("(GenDecl VAR [(ValueSpec [x] T [1] 0)])");
        assertThat(Go.declaration("var ()")).isEqualTo("(GenDecl VAR grouped [])");
    }

    @Test
    void readsTypeParameters() {
        assertThat(Go.declaration("type T[P any] struct{}"))
                .isEqualTo("(GenDecl TYPE [(TypeSpec T (P:any) (Struct ()))])");
        assertThat(Go.declaration("type T[P, Q any, R ~int | ~string] struct{}"))
                .isEqualTo(
                        "(GenDecl TYPE [(TypeSpec T (P,Q:any; R:(Binary (Unary TILDE int) OR (Unary TILDE string))) (Struct ()))])");
        assertThat(Go.declaration("type T[P interface{ *C }] E"))
                .isEqualTo("(GenDecl TYPE [(TypeSpec T (P:(Interface ((Star C)))) E)])");
        assertThat(Go.declaration("type T[P []int] E")).isEqualTo("(GenDecl TYPE [(TypeSpec T (P:(Array _ int)) E)])");
    }

    @Test
    void takesBracketsForALengthWhenTheyMayBeOne() {
        assertThat(Go.declaration("type T [N]E")).isEqualTo("(GenDecl TYPE [(TypeSpec T () (Array N E))])");
        assertThat(Go.declaration("type T [N * 2]E"))
                .isEqualTo("(GenDecl TYPE [(TypeSpec T () (Array (Binary N MUL 2) E))])");
        assertThat(Go.declaration("type T [P *C] E"))
                .isEqualTo("(GenDecl TYPE [(TypeSpec T () (Array (Binary P MUL C) E))])");
        assertThat(Go.declaration("type T [len(x)]E"))
                .isEqualTo("(GenDecl TYPE [(TypeSpec T () (Array (Call len [x]) E))])");
        assertThat(Go.declaration("type T []E")).isEqualTo("(GenDecl TYPE [(TypeSpec T () (Array _ E))])");
        assertThat(Go.declaration("type T [...]E"))
                .isEqualTo("(GenDecl TYPE [(TypeSpec T () (Array (Ellipsis _) E))])");
    }

    @Test
    void takesBracketsForTypeParametersWhenTheyCannotBeALength() {
        assertThat(Go.declaration("type T[P *C,] E")).isEqualTo("(GenDecl TYPE [(TypeSpec T (P:(Star C)) E)])");
        assertThat(Go.declaration("type T[P *C | D,] E"))
                .isEqualTo("(GenDecl TYPE [(TypeSpec T (P:(Binary (Star C) OR D)) E)])");
        assertThat(Go.declaration("type T[P *struct{}] E"))
                .isEqualTo("(GenDecl TYPE [(TypeSpec T (P:(Star (Struct ()))) E)])");
    }

    @Test
    void readsAliases() {
        assertThat(Go.declaration("type A = B")).isEqualTo("(GenDecl TYPE [(TypeSpec A () alias B)])");
        assertThat(Go.declaration("type A[P any] = B[P]"))
                .isEqualTo("(GenDecl TYPE [(TypeSpec A (P:any) alias (Index B [P]))])");
        assertThat(Go.declaration("type (\nA int\nB = C\n)"))
                .isEqualTo("(GenDecl TYPE grouped [(TypeSpec A () int) (TypeSpec B () alias C)])");
    }

    @Test
    void readsFunctions() {
        assertThat(Go.declaration("func f()")).isEqualTo("(FuncDecl _ f (Func () () ()) _)");
        assertThat(Go.declaration("func f(x int) { }")).isEqualTo("(FuncDecl _ f (Func () (x:int) ()) (Block []))");
        assertThat(Go.declaration("func f[T any, S ~[]E, E int | string](x T) (S, error) { return nil, nil }"))
                .isEqualTo(
                        "(FuncDecl _ f (Func (T:any; S:(Unary TILDE (Array _ E)); E:(Binary int OR string)) (x:T) (S; error)) (Block [(Return [nil nil])]))");
        assertThat(Go.declaration("func f[P *T | T,]() {}"))
                .isEqualTo("(FuncDecl _ f (Func (P:(Binary (Star T) OR T)) () ()) (Block []))");
    }

    @Test
    void readsMethods() {
        assertThat(Go.declaration("func (r *T[K, _]) m(x int) { }"))
                .isEqualTo("(FuncDecl r:(Star (Index T [K _])) m (Func () (x:int) ()) (Block []))");
        assertThat(Go.declaration("func (T) m() {}")).isEqualTo("(FuncDecl T m (Func () () ()) (Block []))");
    }
}
