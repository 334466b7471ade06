package dev.caulk.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsTest {
    @TempDir
    Path directory = Path.of("");

    private List<String> rows(String source) throws Exception {
        return CellTable.of(directory, source).rows();
    }

    @Test
    void aHelperDoesNotJoinTheChannelsOfItsCallers() throws Exception {
        assertThat(rows("""
                        package p
                        func send(ch chan int, v int) { ch <- v }
                        func f() {
                            a := make(chan int)
                            b := make(chan int)
                            go send(a, 1)
                            send(b, 2)
                            <-a
                        }
                        """)).containsExactly("");
    }

    @Test
    void aConstructorMakesOneChannelForEachCall() throws Exception {
        assertThat(rows("""
                        package p
                        func newChan() chan int { return make(chan int) }
                        func f() {
                            a := newChan()
                            b := newChan()
                            close(a)
                            <-b
                        }
                        """)).containsExactly("");
    }

    @Test
    void localObjectsKeepTheirFieldsApart() throws Exception {
        assertThat(rows("""
                        package p
                        type worker struct{ done chan int }
                        func (w *worker) run() { close(w.done) }
                        func f() {
                            w := &worker{done: make(chan int)}
                            go w.run()
                            <-w.done
                        }
                        func g() {
                            w := &worker{done: make(chan int)}
                            <-w.done
                        }
                        """)).containsExactly("");
    }

    @Test
    void contexts() throws Exception {
        assertThat(rows("""
                        package p
                        import "context"
                        type s struct { ctx context.Context; cancel context.CancelFunc }
                        func newS() *s {
                            ctx, cancel := context.WithCancel(context.Background())
                            return &s{ctx, cancel}
                        }
                        func (s *s) run() { <-s.ctx.Done() }
                        func (s *s) Close() { s.cancel() }
                        func main() {
                            s := newS()
                            go s.run()
                            s.Close()
                        }
                        """)).containsExactly("");
    }
}
