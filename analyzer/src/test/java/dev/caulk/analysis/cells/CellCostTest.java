package dev.caulk.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is to do grows with the program: counted, since time depends on the machine. */
class CellCostTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void handingAnObjectDownAChainOfCalls() throws Exception {
        assertLinear(n ->
                repeat(n, "func f%1$d(b *box) { b.stop(); f%2$d(b) }\n") + "func f" + n + "(b *box) { <-b.quit }\n");
    }

    @Test
    void callingOneHelperFromManyFunctions() throws Exception {
        assertLinear(n -> repeat(n, "func f%1$d() { b := renew(); go b.stop(); b.stop() }\n"));
    }

    @Test
    void constructorsThatAddToWhatTheyWrap() throws Exception {
        assertLinear(n -> "type t" + n + " struct { b *box }\nfunc new" + n + "() *t" + n + " { return &t" + n
                + "{renew()} }\n"
                + repeat(
                        n,
                        "type t%1$d struct { in *t%2$d; b *box }\n"
                                + "func new%1$d() *t%1$d { t := &t%1$d{new%2$d(), renew()}; t.b.stop(); return t }\n"));
    }

    @Test
    void contextsThatAreStoredOnTheWay() throws Exception {
        assertLinear(n ->
                repeat(n, "func f%1$d(ctx context.Context, b *box) { b.ctx = ctx; f%2$d(ctx, b); f%2$d(b.ctx, b) }\n")
                        + "func f" + n + "(ctx context.Context, b *box) {\n"
                        + "    b.ctx, b.cancel = context.WithCancel(ctx)\n    <-b.ctx.Done()\n}\n");
    }

    @Test
    void aPlaceThatManyContextsPassThrough() throws Exception {
        assertLinear(n -> repeat(
                        n,
                        "func f%1$d(ctx context.Context, b *box) {\n"
                                + "    b.ctx, b.cancel = context.WithCancel(ctx)\n    f%2$d(ctx, b)\n    <-b.ctx.Done()\n}\n")
                + "func f" + n + "(ctx context.Context, b *box) { b.ctx = ctx }\n");
    }

    /** From some size on twice the program is at most a little more than twice the work. */
    private void assertLinear(IntFunction<String> program) throws Exception {
        double half = work(program.apply(600));
        assertThat(work(program.apply(1200)) / half).isBetween(1.5, 2.2);
    }

    private int work(String functions) throws Exception {
        CellTable table = CellTable.of(directory, """
                        package p
                        import "context"
                        type box struct{ quit chan int; ctx context.Context; cancel func() }
                        func (b *box) stop() { close(b.quit) }
                        func renew() *box { return &box{quit: make(chan int)} }
                        """ + functions);
        Cells.Counts counts = table.cells.counts();
        return counts.nodes() + counts.copies();
    }

    /** The lines for 0 to n - 1, with the next number as the second argument. */
    private static String repeat(int n, String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(line.formatted(i, i + 1));
        }
        return text.toString();
    }
}
