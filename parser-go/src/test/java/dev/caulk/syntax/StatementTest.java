package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shapes of trees, as {@link Shape} prints them. */
class StatementTest {
    @Test
    void readsLabels() {
        assertThat(Go.statements("L: for { break L; continue L; goto L }"))
                .isEqualTo("(Labeled L (For _ _ _ (Block [(Branch BREAK L) (Branch CONTINUE L) (Branch GOTO L)])))");
    }

    @Test
    void readsLabelAtTheEndOfABlock() {
        assertThat(Go.statements("L:")).isEqualTo("(Labeled L (Empty))");
        assertThat(Go.statements("L: ;")).isEqualTo("(Labeled L (Empty))");
    }

    @Test
    void leavesOutEmptyStatements() {
        assertThat(Go.statements(";;")).isEqualTo("");
        assertThat(Go.statements("{ ; }")).isEqualTo("(Block [])");
    }

    @Test
    void readsAssignments() {
        assertThat(Go.statements("a, b := <-c, 1")).isEqualTo("(Assign [a b] DEFINE [(Unary RECEIVE c) 1])");
        assertThat(Go.statements("a[i], *p = b, c")).isEqualTo("(Assign [(Index a [i]) (Star p)] ASSIGN [b c])");
        assertThat(Go.statements("x <<= 1; y &^= 2; z %= 3; w |= 4"))
                .isEqualTo("(Assign [x] SHL [1]) (Assign [y] AND_NOT [2]) (Assign [z] REM [3]) (Assign [w] OR [4])");
        assertThat(Go.statements("x++; p.y--")).isEqualTo("(IncDec x increment) (IncDec (Selector p y))");
    }

    @Test
    void readsSends() {
        assertThat(Go.statements("c <- v")).isEqualTo("(Send c v)");
        assertThat(Go.statements("c <- <-d")).isEqualTo("(Send c (Unary RECEIVE d))");
    }

    @Test
    void readsGoAndDefer() {
        assertThat(Go.statements("go f(x); defer func() { recover() }()"))
                .isEqualTo("(Go (Call f [x])) (Defer (Call (FuncLit (Func () () ()) (Block [(Call recover [])])) []))");
    }

    @Test
    void readsReturns() {
        assertThat(Go.statements("return; return a, b")).isEqualTo("(Return []) (Return [a b])");
    }

    @Test
    void readsIf() {
        assertThat(Go.statements("if ; c {}")).isEqualTo("(If _ c (Block []) _)");
        assertThat(Go.statements("if x := f(); x > 0 {} else if y {} else {}"))
                .isEqualTo(
                        "(If (Assign [x] DEFINE [(Call f [])]) (Binary x GT 0) (Block []) (If _ y (Block []) (Block [])))");
    }

    @Test
    void takesBraceInHeaderForTheBodyUnlessEnclosed() {
        assertThat(Go.statements("if f(T{}) {}")).isEqualTo("(If _ (Call f [(CompositeLit T [])]) (Block []) _)");
        assertThat(Go.statements("if (T{}) == x {}"))
                .isEqualTo("(If _ (Binary (Paren (CompositeLit T [])) EQ x) (Block []) _)");
        assertThat(Go.statements("if a[T{}.i] {}"))
                .isEqualTo("(If _ (Index a [(Selector (CompositeLit T []) i)]) (Block []) _)");
        assertThat(Go.statements("if func() bool { return T{} == x }() {}"))
                .isEqualTo(
                        "(If _ (Call (FuncLit (Func () () (bool)) (Block [(Return [(Binary (CompositeLit T []) EQ x)])])) []) (Block []) _)");
    }

    @Test
    void takesBraceAfterTypeLiteralInHeaderForALiteral() {
        assertThat(Go.statements("if x == []T{}[0] {}"))
                .isEqualTo("(If _ (Binary x EQ (Index (CompositeLit (Array _ T) []) [0])) (Block []) _)");
        assertThat(Go.statements("if x == struct{}{} {}"))
                .isEqualTo("(If _ (Binary x EQ (CompositeLit (Struct ()) [])) (Block []) _)");
        assertThat(Go.statements("for _, x := range []T{{1}} {}"))
                .isEqualTo("(Range _ x define (CompositeLit (Array _ T) [(CompositeLit _ [1])]) (Block []))");
    }

    @Test
    void readsLoops() {
        assertThat(Go.statements("for {}")).isEqualTo("(For _ _ _ (Block []))");
        assertThat(Go.statements("for ;; {}")).isEqualTo("(For _ _ _ (Block []))");
        assertThat(Go.statements("for x {}")).isEqualTo("(For _ x _ (Block []))");
        assertThat(Go.statements("for i := 0; i < 10; i++ {}"))
                .isEqualTo("(For (Assign [i] DEFINE [0]) (Binary i LT 10) (IncDec i increment) (Block []))");
        assertThat(Go.statements("for ; i < 10; {}")).isEqualTo("(For _ (Binary i LT 10) _ (Block []))");
    }

    @Test
    void readsRangeLoops() {
        assertThat(Go.statements("for range x {}")).isEqualTo("(Range _ _ x (Block []))");
        assertThat(Go.statements("for range 10 {}")).isEqualTo("(Range _ _ 10 (Block []))");
        assertThat(Go.statements("for k = range m {}")).isEqualTo("(Range k _ m (Block []))");
        assertThat(Go.statements("for k, v := range m {}")).isEqualTo("(Range k v define m (Block []))");
        assertThat(Go.statements("for i, a[j] = range x {}")).isEqualTo("(Range i (Index a [j]) x (Block []))");
        assertThat(Go.statements("for x := range func(yield func(int) bool) {} {}"))
                .isEqualTo(
                        "(Range x _ define (FuncLit (Func () (yield:(Func () (int) (bool))) ()) (Block [])) (Block []))");
    }

    @Test
    void readsSwitches() {
        assertThat(Go.statements("switch {}")).isEqualTo("(Switch _ _ [])");
        assertThat(Go.statements("switch x {case 1, 2: f(); fallthrough; default:}"))
                .isEqualTo(
                        "(Switch _ x [(CaseClause [1 2] [(Call f []) (Branch FALLTHROUGH _)]) (CaseClause isDefault [] [])])");
        assertThat(Go.statements("switch x := f(); x {}")).isEqualTo("(Switch (Assign [x] DEFINE [(Call f [])]) x [])");
        assertThat(Go.statements("switch x := f(); {}")).isEqualTo("(Switch (Assign [x] DEFINE [(Call f [])]) _ [])");
        assertThat(Go.statements("switch x := (T{}); x {}"))
                .isEqualTo("(Switch (Assign [x] DEFINE [(Paren (CompositeLit T []))]) x [])");
        assertThat(Go.statements("switch ; x {}")).isEqualTo("(Switch _ x [])");
    }

    @Test
    void readsTypeSwitches() {
        assertThat(Go.statements("switch x.(type) { case int, *T, []int, func(), chan<- int: case nil: }"))
                .isEqualTo(
                        "(TypeSwitch _ _ x [(CaseClause [int (Star T) (Array _ int) (Func () () ()) (Chan SEND int)] []) (CaseClause [nil] [])])");
        assertThat(Go.statements("switch y := x.(type) {}")).isEqualTo("(TypeSwitch _ y x [])");
        assertThat(Go.statements("switch f(); y := x.(type) {}")).isEqualTo("(TypeSwitch (Call f []) y x [])");
        assertThat(Go.statements("switch f(); x.(type) {}")).isEqualTo("(TypeSwitch (Call f []) _ x [])");
    }

    @Test
    void readsSelects() {
        assertThat(Go.statements("select {}")).isEqualTo("(Select [])");
        assertThat(
                        Go.statements(
                                "select { case v, ok = <-c: x(); case c <- d: case <-e: case v := <-f: case c <- <-g: default: }"))
                .isEqualTo(
                        "(Select [(CommClause (Assign [v ok] ASSIGN [(Unary RECEIVE c)]) [(Call x [])]) (CommClause (Send c d) []) (CommClause (Unary RECEIVE e) []) (CommClause (Assign [v] DEFINE [(Unary RECEIVE f)]) []) (CommClause (Send c (Unary RECEIVE g)) []) (CommClause _ [])])");
    }

    @Test
    void readsDeclarations() {
        assertThat(Go.statements("var a, b int = 1, 2; const c = 1; type T = int"))
                .isEqualTo(
                        "(Decl (GenDecl VAR [(ValueSpec [a b] int [1 2] 0)])) (Decl (GenDecl CONST [(ValueSpec [c] _ [1] 0)])) (Decl (GenDecl TYPE [(TypeSpec T () alias int)]))");
        assertThat(Go.statements("type T [N]int; type U[P any] []P"))
                .isEqualTo(
                        "(Decl (GenDecl TYPE [(TypeSpec T () (Array N int))])) (Decl (GenDecl TYPE [(TypeSpec U (P:any) (Array _ P))]))");
    }

    @Test
    void readsStatementsThatBeginWithTypes() {
        assertThat(Go.statements("T{}.f()")).isEqualTo("(Call (Selector (CompositeLit T []) f) [])");
        assertThat(Go.statements("[]int{1}[0]++"))
                .isEqualTo("(IncDec (Index (CompositeLit (Array _ int) [1]) [0]) increment)");
        assertThat(Go.statements("func() {}()")).isEqualTo("(Call (FuncLit (Func () () ()) (Block [])) [])");
        assertThat(Go.statements("struct{}{}.x = 1"))
                .isEqualTo("(Assign [(Selector (CompositeLit (Struct ()) []) x)] ASSIGN [1])");
    }

    @Test
    void readsExpressionStatements() {
        assertThat(Go.statements("*p = 1; <-c; (x)()"))
                .isEqualTo("(Assign [(Star p)] ASSIGN [1]) (Unary RECEIVE c) (Call (Paren x) [])");
    }
}
