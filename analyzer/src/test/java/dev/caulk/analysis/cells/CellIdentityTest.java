package dev.caulk.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which operations work on the same thing. */
class CellIdentityTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void aHelperDoesNotJoinTheChannelsOfItsCallers() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        func send(ch chan int, v int) { ch <- v }
                        func f() {
                            a := make(chan int)
                            b := make(chan int, 1)
                            go send(a, 1)
                            send(b, 2)
                            <-a
                        }
                        """).rows())
                .containsExactly(
                        "chan made in f: MAKE f, RECV f, SEND send (f)", "chan made in f: MAKE f, SEND send (f)");
    }

    @Test
    void aConstructorMakesOneChannelForEachCall() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        func newChan() chan int { return make(chan int) }
                        func f() {
                            a := newChan()
                            b := newChan()
                            close(a)
                            <-b
                        }
                        """).rows())
                .containsExactly(
                        "chan made in newChan, called by f: CLOSE f, MAKE newChan (f)",
                        "chan made in newChan, called by f: RECV f, MAKE newChan (f)");
    }

    @Test
    void localObjectsKeepTheirFieldsApart() throws Exception {
        assertThat(CellTable.of(directory, """
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
                        """).rows())
                .containsExactly(
                        "field done of prog.worker (prog.worker made in f): CLOSE (*worker).run (f), MAKE f, RECV f",
                        "field done of prog.worker (prog.worker made in g): MAKE g, RECV g");
    }

    @Test
    void objectsThatAnybodyMayHoldShareTheirFields() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "example.com/unknown"
                        type worker struct{ done chan int }
                        func f() {
                            w := &worker{done: make(chan int)}
                            unknown.Keep(w)
                            <-w.done
                        }
                        func g(w *worker) { close(w.done) }
                        """).rows())
                .containsExactly(
                        "prog.worker made in f: PASS Keep f", "field done of prog.worker: MAKE f, RECV f, CLOSE g");
    }

    @Test
    void globalsAreOneForAll() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        var quit = make(chan int)
                        func stop() { close(quit) }
                        func wait() { q := quit; <-q }
                        """).rows())
                .containsExactly("variable prog.quit: MAKE init, CLOSE stop, RECV wait");
    }

    @Test
    void closuresShareWhatTheyCapture() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        func f() {
                            for i := 0; i < 3; i++ {
                                ch := make(chan int)
                                go func() { ch <- i }()
                                func() { <-ch }()
                            }
                            var late chan int
                            go func() { <-late }()
                            late = make(chan int)
                        }
                        """).rows())
                .containsExactly(
                        "chan made in f: MAKE f, SEND f.func1, RECV f.func2",
                        "func literal made in f: CALL f",
                        "func literal made in f: CALL f",
                        "func literal made in f: CALL f",
                        "local late in f: MAKE f, RECV f.func3");
    }

    @Test
    void mapsSlicesAndChannelsHoldElements() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type hub struct{ subs map[string]chan int; list []chan bool; in chan chan string }
                        func newHub() *hub { return &hub{subs: map[string]chan int{}, in: make(chan chan string)} }
                        func (h *hub) add(name string) chan int {
                            ch := make(chan int)
                            h.subs[name] = ch
                            h.list = append(h.list, make(chan bool, 1))
                            return ch
                        }
                        func (h *hub) publish() {
                            for _, ch := range h.subs { ch <- 1 }
                            for i := range h.list { h.list[i] <- true }
                        }
                        func (h *hub) serve() { for reply := range h.in { reply <- "x" } }
                        func (h *hub) ask() string { r := make(chan string); h.in <- r; return <-r }
                        func main() {
                            h := newHub()
                            go h.serve()
                            ch := h.add("a")
                            h.publish()
                            <-ch
                            h.ask()
                        }
                        """).rows())
                .containsExactly(
                        "chan made in (*hub).add, called by main: MAKE (*hub).add (main), SEND (*hub).publish (main), RECV main",
                        "chan made in (*hub).add, called by main: MAKE (*hub).add (main), SEND (*hub).publish (main)",
                        "chan made in (*hub).ask, called by main: MAKE (*hub).ask (main), RECV (*hub).ask (main), SEND (*hub).serve (main)",
                        "field in of prog.hub (prog.hub made in newHub, called by main): SEND (*hub).ask (main), RANGE (*hub).serve (main), MAKE newHub (main)");
    }

    @Test
    void structCopiesAndEmbeddedStructsKeepTheirFields() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type base struct{ stop chan int }
                        type server struct{ base; name string }
                        func f() {
                            s := server{base: base{stop: make(chan int)}}
                            t := s
                            close(t.stop)
                            b := &s.base
                            <-b.stop
                        }
                        """).rows())
                .containsExactly("field stop of prog.base (prog.base made in f): MAKE f, CLOSE f, RECV f");
    }

    @Test
    void aGetterGivesTheField() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type notifier interface{ Done() <-chan int }
                        type server struct{ done chan int }
                        func (s *server) Done() <-chan int { return s.done }
                        func (s *server) close() { close(s.done) }
                        func wait(n notifier) { <-n.Done() }
                        func main() {
                            s := &server{done: make(chan int)}
                            go wait(s)
                            s.close()
                        }
                        """).rows())
                .containsExactly(
                        "prog.server made in main: INVOKE Done wait (main)",
                        "field done of prog.server (prog.server made in main): CLOSE (*server).close (main), MAKE main, RECV wait (main)");
    }

    @Test
    void functionValuesCarryTheirParameters() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type job struct{ run func(chan int) }
                        func produce(ch chan int) { ch <- 1 }
                        func apply(f func(chan int), ch chan int) { f(ch) }
                        func f() {
                            a := make(chan int)
                            apply(produce, a)
                            b := make(chan int)
                            apply(func(c chan int) { <-c }, b)
                            j := job{run: produce}
                            d := make(chan int)
                            j.run(d)
                        }
                        """).rows())
                .containsExactly(
                        "chan made in f: MAKE f, SEND produce (f)",
                        "chan made in f: MAKE f, RECV f.func1",
                        "chan made in f: MAKE f, SEND produce (f)",
                        "func literal made in f: CALL apply (f)",
                        "func value made in f: CALL apply (f)",
                        "func value made in f: CALL f");
    }

    @Test
    void methodValuesKeepTheirReceiver() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type worker struct{ done chan int }
                        func (w *worker) finish() { close(w.done) }
                        func after(f func()) { f() }
                        func f() {
                            w := &worker{done: make(chan int)}
                            after(w.finish)
                            g := (*worker).finish
                            v := &worker{done: make(chan int)}
                            g(v)
                        }
                        """).rows())
                .containsExactly(
                        "func value made in f: CALL f",
                        "method value made in f: CALL after (f)",
                        "field done of prog.worker (prog.worker made in f): CLOSE (*worker).finish (f), MAKE f",
                        "field done of prog.worker (prog.worker made in f): CLOSE (*worker).finish (f), MAKE f");
    }

    @Test
    void instancesOfAGenericTypeShareItsFields() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type queue[T any] struct{ ch chan T }
                        func newQueue[T any]() *queue[T] { return &queue[T]{ch: make(chan T)} }
                        func (q *queue[T]) put(v T) { q.ch <- v }
                        func (q *queue[T]) get() T { return <-q.ch }
                        func f() {
                            q := newQueue[int]()
                            go q.put(1)
                            q.get()
                            r := newQueue[string]()
                            r.put("x")
                        }
                        """).rows())
                .containsExactly(
                        "field ch of prog.queue (prog.queue[T] made in newQueue, called by f): RECV (*queue).get (f), SEND (*queue).put (f), MAKE newQueue (f)",
                        "field ch of prog.queue (prog.queue[T] made in newQueue, called by f): SEND (*queue).put (f), MAKE newQueue (f)");
    }

    @Test
    void selectsTellTheirCases() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        func f(n int) {
                            a, b := make(chan int, n), make(chan string)
                            select {
                            case a <- 1:
                            case s := <-b:
                                println(s)
                            default:
                            }
                            println(len(a), cap(a))
                            for range b {}
                        }
                        """).rows())
                .containsExactly(
                        "chan made in f: MAKE f, SELECT_SEND f, LEN f, CAP f",
                        "chan made in f: MAKE f, SELECT_RECV f, RANGE f");
    }

    @Test
    void recursionEnds() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type node struct{ next *node; ch chan int }
                        func walk(n *node, ch chan int) {
                            if n != nil { n.ch <- 1; walk(n.next, ch) }
                            ch <- 2
                        }
                        func even(ch chan int, n int) { if n > 0 { odd(ch, n-1) } }
                        func odd(ch chan int, n int) { ch <- n; even(ch, n-1) }
                        func f() {
                            list := &node{ch: make(chan int), next: &node{ch: make(chan int)}}
                            end := make(chan int)
                            walk(list, end)
                            even(make(chan int), 4)
                        }
                        """).rows())
                .containsExactly(
                        "chan made in f: MAKE f, SEND walk (f)",
                        "chan made in f: MAKE f, SEND odd (f)",
                        "field ch of prog.node (prog.node made in f): MAKE f, MAKE f, SEND walk (f)");
    }

    @Test
    void convertedChannelsStayThemselves() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        type stream chan int
                        func f() {
                            ch := make(chan int)
                            s := stream(ch)
                            var any interface{} = s
                            go func() { t := any.(stream); t <- 1 }()
                            var in <-chan int = ch
                            <-in
                        }
                        """).rows())
                .containsExactly("chan made in f: MAKE f, RECV f, SEND f.func1", "func literal made in f: CALL f");
    }

    @Test
    void variadicArgumentsAreElements() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        func closeAll(chs ...chan int) { for _, ch := range chs { close(ch) } }
                        func f() {
                            a := make(chan int)
                            b := []chan int{make(chan int)}
                            closeAll(a)
                            closeAll(b...)
                        }
                        """).rows())
                .containsExactly(
                        "chan made in f: CLOSE closeAll (f), MAKE f", "chan made in f: CLOSE closeAll (f), MAKE f");
    }
}
