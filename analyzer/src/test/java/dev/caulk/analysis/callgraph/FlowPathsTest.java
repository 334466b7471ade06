package dev.caulk.analysis.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.GoPrograms;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One example for each way on which a function or a type comes to the call that runs it. */
class FlowPathsTest {
    @TempDir
    Path directory = Path.of("");

    /** What {@code run} makes run, and how; {@code decoy} is a function value that goes nowhere near. */
    private List<String> ranBy(String caller, String source) throws Exception {
        String program = """
                package p
                func hit() {}
                func decoy() {}
                var elsewhere = func() { keep(decoy) }
                func keep(f func()) { _ = f }
                """ + source;
        CallGraph graph = CallGraph.of(GoPrograms.of(directory, program), new Library(Models.bundled()));
        return graph.graph().edgeSet().stream()
                .filter(edge -> edge.caller().name().equals(caller))
                .map(edge -> edge.kind() + " " + edge.callee().name())
                .sorted()
                .distinct()
                .toList();
    }

    private List<String> ran(String source) throws Exception {
        return ranBy("run", source);
    }

    @Test
    void localVariables() throws Exception {
        assertThat(ran("""
                        func run(c bool) {
                            f := hit
                            if c {
                                f = other
                            }
                            f()
                        }
                        func other() {}
                        """)).containsExactly("CALL hit", "CALL other");
    }

    @Test
    void variablesThatClosuresWrite() throws Exception {
        assertThat(ran("""
                        func run() {
                            var f func()
                            func() { f = hit }()
                            f()
                        }
                        """)).containsExactly("CALL hit", "CALL run.func1");
    }

    @Test
    void fieldsOfTheDeclaringType() throws Exception {
        assertThat(ran("""
                        type inner struct{ done func() }
                        type outer struct{ inner }
                        func fill(o *outer) { o.done = hit }
                        func run(o *outer) { o.inner.done() }
                        """)).containsExactly("CALL hit");
    }

    @Test
    void eachFieldForItself() throws Exception {
        assertThat(ran("""
                        type hooks struct{ before, after func() }
                        var h = hooks{before: hit, after: other}
                        func other() {}
                        func run() { h.before() }
                        """)).containsExactly("CALL hit");
    }

    @Test
    void results() throws Exception {
        assertThat(ran("""
                        func pick() (error, func()) { return nil, hit }
                        func run() {
                            _, f := pick()
                            f()
                        }
                        """)).containsExactly("CALL hit", "CALL pick");
    }

    @Test
    void namedResultsThatDeferredClosuresSet() throws Exception {
        assertThat(ran("""
                        func pick() (f func()) {
                            defer func() { f = hit }()
                            return nil
                        }
                        func run() { pick()() }
                        """)).containsExactly("CALL hit", "CALL pick");
    }

    @Test
    void slicesAppendCopyAndRange() throws Exception {
        assertThat(ran("""
                        func run() {
                            var all []func()
                            all = append(all, hit)
                            some := make([]func(), 1)
                            copy(some, all[1:])
                            for _, f := range some {
                                f()
                            }
                        }
                        """)).containsExactly("CALL hit");
    }

    @Test
    void arraysAndPointersToThem() throws Exception {
        assertThat(ran("""
                        var table [2]func()
                        func fill(t *[2]func()) { t[1] = hit }
                        func run() {
                            fill(&table)
                            table[0]()
                        }
                        """)).containsExactly("CALL fill", "CALL hit");
    }

    @Test
    void valuesAndKeysOfMaps() throws Exception {
        assertThat(ran("""
                        type doer interface{ do() }
                        type key struct{}
                        func (key) do() {}
                        func run() {
                            m := map[doer]func(){key{}: hit}
                            for k, f := range m {
                                k.do()
                                f()
                            }
                        }
                        """)).containsExactly("CALL hit", "CALL key.do");
    }

    @Test
    void channelsOfFunctions() throws Exception {
        assertThat(ran("""
                        func send(to chan<- func()) { to <- hit }
                        func run() {
                            work := make(chan func())
                            go send(work)
                            for f := range work {
                                f()
                            }
                        }
                        """)).containsExactly("CALL hit", "GO send");
    }

    @Test
    void functionsReceivedInASelect() throws Exception {
        assertThat(ran("""
                        type worker struct{ work, quit chan func() }
                        func (w worker) stop() { w.quit <- hit }
                        func run(w worker) {
                            select {
                            case f := <-w.work:
                                f()
                            case f, ok := <-w.quit:
                                if ok { f() }
                            }
                        }
                        """)).containsExactly("CALL hit");
    }

    @Test
    void closuresInStructLiterals() throws Exception {
        assertThat(ran("""
                        type server struct{ handle func() }
                        func serve() *server { return &server{handle: func() { hit() }} }
                        func run() { serve().handle() }
                        """)).containsExactly("CALL serve", "CALL serve.func1");
    }

    @Test
    void parametersAndVariadicOnes() throws Exception {
        assertThat(ranBy("each", """
                        func run() { each(hit, other) }
                        func other() {}
                        func each(all ...func()) {
                            for _, f := range all {
                                f()
                            }
                        }
                        """)).containsExactly("CALL hit", "CALL other");
    }

    @Test
    void methodValuesHoldTheirReceiver() throws Exception {
        assertThat(ran("""
                        type job struct{}
                        func (j *job) start(n int) {}
                        func run(j *job) {
                            f := j.start
                            f(1)
                        }
                        """)).containsExactly("CALL (*job).start");
    }

    @Test
    void methodValuesOfInterfaces() throws Exception {
        assertThat(ran("""
                        type doer interface{ do() }
                        type job struct{}
                        func (job) do() {}
                        func get() doer { return job{} }
                        func run() {
                            f := get().do
                            f()
                        }
                        """)).containsExactly("CALL get", "CALL job.do");
    }

    @Test
    void methodExpressionsTakeTheReceiverFirst() throws Exception {
        assertThat(ran("""
                        type job struct{}
                        func (j *job) start(n int) {}
                        func run(j *job) {
                            f := (*job).start
                            f(j, 1)
                        }
                        """)).containsExactly("CALL (*job).start");
    }

    @Test
    void promotedMethodsBehindInterfaces() throws Exception {
        assertThat(ran("""
                        type closer interface{ Close() }
                        type base struct{}
                        func (*base) Close() {}
                        type middle struct{ *base }
                        type top struct{ middle }
                        func open() closer { return top{} }
                        func run() { open().Close() }
                        """)).containsExactly("CALL (*base).Close", "CALL open");
    }

    @Test
    void methodsPromotedFromEmbeddedInterfaces() throws Exception {
        assertThat(ran("""
                        type closer interface{ Close() }
                        type file struct{}
                        func (file) Close() {}
                        type logged struct{ closer }
                        func open() closer { return logged{file{}} }
                        func run() { open().Close() }
                        """)).containsExactly("CALL file.Close", "CALL open");
    }

    @Test
    void genericFunctionsAndTypes() throws Exception {
        assertThat(ran("""
                        type box[T any] struct{ value T }
                        func (b *box[T]) get() T { return b.value }
                        func wrap[T any](v T) *box[T] { return &box[T]{v} }
                        func run() { wrap(hit).get()() }
                        """)).containsExactly("CALL (*box).get", "CALL hit", "CALL wrap");
    }

    @Test
    void methodsOfTypeParameters() throws Exception {
        assertThat(ranBy("all", """
                        type doer interface{ do() }
                        type job struct{}
                        func (job) do() {}
                        type unmade struct{ x int }
                        func (unmade) do() {}
                        func all[T doer](v T) { v.do() }
                        func run() { all(job{}) }
                        """)).containsExactly("CALL job.do");
    }

    @Test
    void goAndDeferOfValues() throws Exception {
        assertThat(ran("""
                        func run() {
                            f := hit
                            go f()
                            defer f()
                        }
                        """)).containsExactly("DEFER hit", "GO hit");
    }

    @Test
    void whatModelsSayThatLibrariesRun() throws Exception {
        String source = """
                        package p
                        import (
                            "context"
                            "sync"
                            "golang.org/x/sync/errgroup"
                        )
                        func hit() {}
                        func try() error { return nil }
                        func run(ctx context.Context, o *sync.Once, wg *sync.WaitGroup) {
                            g, ctx := errgroup.WithContext(ctx)
                            g.Go(try)
                            wg.Go(hit)
                            o.Do(hit)
                            context.AfterFunc(ctx, hit)
                        }
                        """;
        CallGraph graph = CallGraph.of(GoPrograms.of(directory, source), new Library(Models.bundled()));
        assertThat(graph.graph().edgeSet())
                .extracting(edge -> edge.kind() + " " + edge.callee().name() + " " + edge.times())
                .containsExactlyInAnyOrder("GO try ONCE", "GO hit ONCE", "CALLBACK hit FIRST_ONLY", "GO hit ONCE");
    }

    @Test
    void typesThroughAnyAndBack() throws Exception {
        assertThat(ran("""
                        type doer interface{ do() }
                        type job struct{}
                        func (job) do() {}
                        var registry = map[string]any{}
                        func add() { registry["job"] = job{} }
                        func run() { registry["job"].(doer).do() }
                        """)).containsExactly("CALL job.do");
    }

    @Test
    void panicsAndRecoveredValues() throws Exception {
        assertThat(ranBy("run.func1", """
                        func run() {
                            defer func() {
                                if f, ok := recover().(func()); ok {
                                    f()
                                }
                            }()
                            panic(hit)
                        }
                        """)).containsExactly("CALL hit");
    }

    @Test
    void callsWithMoreArgumentsThanParameters() throws Exception {
        assertThat(ran("""
                        func run() {
                            f := hit
                            f(1)
                            hit(hit, 2)
                        }
                        """)).containsExactly("CALL hit");
    }

    @Test
    void iteratorsRunTheBodyOfTheirLoop() throws Exception {
        assertThat(ran("""
                        func all(yield func(func()) bool) { yield(hit) }
                        func run() {
                            for f := range all {
                                f()
                            }
                        }
                        """)).containsExactly("CALL all", "CALL hit");
    }
}
