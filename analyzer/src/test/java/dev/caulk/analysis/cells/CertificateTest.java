package dev.caulk.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether all operations on a cell are known. */
class CertificateTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void closedWhenNothingLeaves() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type worker struct{ done chan int; Done chan int }
                        func main() {
                            w := &worker{make(chan int), make(chan int)}
                            close(w.done)
                            close(w.Done)
                            local := make(chan int)
                            println(len(local))
                        }
                        """).certified())
                .containsExactly(
                        "chan made in main: MAKE main, LEN main | closed: made here; no value leaves the audited code",
                        "field Done of prog.worker (prog.worker made in main): MAKE main, CLOSE main | closed: exported, but the audited code is the whole program and no value leaves it",
                        "field done of prog.worker (prog.worker made in main): MAKE main, CLOSE main | closed: unexported field; no value leaves the audited code");
    }

    @Test
    void openWhenPassedToUnknownCode() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "example.com/unknown"
                        func main() {
                            a, b, c := make(chan int), make(chan int), make(chan int)
                            unknown.Publish(a)
                            var in <-chan int = b
                            unknown.Publish(in)
                            helper(c)
                            <-a
                            <-b
                            <-c
                        }
                        func helper(c chan<- int) { unknown.Publish(c) }
                        """).certified())
                .containsExactly(
                        "chan made in main: MAKE main, PASS Publish main, RECV main | open: passed to example.com/unknown.Publish, whose source is not read",
                        "chan made in main: MAKE main, PASS Publish main, RECV main | open: passed to example.com/unknown.Publish, whose source is not read",
                        "chan made in main: PASS Publish helper (main), MAKE main, RECV main | open: passed to example.com/unknown.Publish, whose source is not read sends only");
    }

    @Test
    void whatTheStandardLibraryOnlyPrintsStaysClosed() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import ("fmt"; "sort")
                        func main() {
                            ch := make(chan int)
                            fmt.Println(ch, len(ch))
                            list := []int{2, 1}
                            sort.Slice(list, func(i, j int) bool { ch <- 1; return list[i] < list[j] })
                        }
                        """).certified())
                .containsExactly(
                        "chan made in main: MAKE main, PASS Println main, LEN main, SEND main.func1 | closed: made here; no value leaves the audited code",
                        "func literal made in main: PASS Slice main | closed: made here; no value leaves the audited code");
    }

    @Test
    void openWhenTheLibraryKeepsIt() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import ("os"; "os/signal"; "net/rpc")
                        func main() {
                            sig := make(chan os.Signal, 1)
                            signal.Notify(sig)
                            <-sig
                            done := make(chan *rpc.Call, 1)
                            call := &rpc.Call{Done: done}
                            <-call.Done
                        }
                        """).certified())
                .containsExactly(
                        "chan made in main: MAKE main, PASS Notify main, RECV main | open: passed to os/signal.Notify, whose source is not read",
                        "field Done of rpc.Call (rpc.Call made in main): MAKE main, RECV main | open: field of another package: net/rpc.Call.Done");
    }

    @Test
    void resultsOfUnknownFunctionsAreOpen() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "example.com/unknown"
                        func main() {
                            ch := unknown.Subscribe().(chan int)
                            <-ch
                        }
                        """).certified())
                .containsExactly(
                        "result of unknown.Subscribe in main: RECV main | open: returned by example.com/unknown.Subscribe, whose source is not read");
    }

    @Test
    void exportedNamesAreOpenInAnOpenWorld() throws Exception {
        assertThat(CellTable.open(directory, """
                        package p
                        type Server struct{ Quit chan int; quit chan int; done chan int }
                        func New() *Server { return &Server{make(chan int), make(chan int), make(chan int)} }
                        func (s *Server) Run() { <-s.Quit; <-s.quit; close(s.done) }
                        func (s *Server) Done() <-chan int { return s.done }
                        func (s *Server) Stop() { close(s.quit) }
                        func Send(ch chan int) { ch <- 1 }
                        func helper(ch chan int) { ch <- 1 }
                        func local() { ch := make(chan int, 1); helper(ch) }
                        """).certified())
                .containsExactly(
                        "parameter ch of Send: SEND Send | open: parameter of prog.Send, which code outside may call",
                        "field Quit of prog.Server: RECV (*Server).Run, MAKE New | open: exported field prog.Server.Quit",
                        "field done of prog.Server: CLOSE (*Server).Run, MAKE New | open: returned by prog.(*Server).Done, which code outside may call receives only",
                        "field quit of prog.Server: RECV (*Server).Run, CLOSE (*Server).Stop, MAKE New | closed: unexported field; no value leaves the audited code",
                        "chan made in local: SEND helper (local), MAKE local | closed: made here; no value leaves the audited code");
    }

    @Test
    void whatNobodyCallsHasUnknownParameters() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        func unused(ch chan int) { <-ch }
                        func main() {}
                        """).certified())
                .containsExactly(
                        "parameter ch of unused: RECV unused | open: parameter of prog.unused, which nobody in the audited code calls");
    }

    @Test
    void aFunctionThatNobodyKnowsMayDoAnything() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type hook struct{ f func(chan int) }
                        func main() {
                            var h hook
                            ch := make(chan int)
                            h.f(ch)
                            <-ch
                        }
                        """).certified())
                .containsExactly(
                        "chan made in main: MAKE main, RECV main | open: used in a call whose callee is not known",
                        "field f of prog.hook (zero prog.hook made in main): CALL main | closed: unexported field; no value leaves the audited code");
    }
}
