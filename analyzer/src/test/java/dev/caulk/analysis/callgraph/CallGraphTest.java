package dev.caulk.analysis.callgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.GoPrograms;
import dev.caulk.analysis.callgraph.CallEdge.Certainty;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallGraphTest {
    @TempDir
    Path directory = Path.of("");

    private Program program = new Program(List.of());

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

    private CallGraph graph(String source) throws Exception {
        program = GoPrograms.of(directory, source);
        return CallGraph.of(program, new Library(Models.bundled()));
    }

    private FunctionId id(String name) {
        return program.functions().stream()
                .map(FunctionFacts::id)
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Op.Invocation call(String function, int which) {
        return program.function(id(function)).orElseThrow().body().orElseThrow().ops().stream()
                .filter(Op.Invocation.class::isInstance)
                .map(Op.Invocation.class::cast)
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reachesTypesOfTheTreeThroughInterfacesFromOutsideAndSaysThatOthersMayBeCalled() throws Exception {
        CallGraph graph = graph("""
                package main
                import "io"
                type sink struct{}
                func (sink) Write(p []byte) (int, error) { return 0, nil }
                func main() { copyTo(sink{}) }
                func copyTo(w io.Writer) { w.Write(nil) }
                type T struct{}
                func (T) tee(f func() io.Writer) { f().Write(nil) }
                """);
        assertThat(graph.isOpen(id("T.tee"), call("T.tee", 1))).isTrue();
        assertThat(graph.callees(id("copyTo")))
                .extracting(e -> e.callee().name())
                .containsExactly("sink.Write");
        assertThat(graph.isOpen(id("copyTo"), call("copyTo", 0))).isFalse();
        assertThat(graph.isOpen(id("main"), call("main", 0))).isFalse();
    }

    @Test
    void knowsThatExportedFunctionsAreCalledWithAnything() throws Exception {
        CallGraph graph = graph("""
                package lib
                type Store interface{ Save() }
                type memory struct{}
                func (memory) Save() {}
                func New() Store { return memory{} }
                func Keep(s Store) { s.Save() }
                func keep(s Store) { s.Save() }
                func use() { keep(New()) }
                """);
        assertThat(graph.isOpen(id("Keep"), call("Keep", 0))).isTrue();
        assertThat(graph.isOpen(id("keep"), call("keep", 0))).isFalse();
        assertThat(graph.callees(id("keep"))).extracting(CallEdge::certainty).containsExactly(Certainty.CERTAIN);
    }

    @Test
    void filtersByTypeAssertions() throws Exception {
        assertThat(edges("""
                        package p
                        type opener interface{ open() }
                        type closer interface{ close() }
                        type door struct{}
                        func (door) open() {}
                        func (door) close() {}
                        type lid struct{}
                        func (lid) open() {}
                        func use() { try(door{}); try(lid{}) }
                        func try(o opener) {
                            o.open()
                            if c, ok := o.(closer); ok {
                                c.close()
                            }
                        }
                        """))
                .containsExactly(
                        "try CALL door.close",
                        "try CALL door.open",
                        "try CALL lid.open",
                        "use CALL try",
                        "use CALL try");
    }

    @Test
    void algorithmsOfJGraphTRunOnIt() throws Exception {
        CallGraph graph = graph("""
                package p
                func a() { b(); b() }
                func b() { c(); a() }
                func c() { d() }
                func d() {}
                """);
        var view = graph.graph();
        assertThat(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets())
                .containsExactlyInAnyOrder(Set.of(id("a"), id("b")), Set.of(id("c")), Set.of(id("d")));
        assertThat(view.getAllEdges(id("a"), id("b"))).hasSize(2);
        assertThat(view.incomingEdgesOf(id("b"))).isEqualTo(view.outgoingEdgesOf(id("a")));
        assertThat(view.edgesOf(id("c"))).hasSize(2);
        assertThat(view.edgeSet()).hasSize(5).allMatch(view::containsEdge);
        var acyclic = new AsSubgraph<>(view, Set.of(id("b"), id("c"), id("d")));
        assertThat(new TopologicalOrderIterator<>(acyclic)).toIterable().containsExactly(id("b"), id("c"), id("d"));
        assertThatThrownBy(() -> view.removeVertex(id("a"))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void drawsTheNeighbourhoodOfAFunction() throws Exception {
        CallGraph graph = graph("""
                package p
                func caller() { go f(); f() }
                func f() { g(); g() }
                func g() {}
                """);
        String package_ = id("f").packagePath();
        assertThat(Dot.neighbourhood(graph, id("f"), function -> "\"" + function.name() + "\"\nx"))
                .isEqualTo("""
                        digraph calls {
                          rankdir=LR;
                          node [shape=box];
                          "p.caller" [label="\\"caller\\"\\nx"];
                          "p.f" [label="\\"f\\"\\nx", style=bold];
                          "p.g" [label="\\"g\\"\\nx"];
                          "p.caller" -> "p.f" [label="CALL"];
                          "p.caller" -> "p.f" [label="GO"];
                          "p.f" -> "p.g" [label="CALL ×2"];
                        }
                        """.replace("\"p.", "\"" + package_ + "."));
    }
}
