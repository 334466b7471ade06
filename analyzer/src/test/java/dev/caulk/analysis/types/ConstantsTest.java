package dev.caulk.analysis.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.load.TypedTree;
import org.junit.jupiter.api.Test;

class ConstantsTest {
    @Test
    void iotaCountsLinesAndRepeats() {
        TypedTree tree = TypedTree.of("""
                const (
                  A = iota * 10
                  B
                  _
                  C, D = iota, -iota
                  E, F
                )
                func f() { «A»; «B»; «C»; «D»; «E»; «F»; const g = iota; «g» }
                """);
        assertThat(tree.constants()).containsExactly("0", "10", "3", "-3", "4", "-4", "0");
    }

    @Test
    void integersAreExact() {
        TypedTree tree = TypedTree.of("""
                const Big = 1 << 100
                var a = «Big >> 98»
                var b = «^uint8(1)»
                var c = «-7 / 2»
                var d = «-7 % 3»
                var e = «0x_ff + 0b11 + 0o17 + 017 + 'a'»
                var f = «1_000e3»
                var g = «5.0 / 2»
                var h = «5 / 2 * 2.0»
                var i = «min(3, 2)»
                """);
        assertThat(tree.constants()).containsExactly("4", "254", "-3", "-1", "385", "1000000", "other", "4", "2");
    }

    @Test
    void stringsCountBytes() {
        TypedTree tree = TypedTree.of("""
                const s = "é\\xff\\n" + `a\\n`
                var a = «len(s)»
                var b [3]int
                var c = «len(b)»
                var d = «string('x')»
                var e = «s == "x"»
                var f = «len([]int{1})»
                """);
        assertThat(tree.constants()).containsExactly("7", "3", "x", "false", "-");
    }

    @Test
    void conversionsKeepTheValue() {
        TypedTree tree = TypedTree.of("""
                type Size int
                const n Size = 1e2
                var c = make(chan int, «int(n)»)
                var d [«n * 2»]int
                func f() { «d» }
                """);
        assertThat(tree.constants()).containsExactly("100", "200", "-");
        assertThat(tree.typeOf(2)).isEqualTo("[200]int");
    }

    @Test
    void hugeValuesAreGivenUp() {
        TypedTree tree = TypedTree.of("const a = 1 << 1000000000\nvar b = «a»\nvar c = «1e999999»");
        assertThat(tree.constants()).containsExactly("other", "other");
    }
}
