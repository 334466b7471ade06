package dev.caulk.analysis.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.TypedTree;
import org.junit.jupiter.api.Test;

class BodiesTest {
    @Test
    void shadowingFollowsBlocks() {
        TypedTree tree = TypedTree.of("""
                var x string
                func f(x int) {
                  «x»
                  if x := true; «x» { x := 1.5; «x» } else { «x» }
                  «x»
                  func() { «x»; x := 'a'; «x» }()
                }
                func g() { «x» }
                """);
        assertThat(tree.types()).containsExactly("int", "bool", "float64", "bool", "int", "int", "int32", "string");
    }

    @Test
    void parameterTypesAreReadBeforeParametersAreDeclared() {
        TypedTree tree = TypedTree.of("""
                type url struct{ v int }
                func f(url string, u url) { «u.v»; «url» }
                """);
        assertThat(tree.types()).containsExactly("int", "string");
    }

    @Test
    void shortDeclarationsReuseNamesOfTheSameBlock() {
        TypedTree tree = TypedTree.of("""
                func open() (int, error) { return 0, nil }
                func f() (err error) {
                  a, «err» := open()
                  b, «err» := open()
                  if true { c, «err» := open(); _ = c }
                  return
                }
                """);
        assertThat(tree.objectOf(0)).isSameAs(tree.objectOf(1)).isNotSameAs(tree.objectOf(2));
        assertThat(((GoObject.Variable) tree.objectOf(0)).kind()).isEqualTo(GoObject.Variable.Kind.RESULT);
    }

    @Test
    void rangeGivesKeysAndValues() {
        TypedTree tree = TypedTree.of("""
                func f(m map[string]chan int, c <-chan error, a *[4]bool, seq func(yield func(int, string) bool)) {
                  for k, v := range m { «k»; «v» }
                  for e := range c { «e» }
                  for i, b := range a { «i»; «b» }
                  for n := range 10 { «n» }
                  for i, r := range "text" { «i»; «r» }
                  for k, v := range seq { «k»; «v» }
                }
                """);
        assertThat(tree.types())
                .containsExactly("string", "chan int", "error", "int", "bool", "int", "int", "int32", "int", "string");
    }

    @Test
    void commaOkFormsKeepTheSingleType() {
        TypedTree tree = TypedTree.of("""
                func f(m map[string]int, c chan error, x any) {
                  v, ok := «m["a"]»; «v»; «ok»
                  e, more := «<-c»; «e»; «more»
                  s, is := «x.(string)»; «s»; «is»
                }
                """);
        assertThat(tree.types())
                .containsExactly("int", "int", "bool", "error", "error", "bool", "string", "string", "bool");
    }

    @Test
    void typeSwitchesDeclareAVariableForEachClause() {
        TypedTree tree = TypedTree.of("""
                func f(x any) {
                  switch v := x.(type) {
                  case chan int: «v»
                  case string, error: «v»
                  case nil: «v»
                  default: «v»
                  }
                }
                """);
        assertThat(tree.types()).containsExactly("chan int", "interface{}", "interface{}", "interface{}");
    }

    @Test
    void selectCasesDeclareInTheirClause() {
        TypedTree tree = TypedTree.of("""
                func f(a chan int, b chan error) {
                  select {
                  case v := <-a: «v»
                  case v, ok := <-b: «v»; «ok»
                  case a <- 1:
                  default:
                  }
                }
                """);
        assertThat(tree.types()).containsExactly("int", "error", "bool");
    }

    @Test
    void conversionsAreNotCalls() {
        TypedTree tree = TypedTree.of("""
                type D int64
                func f(n int) { «D»(n); «[]byte»("x"); «(*D)»(nil); «f»(1); x := «D(n)»; _ = x }
                """);
        assertThat(tree.isType(0)).isTrue();
        assertThat(tree.isType(1)).isTrue();
        assertThat(tree.isType(2)).isTrue();
        assertThat(tree.isType(3)).isFalse();
        assertThat(tree.typeOf(4)).isEqualTo("app.D");
    }

    @Test
    void compositeLiteralsGiveTypesToInnerOnes() {
        TypedTree tree = TypedTree.of("""
                type P struct{ c chan int; next *P }
                var a = map[string][]P{"x": {«{c: «make(chan int)»}»}}
                var b = []*P{«{nil, nil}»}
                var c = «[...]int{5: 1, 2}»
                """);
        assertThat(tree.types().get(1)).isEqualTo("chan int");
        assertThat(tree.types().get(2)).isEqualTo("*app.P");
        assertThat(tree.types().get(3)).isEqualTo("[7]int");
    }

    @Test
    void codeThatDoesNotCompileIsUnknown() {
        TypedTree tree = TypedTree.of("""
                func f() {
                  a, b, c := «g»()
                  «a.b.c[1](2)».d = «<-nope»
                  for x := range «missing» { «x»++ }
                  _ = 1 + "a"; _ = -nil; _ = len(); _ = make(); _ = new(); _ = 1 / 0; _ = 1 << -1
                  _ = T{1, 2: 3}; _ = []int{"a": 1}; switch { case 1: }
                  return 1, 2
                }
                func (x Missing) m() { «x.y» }
                func (x *[]int) n() {}
                var v, w = 1
                """);
        assertThat(tree.types()).allMatch(t -> t.equals("?"));
    }
}
