package dev.caulk.analysis.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.GoPrograms;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallGraphTest {
    @TempDir
    Path directory = Path.of("");

    private List<String> edges(String source) throws Exception {
        CallGraph graph = CallGraph.of(GoPrograms.of(directory, source), new Library(Models.bundled()));
        return graph.graph().edgeSet().stream()
                .map(e -> e.caller().name() + " " + e.kind() + " " + e.callee().name()
                        + (e.times() == CallEdge.Times.ONCE ? "" : " " + e.times()))
                .sorted()
                .toList();
    }

    @Test
    void followsFunctionValuesThroughFieldsParametersAndResults() throws Exception {
        assertThat(edges("""
                        package p
                        type job struct{ run func() }
                        func a() {}
                        func b() {}
                        func make() *job { return &job{run: a} }
                        func (j *job) start() { j.run() }
                        func apply(f func()) { f() }
                        func pick() func() { return b }
                        func use() { apply(pick()) }
                        """))
                .containsExactly("(*job).start CALL a", "apply CALL b", "use CALL apply", "use CALL pick");
    }

    @Test
    void resolvesInterfaceCallsToTypesThatValuesAreMadeOf() throws Exception {
        assertThat(edges("""
                        package p
                        type closer interface{ Close() error }
                        type used struct{}
                        func (u *used) Close() error { return nil }
                        type unused struct{ x int }
                        func (u *unused) Close() error { return nil }
                        func get() closer { return &used{} }
                        func f() { get().Close() }
                        """)).containsExactly("f CALL (*used).Close", "f CALL get");
    }

    @Test
    void knowsWhatLibrariesDoWithFunctions() throws Exception {
        assertThat(edges("""
                        package p
                        import (
                            "sync"
                            "time"
                            "example.com/unknown"
                        )
                        var once sync.Once
                        func f() {
                            once.Do(a)
                            time.AfterFunc(time.Second, b)
                            unknown.Register(c)
                            defer d()
                            go e()
                        }
                        func a() {}
                        func b() {}
                        func c() {}
                        func d() {}
                        func e() {}
                        """))
                .containsExactly("f CALLBACK a FIRST_ONLY", "f CALLBACK c UNKNOWN", "f DEFER d", "f GO b", "f GO e");
    }

    @Test
    void ordersCalleesBeforeCallers() throws Exception {
        CallGraph graph = CallGraph.of(GoPrograms.of(directory, """
                        package p
                        func a() { b() }
                        func b() { c(); a() }
                        func c() {}
                        """), new Library(Models.bundled()));
        assertThat(graph.bottomUp().stream()
                        .map(group -> group.stream().map(f -> f.name()).toList()))
                .containsExactly(List.of("c"), List.of("a", "b"));
    }
}
