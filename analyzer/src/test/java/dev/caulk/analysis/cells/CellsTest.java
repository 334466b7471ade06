package dev.caulk.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.cells.Operation.CallSite;
import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.ops.Op;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that engines ask. */
class CellsTest {
    private static final String TWO_SERVERS = """
            package p
            type server struct{ quit chan int }
            func newServer() *server { return &server{quit: make(chan int, 2)} }
            func (s *server) run() { <-s.quit }
            func (s *server) stop() { close(s.quit) }
            func main() {
                a := newServer()
                go a.run()
                a.stop()
                b := newServer()
                b.run()
            }
            """;

    @TempDir
    Path directory = Path.of("");

    @Test
    void aMethodOfSeveralObjectsWorksOnTheFieldOfAll() throws Exception {
        CellTable table = CellTable.of(directory, TWO_SERVERS);
        Cell field = table.at("(*server).run", "Recv", 0);
        assertThat(field.text()).isEqualTo("field quit of prog.server");
        assertThat(table.cells.objects(field)).contains(table.at("(*server).stop", "CloseChan", 0));
        assertThat(table.row(field))
                .isEqualTo("field quit of prog.server: RECV (*server).run (main), RECV (*server).run (main),"
                        + " CLOSE (*server).stop (main), MAKE newServer (main), MAKE newServer (main)");
        assertThat(table.cells.objects(field).stream().map(table::row))
                .containsExactly(
                        "field quit of prog.server (prog.server made in newServer, called by main):"
                                + " RECV (*server).run (main), CLOSE (*server).stop (main), MAKE newServer (main)",
                        "field quit of prog.server (prog.server made in newServer, called by main):"
                                + " RECV (*server).run (main), MAKE newServer (main)");
    }

    @Test
    void aMethodOfOneObjectWorksOnThatObject() throws Exception {
        CellTable table = CellTable.of(directory, """
                        package p
                        func send(ch chan int) { ch <- 1 }
                        func main() { ch := make(chan int); go send(ch); <-ch }
                        """);
        assertThat(table.at("send", "Send", 0)).isEqualTo(table.at("main", "Recv", 0));
    }

    @Test
    void operationsTellHowTheyAreReached() throws Exception {
        CellTable table = CellTable.of(directory, """
                        package p
                        func inner(ch chan int) { ch <- 1 }
                        func outer(ch chan int) { inner(ch) }
                        func main() { outer(make(chan int, 3)) }
                        """);
        Operations operations = table.cells.operations(table.cells.cells().get(0));
        Operation send = operations.of(Kind.SEND).get(0);
        assertThat(send.path().stream().map(CallSite::function).map(FunctionId::name))
                .containsExactly("main", "outer");
        Op.MakeChan make = (Op.MakeChan) operations.of(Kind.MAKE).get(0).op();
        assertThat(make.constantCapacity()).hasValue(3);
        assertThat(operations.complete()).isTrue();
    }

    @Test
    void namesHoldNoPositionsAndNoClosureNumbers() throws Exception {
        CellTable table = CellTable.of(directory, """
                        package p
                        func f() {
                            func() {
                                ch := make(chan int)
                                close(ch)
                            }()
                        }
                        """);
        assertThat(table.at("f.func1", "CloseChan", 0).name()).isEqualTo("prog.f/chan#0");
    }

    @Test
    void noTwoCellsHaveOneName() throws Exception {
        CellTable table = CellTable.of(directory, """
                        package p
                        type box struct{ quit chan int }
                        func (b *box) stop() { close(b.quit) }
                        func renew() *box { return &box{quit: make(chan int)} }
                        func use(b *box) { b.stop() }
                        func f() {
                            var zero box
                            made, literal := new(box), &box{}
                            for _, b := range []*box{&zero, made, literal} { b.stop() }
                            stop, direct := literal.stop, func() {}
                            stop()
                            direct()
                            use(renew())
                            go use(renew())
                            defer use(renew())
                        }
                        """);
        assertThat(table.cells.cells().stream().map(Cell::name)).doesNotHaveDuplicates();
    }

    @Test
    void placesHaveCells() throws Exception {
        CellTable table = CellTable.of(directory, """
                        package p
                        var quit chan int
                        func f() { quit = make(chan int) }
                        func g() { <-quit }
                        """);
        var f = table.program.functions().stream()
                .filter(each -> each.id().name().equals("f"))
                .findFirst()
                .orElseThrow();
        Op store = f.body().orElseThrow().ops().stream()
                .filter(Op.Store.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(table.cells.place(f.id(), store)).contains(new Cell.Global("prog.quit"));
    }

    @Test
    void aContextKnowsItsParents() throws Exception {
        CellTable table = CellTable.of(directory, """
                        package p
                        import "context"
                        func f(request context.Context) {
                            outer, stop := context.WithCancel(request)
                            inner, cancel := context.WithCancel(outer)
                            <-inner.Done()
                            stop()
                            cancel()
                        }
                        """);
        Cell done = table.at("f", "Recv", 0);
        List<Cell> parents = table.cells.parents(done);
        assertThat(parents.stream().map(Cell::name)).containsExactly("prog.f/context.WithCancel#0");
        assertThat(table.cells.parents(parents.get(0)).stream().map(Cell::text))
                .containsExactly("parameter request of f");
    }

    @Test
    void theSameProgramHasTheSameCells() throws Exception {
        List<String> once = CellTable.of(directory, TWO_SERVERS).certified();
        assertThat(CellTable.of(directory, TWO_SERVERS).certified()).isEqualTo(once);
    }

    @Test
    void aSearchThatMeetsItsBoundSaysSo() throws Exception {
        StringBuilder source = new StringBuilder("package p\nfunc f0(ch chan int) { ch <- 1 }\n");
        for (int i = 1; i < 18; i++) {
            source.append("func f%d(ch chan int) { f%d(ch); f%d(ch) }\n".formatted(i, i - 1, i - 1));
        }
        source.append("func main() { f17(make(chan int)) }\n");
        CellTable table = CellTable.of(directory, source.toString());
        assertThat(table.cells.operations(table.cells.cells().get(0)).complete())
                .isFalse();
    }
}
