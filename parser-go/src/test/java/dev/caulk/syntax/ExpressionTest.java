package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shapes of trees, as {@link Shape} prints them. */
class ExpressionTest {
    @Test
    void appliesPrecedence() {
        assertThat(Go.expression("a + b*c - d<<1 == e && f || !g"))
                .isEqualTo(
                        "(Binary (Binary (Binary (Binary (Binary a ADD (Binary b MUL c)) SUB (Binary d SHL 1)) EQ e) LAND f) LOR (Unary NOT g))");
        assertThat(Go.expression("a - b - c")).isEqualTo("(Binary (Binary a SUB b) SUB c)");
        assertThat(Go.expression("-a.b * +c")).isEqualTo("(Binary (Unary MINUS (Selector a b)) MUL (Unary PLUS c))");
        assertThat(Go.expression("<-c * *p")).isEqualTo("(Binary (Unary RECEIVE c) MUL (Star p))");
    }

    @Test
    void bindsPrefixOperatorsToTheOperandWithItsSuffixes() {
        assertThat(Go.expression("<- <-d")).isEqualTo("(Unary RECEIVE (Unary RECEIVE d))");
        assertThat(Go.expression("&p.T[int]{}"))
                .isEqualTo("(Unary ADDRESS (CompositeLit (Index (Selector p T) [int]) []))");
        assertThat(Go.expression("*[]int(p)")).isEqualTo("(Star (Call (Array _ int) [p]))");
        assertThat(Go.expression("!f(x)[0]")).isEqualTo("(Unary NOT (Index (Call f [x]) [0]))");
    }

    @Test
    void tellsReceivingFromReceiveOnlyChannels() {
        assertThat(Go.expression("<-chan int(x)")).isEqualTo("(Unary RECEIVE (Call (Chan BOTH int) [x]))");
        assertThat(Go.expression("(<-chan int)(c)")).isEqualTo("(Call (Paren (Chan RECEIVE int)) [c])");
        assertThat(Go.expression("(chan<- int)(c)")).isEqualTo("(Call (Paren (Chan SEND int)) [c])");
        assertThat(Go.expression("f(<-chan int, chan<- <-chan int, <-chan<- chan int)"))
                .isEqualTo(
                        "(Call f [(Chan RECEIVE int) (Chan SEND (Chan RECEIVE int)) (Chan RECEIVE (Chan RECEIVE int))])");
    }

    @Test
    void readsIndexAndInstantiationAlike() {
        assertThat(Go.expression("a[i]")).isEqualTo("(Index a [i])");
        assertThat(Go.expression("F[int, string](x)")).isEqualTo("(Call (Index F [int string]) [x])");
        assertThat(Go.expression("F[[]int, *p.T, map[K]V]"))
                .isEqualTo("(Index F [(Array _ int) (Star (Selector p T)) (Map K V)])");
        assertThat(Go.expression("T[int]{1}")).isEqualTo("(CompositeLit (Index T [int]) [1])");
        assertThat(Go.expression("T[int,]{}")).isEqualTo("(CompositeLit (Index T [int]) [])");
        assertThat(Go.expression("T[int].M")).isEqualTo("(Selector (Index T [int]) M)");
        assertThat(Go.expression("x.(T[int])")).isEqualTo("(TypeAssert x (Index T [int]))");
    }

    @Test
    void readsSlices() {
        assertThat(Go.expression("s[:]")).isEqualTo("(Slice s _ _ _)");
        assertThat(Go.expression("s[i:]")).isEqualTo("(Slice s i _ _)");
        assertThat(Go.expression("s[:j]")).isEqualTo("(Slice s _ j _)");
        assertThat(Go.expression("s[i:j:k]")).isEqualTo("(Slice s i j k)");
        assertThat(Go.expression("s[:j:k]")).isEqualTo("(Slice s _ j k)");
        assertThat(Go.expression("m[k][1:2]")).isEqualTo("(Slice (Index m [k]) 1 2 _)");
    }

    @Test
    void readsCompositeLiterals() {
        assertThat(Go.expression("p.T{}")).isEqualTo("(CompositeLit (Selector p T) [])");
        assertThat(Go.expression("T{1, 2,}")).isEqualTo("(CompositeLit T [1 2])");
        assertThat(Go.expression("[]int{1, 2: 3, i: {4}}"))
                .isEqualTo("(CompositeLit (Array _ int) [1 (KeyValue 2 3) (KeyValue i (CompositeLit _ [4]))])");
        assertThat(Go.expression("[...]T{{1}, &T{x: 2}}"))
                .isEqualTo(
                        "(CompositeLit (Array (Ellipsis _) T) [(CompositeLit _ [1]) (Unary ADDRESS (CompositeLit T [(KeyValue x 2)]))])");
        assertThat(Go.expression("map[string][]T{\"a\": {{1}}, k: v}"))
                .isEqualTo(
                        "(CompositeLit (Map string (Array _ T)) [(KeyValue \"a\" (CompositeLit _ [(CompositeLit _ [1])])) (KeyValue k v)])");
        assertThat(Go.expression("map[P]int{{1, 2}: 3}"))
                .isEqualTo("(CompositeLit (Map P int) [(KeyValue (CompositeLit _ [1 2]) 3)])");
        assertThat(Go.expression("struct{ x int }{1}")).isEqualTo("(CompositeLit (Struct (x:int)) [1])");
        assertThat(Go.expression("[n*2]int{}")).isEqualTo("(CompositeLit (Array (Binary n MUL 2) int) [])");
        assertThat(Go.expression("[]*p.T{nil}")).isEqualTo("(CompositeLit (Array _ (Star (Selector p T))) [nil])");
        assertThat(Go.expression("[][]int{{1}}"))
                .isEqualTo("(CompositeLit (Array _ (Array _ int)) [(CompositeLit _ [1])])");
        assertThat(Go.expression("[]func(){}")).isEqualTo("(CompositeLit (Array _ (Func () () ())) [])");
        assertThat(Go.expression("[]func(int) string{nil}"))
                .isEqualTo("(CompositeLit (Array _ (Func () (int) (string))) [nil])");
    }

    @Test
    void readsConversions() {
        assertThat(Go.expression("(*T)(p)")).isEqualTo("(Call (Paren (Star T)) [p])");
        assertThat(Go.expression("[]byte(s)")).isEqualTo("(Call (Array _ byte) [s])");
        assertThat(Go.expression("map[K]V(nil)")).isEqualTo("(Call (Map K V) [nil])");
        assertThat(Go.expression("[]chan<- int(nil)")).isEqualTo("(Call (Array _ (Chan SEND int)) [nil])");
        assertThat(Go.expression("interface{}(x)")).isEqualTo("(Call (Interface ()) [x])");
        assertThat(Go.expression("func(x int) int(f)")).isEqualTo("(Call (Func () (x:int) (int)) [f])");
    }

    @Test
    void takesTheLongestResultListOfFunctionTypes() {
        assertThat(Go.expression("f([]func()(nil))")).isEqualTo("(Call f [(Array _ (Func () () (nil)))])");
        assertThat(Go.expression("f(func()(x))")).isEqualTo("(Call f [(Func () () (x))])");
    }

    @Test
    void readsFunctionLiterals() {
        assertThat(Go.expression("func() {}")).isEqualTo("(FuncLit (Func () () ()) (Block []))");
        assertThat(Go.expression("func(a, b int) (x T, err error) { return }(1, 2)"))
                .isEqualTo("(Call (FuncLit (Func () (a,b:int) (x:T; err:error)) (Block [(Return [])])) [1 2])");
        assertThat(Go.expression("[]func(){func() {}}"))
                .isEqualTo("(CompositeLit (Array _ (Func () () ())) [(FuncLit (Func () () ()) (Block []))])");
    }

    @Test
    void readsMethodExpressions() {
        assertThat(Go.expression("(*T).M")).isEqualTo("(Selector (Paren (Star T)) M)");
        assertThat(Go.expression("T.M")).isEqualTo("(Selector T M)");
        assertThat(Go.expression("struct{ A }.m")).isEqualTo("(Selector (Struct (A)) m)");
        assertThat(Go.expression("interface{ M() }.M(nil)"))
                .isEqualTo("(Call (Selector (Interface (M:(Func () () ()))) M) [nil])");
    }

    @Test
    void readsTypesAsArguments() {
        assertThat(Go.expression("make(chan int, 4)")).isEqualTo("(Call make [(Chan BOTH int) 4])");
        assertThat(Go.expression("new([]int)")).isEqualTo("(Call new [(Array _ int)])");
        assertThat(Go.expression("f(func(int) bool, func(), struct{}, interface{})"))
                .isEqualTo("(Call f [(Func () (int) (bool)) (Func () () ()) (Struct ()) (Interface ())])");
    }

    @Test
    void readsNewOfAnExpression() {
        assertThat(Go.expression("new(uint64(3))")).isEqualTo("(Call new [(Call uint64 [3])])");
    }

    @Test
    void readsTypeAssertions() {
        assertThat(Go.expression("x.(interface{ M() }).M"))
                .isEqualTo("(Selector (TypeAssert x (Interface (M:(Func () () ())))) M)");
        assertThat(Go.expression("x.(*p.T)")).isEqualTo("(TypeAssert x (Star (Selector p T)))");
        assertThat(Go.expression("x.(func())")).isEqualTo("(TypeAssert x (Func () () ()))");
    }

    @Test
    void readsCalls() {
        assertThat(Go.expression("f()")).isEqualTo("(Call f [])");
        assertThat(Go.expression("append(a, b...)")).isEqualTo("(Call append [a b] spread)");
        assertThat(Go.expression("f(g(1), \n h(2),\n)")).isEqualTo("(Call f [(Call g [1]) (Call h [2])])");
        assertThat(Go.expression("a.b.c(d).e")).isEqualTo("(Selector (Call (Selector (Selector a b) c) [d]) e)");
    }

    @Test
    void keepsLiteralsAsWritten() {
        assertThat(Go.expression("0x1p-2 + 0b1 + 0o7 + 1_000 + 1i + .5 + 1."))
                .isEqualTo(
                        "(Binary (Binary (Binary (Binary (Binary (Binary 0x1p-2 ADD 0b1) ADD 0o7) ADD 1_000) ADD 1i) ADD .5) ADD 1.)");
        assertThat(Go.expression("`raw \"s\"` + \"c\" + '\\''"))
                .isEqualTo("(Binary (Binary `raw \"s\"` ADD \"c\") ADD '\\'')");
    }

    @Test
    void keepsParentheses() {
        assertThat(Go.expression("x == (T{})")).isEqualTo("(Binary x EQ (Paren (CompositeLit T [])))");
        assertThat(Go.expression("((a))")).isEqualTo("(Paren (Paren a))");
    }
}
