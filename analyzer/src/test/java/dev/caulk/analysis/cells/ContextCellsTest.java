package dev.caulk.analysis.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contexts and timers. */
class ContextCellsTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void aContextEndsWithItsCancelFunction() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "context"
                        type server struct { ctx context.Context; cancel context.CancelFunc }
                        func newServer() *server {
                            ctx, cancel := context.WithCancel(context.Background())
                            return &server{ctx, cancel}
                        }
                        func (s *server) run() { <-s.ctx.Done() }
                        func (s *server) Close() { s.cancel() }
                        func main() {
                            s := newServer()
                            go s.run()
                            s.Close()
                        }
                        """).rows())
                .containsExactly(
                        "context.Background(): PASS WithCancel newServer (main)",
                        "cancel function of context of context.WithCancel in newServer, called by main: CALL (*server).Close (main)",
                        "prog.server made in newServer, called by main: MAKE newServer (main)",
                        "field ctx of prog.server (prog.server made in newServer, called by main): CANCEL (*server).Close (main), INVOKE Done (*server).run (main)",
                        "Done of field ctx of prog.server (prog.server made in newServer, called by main): CANCEL (*server).Close (main), RECV (*server).run (main)");
    }

    @Test
    void backgroundNeverEnds() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "context"
                        func f() { wait(context.Background()) }
                        func wait(ctx context.Context) { <-ctx.Done() }
                        """).rows())
                .containsExactly(
                        "context.Background(): INVOKE Done wait (f)", "Done of context.Background(): RECV wait (f)");
    }

    @Test
    void aContextWithAValueEndsWithItsParent() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "context"
                        func f() {
                            ctx, cancel := context.WithCancel(context.TODO())
                            go wait(context.WithValue(ctx, 1, 2))
                            cancel()
                        }
                        func wait(ctx context.Context) { <-ctx.Done() }
                        """).rows())
                .containsExactly(
                        "context.Background(): PASS WithCancel f",
                        "context of context.WithCancel in f: PASS WithValue f, CANCEL f",
                        "Done of context of context.WithCancel in f: CANCEL f, RECV wait (f)",
                        "cancel function of context of context.WithCancel in f: CALL f",
                        "context of context.WithValue in f: INVOKE Done wait (f)");
    }

    @Test
    void aGroupEndsItsContext() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import ("context"; "golang.org/x/sync/errgroup")
                        func f(parent context.Context) {
                            g, ctx := errgroup.WithContext(parent)
                            g.Go(func() error { <-ctx.Done(); return nil })
                            g.Wait()
                        }
                        """).rows())
                .containsExactly(
                        "parameter parent of f: PASS WithContext f",
                        "func literal made in f: PASS Go f",
                        "context of errgroup.WithContext in f: CANCEL Go f, CANCEL Wait f, INVOKE Done f.func1",
                        "result of errgroup.WithContext in f: INVOKE Go f, INVOKE Wait f",
                        "Done of context of errgroup.WithContext in f: CANCEL Go f, CANCEL Wait f, RECV f.func1");
    }

    @Test
    void aRequestsContextComesFromOutside() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "net/http"
                        func handle(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
                        func main() { http.HandleFunc("/", handle) }
                        """).certified())
                .containsExactly(
                        "result of (*http.Request).Context in handle: INVOKE Done handle | open: returned by (*net/http.Request).Context, whose source is not read",
                        "Done of result of (*http.Request).Context in handle: RECV handle | open: returned by (*net/http.Request).Context, whose source is not read",
                        "func value made in main: PASS HandleFunc main | open: passed to net/http.HandleFunc, whose source is not read",
                        "value in main: INVOKE Context handle (main) | open: passed to net/http.HandleFunc, whose source is not read");
    }

    @Test
    void timersFeedTheirChannels() throws Exception {
        assertThat(CellTable.of(directory, """
                        package p
                        import "time"
                        func f() {
                            <-time.After(1)
                            t := time.NewTimer(1)
                            <-t.C
                            t.Stop()
                            k := time.NewTicker(1)
                            defer k.Stop()
                            for range k.C {}
                        }
                        """).rows())
                .containsExactly(
                        "time.After in f: RECV f",
                        "result of time.NewTicker in f: INVOKE Stop f",
                        "C of result of time.NewTicker in f: TIMER Stop f, RANGE f",
                        "result of time.NewTimer in f: INVOKE Stop f",
                        "C of result of time.NewTimer in f: RECV f, TIMER Stop f");
    }

    @Test
    void contextsKeepTheirEndsWhereverTheyPass() throws Exception {
        CellTable table = CellTable.of(directory, """
                        package p
                        import ("context"; "net/http")
                        type custom struct{ context.Context }
                        var never = make(chan struct{})
                        func (c *custom) Done() <-chan struct{} { return never }
                        func chosen(ctx context.Context, other bool) {
                            if other { ctx = context.WithValue(ctx, 1, 2) }
                            <-ctx.Done()
                        }
                        func captured(ctx context.Context) {
                            func() { ctx = context.WithValue(ctx, 1, 2) }()
                            <-ctx.Done()
                        }
                        type box struct{ ctx context.Context }
                        var all box
                        func set(ctx context.Context) { all.ctx = ctx }
                        func shared() { <-all.ctx.Done() }
                        func own(ctx context.Context) { <-ctx.Done() }
                        func called(ctx context.Context) { <-ctx.Done() }
                        func handle(w http.ResponseWriter, r *http.Request) {
                            chosen(r.Context(), true)
                            captured(r.Context())
                            set(r.Context())
                            shared()
                            f := called
                            f(r.Context())
                            own(&custom{context.Background()})
                        }
                        func closed() {
                            ctx, cancel := context.WithCancel(context.Background())
                            defer cancel()
                            <-ctx.Done()
                        }
                        func main() { http.HandleFunc("/", handle); closed() }
                        """);
        assertThat(List.of("chosen", "captured", "called", "shared", "own", "closed"))
                .extracting(f -> f + " " + CellTable.certificate(table.cells.certificate(table.at(f, "Recv", 0))))
                .containsExactly(
                        "chosen open: returned by (*net/http.Request).Context, whose source is not read",
                        "captured open: returned by (*net/http.Request).Context, whose source is not read",
                        "called open: returned by (*net/http.Request).Context, whose source is not read",
                        "shared open: returned by (*net/http.Request).Context, whose source is not read",
                        "own open: a context whose type has a Done of its own sends only",
                        "closed closed: made here; no value leaves the audited code");
    }
}
