package dev.caulk.analysis.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.TypedTree;
import org.junit.jupiter.api.Test;

class GenericsTest {
    @Test
    void argumentsAndConstraintsDetermineTypeArguments() {
        TypedTree tree = TypedTree.of("""
                func Map[S ~[]E, E, R any](s S, f func(E) R) []R { return nil }
                func First[T any](a, b T) T { return a }
                func Send[T any](c chan<- T, v T) {}
                func Zero[T any]() T { var t T; return t }
                type IDs []int
                func f(ids IDs, c chan error) {
                  «Map(ids, func(n int) string { return "" })»
                  «First(1, 2.5)»
                  «Send»(c, nil)
                  «Zero[chan int]()»
                  «First(c, c)»
                  «Zero()»
                }
                """);
        assertThat(tree.types())
                .containsExactly("[]string", "float64", "func(chan<- error, error)", "chan int", "chan error", "?");
    }

    @Test
    void instancesAreFiniteEvenWhenTheirTypesAreNot() {
        TypedTree tree = TypedTree.of("""
                type T[P any] struct { f *T[*P]; v P }
                type Pair[A, B any] struct { a A; b B }
                type Swap[X any] = Pair[X, int]
                func f(t T[int], s Swap[string]) { «t.f.f.v»; «s.a»; «s.b» }
                """);
        assertThat(tree.types()).containsExactly("**int", "string", "int");
    }

    @Test
    void typeParametersHaveTheMethodsAndTheCoreOfTheirConstraint() {
        TypedTree tree = TypedTree.of("""
                type Stopper interface { Stop() error }
                func f[S Stopper, C ~chan int](s S, c C) { «s.Stop()»; «<-c» }
                """);
        assertThat(tree.types()).containsExactly("error", "int");
    }
}
