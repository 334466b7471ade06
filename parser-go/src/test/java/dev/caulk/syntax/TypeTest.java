package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shapes of trees, as {@link Shape} prints them. */
class TypeTest {
    @Test
    void readsNames() {
        assertThat(Go.type("T")).isEqualTo("T");
        assertThat(Go.type("p.T")).isEqualTo("(Selector p T)");
        assertThat(Go.type("p.T[int, []string]")).isEqualTo("(Index (Selector p T) [int (Array _ string)])");
        assertThat(Go.type("(T)")).isEqualTo("(Paren T)");
        assertThat(Go.type("*p.T")).isEqualTo("(Star (Selector p T))");
    }

    @Test
    void readsArraysAndMaps() {
        assertThat(Go.type("[]T")).isEqualTo("(Array _ T)");
        assertThat(Go.type("[...]int")).isEqualTo("(Array (Ellipsis _) int)");
        assertThat(Go.type("[2 * N]T")).isEqualTo("(Array (Binary 2 MUL N) T)");
        assertThat(Go.type("map[[2]int]func()")).isEqualTo("(Map (Array 2 int) (Func () () ()))");
    }

    @Test
    void bindsArrowsOfChannelTypesToTheLeftmostChan() {
        assertThat(Go.type("chan chan<- int")).isEqualTo("(Chan BOTH (Chan SEND int))");
        assertThat(Go.type("chan<- chan int")).isEqualTo("(Chan SEND (Chan BOTH int))");
        assertThat(Go.type("chan (<-chan T)")).isEqualTo("(Chan BOTH (Paren (Chan RECEIVE T)))");
        assertThat(Go.type("<-chan <-chan int")).isEqualTo("(Chan RECEIVE (Chan RECEIVE int))");
        assertThat(Go.type("chan<- (chan<- int)")).isEqualTo("(Chan SEND (Paren (Chan SEND int)))");
    }

    @Test
    void tellsParameterNamesFromTypes() {
        assertThat(Go.type("func(a, b int, c ...string) (n int, err error)"))
                .isEqualTo("(Func () (a,b:int; c:(Ellipsis string)) (n:int; err:error))");
        assertThat(Go.type("func(int, string) error")).isEqualTo("(Func () (int; string) (error))");
        assertThat(Go.type("func(p.T, *q.U)")).isEqualTo("(Func () ((Selector p T); (Star (Selector q U))) ())");
        assertThat(Go.type("func(...T)")).isEqualTo("(Func () ((Ellipsis T)) ())");
        assertThat(Go.type("func(_ int, a func(b int) c)")).isEqualTo("(Func () (_:int; a:(Func () (b:int) (c))) ())");
        assertThat(Go.type("func(a, b)")).isEqualTo("(Func () (a; b) ())");
    }

    @Test
    void tellsArrayParametersFromGenericTypes() {
        assertThat(Go.type("func(p T[int])")).isEqualTo("(Func () (p:(Index T [int])) ())");
        assertThat(Go.type("func(p [N]T, q []T, r [2*N]T, s T2[A, B])"))
                .isEqualTo(
                        "(Func () (p:(Array N T); q:(Array _ T); r:(Array (Binary 2 MUL N) T); s:(Index T2 [A B])) ())");
        assertThat(Go.type("func(T[A, B], []C)")).isEqualTo("(Func () ((Index T [A B]); (Array _ C)) ())");
    }

    @Test
    void readsResults() {
        assertThat(Go.type("func() func() <-chan int")).isEqualTo("(Func () () ((Func () () ((Chan RECEIVE int)))))");
        assertThat(Go.type("func() (T)")).isEqualTo("(Func () () (T))");
        assertThat(Go.type("func() (a, b T)")).isEqualTo("(Func () () (a,b:T))");
    }

    @Test
    void readsStructFields() {
        assertThat(Go.type("struct{}")).isEqualTo("(Struct ())");
        assertThat(Go.type("struct { a, b int `x:\"y\"`; c []int; d [N]T; e func() \"t\"; _ int }"))
                .isEqualTo(
                        "(Struct (a,b:int `x:\"y\"`; c:(Array _ int); d:(Array N T); e:(Func () () ()) \"t\"; _:int))");
    }

    @Test
    void readsEmbeddedFields() {
        assertThat(Go.type("struct { T; *U; p.V; W[int]; *p.X[A, B] \"tag\" }"))
                .isEqualTo(
                        "(Struct (T; (Star U); (Selector p V); (Index W [int]); (Star (Index (Selector p X) [A B])) \"tag\"))");
    }

    @Test
    void readsInterfaceElements() {
        assertThat(Go.type("interface{}")).isEqualTo("(Interface ())");
        assertThat(Go.type("interface { M(); N(int) error; T; p.U; V[int]; interface{ O() } }"))
                .isEqualTo(
                        "(Interface (M:(Func () () ()); N:(Func () (int) (error)); T; (Selector p U); (Index V [int]); (Interface (O:(Func () () ())))))");
    }

    @Test
    void readsUnions() {
        assertThat(Go.type("interface { ~int | ~string; *W | []X; A | p.B }"))
                .isEqualTo(
                        "(Interface ((Binary (Unary TILDE int) OR (Unary TILDE string)); (Binary (Star W) OR (Array _ X)); (Binary A OR (Selector p B))))");
    }
}
