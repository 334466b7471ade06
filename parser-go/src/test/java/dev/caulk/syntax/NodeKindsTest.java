package dev.caulk.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.syntax.ast.BadDecl;
import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BadStmt;
import dev.caulk.syntax.ast.Node;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of node that the contract names is built from some Go. */
class NodeKindsTest {
    private static final String EVERYTHING = """
            package p

            import f "fmt"

            type T struct{ m map[string]chan<- int }
            type I interface{ ~int | M }

            func (t *T) m(xs ...[]int) (err error) {
            L:
                for i := 0; i < 10; i++ {
                    if !ok { continue L }
                }
                for k, v := range x { k, v = v[1:], (k) }
                switch x { case 1: ; default: }
                switch y := x.(type) { }
                select { case c <- <-d: }
                defer func() { go f.F(g[int], x.(T)) }()
                const c = iota
                f.Print()
            M:
                ;
                { return T{a: &b} }
            }
            """;

    @Test
    void buildsEveryKindOfNodeButTheBadOnes() {
        Set<Class<?>> built = new HashSet<>();
        Trees.walk(Go.file(EVERYTHING), node -> built.add(node.getClass()));
        Set<Class<?>> declared = kinds(Node.class);
        declared.removeAll(Set.of(BadDecl.class, BadExpr.class, BadStmt.class)); // they stand for what is no Go
        assertThat(built).containsAll(declared);
    }

    private static Set<Class<?>> kinds(Class<?> type) {
        Set<Class<?>> kinds = new HashSet<>();
        if (!type.isSealed()) {
            kinds.add(type);
            return kinds;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            kinds.addAll(kinds(permitted));
        }
        return kinds;
    }
}
