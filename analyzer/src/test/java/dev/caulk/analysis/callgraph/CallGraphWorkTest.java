package dev.caulk.analysis.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.GoPrograms;
import dev.caulk.model.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the work grows with the program, counted rather than timed. */
class CallGraphWorkTest {
    /** The first round, and those that go on with what the one before found. */
    private static final int ROUNDS = 3;

    @TempDir
    Path directory = Path.of("");

    private CallGraph.Counts counts(String source) throws Exception {
        return CallGraph.of(GoPrograms.of(directory, source), new Library(Models.bundled()))
                .counts();
    }

    /** Each of the types goes through all of the functions, which call it: there are size² edges. */
    private static String allThroughAll(int size) {
        StringBuilder source = new StringBuilder("package p\ntype doer interface{ do() }\nfunc f0(d doer) {}\n");
        for (int i = 1; i <= size; i++) {
            source.append("""
                    type t%1$d struct{}
                    func (t%1$d) do() {}
                    func f%1$d(d doer) { d.do(); f%2$d(d) }
                    """.formatted(i, i - 1));
        }
        source.append("func start() {\n");
        for (int i = 1; i <= size; i++) {
            source.append("f%d(t%d{})\n".formatted(size, i));
        }
        return source.append("}\n").toString();
    }

    /** Types, interfaces and functions that have nothing to do with each other. */
    private static String eachForItself(int size) {
        StringBuilder source = new StringBuilder("package p\n");
        for (int i = 0; i < size; i++) {
            source.append("""
                    type t%1$d struct{}
                    func (t%1$d) do%1$d() {}
                    type doer%1$d interface{ do%1$d() }
                    func on%1$d(d doer%1$d, f func(t%1$d)) { d.do%1$d(); f(t%1$d{}) }
                    func with%1$d(t t%1$d) {}
                    func start%1$d() { on%1$d(t%1$d{}, with%1$d) }
                    """.formatted(i));
        }
        return source.toString();
    }

    @Test
    void eachConstraintIsVisitedOnceARoundHoweverMuchItCarries() throws Exception {
        CallGraph.Counts counts = counts(allThroughAll(60));
        assertThat(counts.edges()).isGreaterThan(60 * 60);
        assertThat(counts.visits()).isLessThanOrEqualTo(ROUNDS * (counts.flows() + counts.nodes() + 60));
    }

    @Test
    void callsOfEqualValuesAreResolvedOnce() throws Exception {
        CallGraph.Counts counts = counts(allThroughAll(60));
        assertThat(counts.comparisons()).isLessThanOrEqualTo((ROUNDS + 2) * 60);
    }

    @Test
    void workGrowsWithTheProgram() throws Exception {
        CallGraph.Counts one = counts(eachForItself(50));
        CallGraph.Counts four = counts(eachForItself(200));
        assertThat(four.edges()).isEqualTo(4 * one.edges());
        assertThat(four.visits()).isLessThan(5 * one.visits());
        assertThat(four.comparisons()).isLessThan(5 * one.comparisons());
    }
}
