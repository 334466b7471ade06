package dev.caulk.analysis.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The call graph of a small module that calls in every way that Go has. {@code edges.txt} has what each call runs; where it
 * changes on purpose, run with {@code -Dcaulk.update=true}. {@code vta.tsv} is what bench/callgraph says of the same module;
 * {@code differences.txt} has where the two differ: VTA joins all containers of a type, and knows what a method expression of
 * an interface runs.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/callgraph/corpus");

    private static Program program;
    private static CallGraph graph;

    @BeforeAll
    static void load() throws Exception {
        AuditRequest request =
                new AuditRequest(List.of(CORPUS), false, BuildTarget.standard(), SignatureLookup.none(), 1);
        program = new Auditor().audit(request, AuditProgress.SILENT).program();
        graph = CallGraph.of(program, new Library(Models.bundled()));
    }

    @Test
    void callsRunWhatTheyAreExpectedTo() throws Exception {
        List<String> lines = new ArrayList<>();
        program.functions().forEach(function -> lines.addAll(lines(function)));
        assertThat(lines).containsExactlyElementsOf(golden("edges.txt", lines));
    }

    private static List<String> golden(String name, List<String> lines) throws IOException {
        Path file = CORPUS.resolve(name);
        if (Boolean.getBoolean("caulk.update")) {
            Files.write(file, lines);
        }
        return Files.readAllLines(file);
    }

    @Test
    void differsFromTheToolsOfGoOnlyWhereIsKnown() throws Exception {
        CallPairs pairs = new CallPairs(program, graph, CORPUS.toString());
        CallAgreement agreement = new CallAgreement(pairs, Files.readAllLines(CORPUS.resolve("vta.tsv")));
        List<String> differences = new ArrayList<>(agreement.missing());
        differences.addAll(agreement.extra());
        differences.addAll(agreement.sitesUnknown());
        assertThat(differences).containsExactlyElementsOf(golden("differences.txt", differences));
    }

    @Test
    void doesNotDependOnTheOrderOfPackages() {
        List<dev.caulk.analysis.ops.PackageFacts> reversed = new ArrayList<>(program.packages());
        Collections.reverse(reversed);
        CallGraph other = CallGraph.of(new Program(reversed), new Library(Models.bundled()));
        assertThat(List.copyOf(other.graph().edgeSet()))
                .isEqualTo(List.copyOf(graph.graph().edgeSet()));
    }

    private static List<String> lines(FunctionFacts function) {
        List<String> lines = new ArrayList<>();
        function.body()
                .ifPresent(body -> body.ops().forEach(op -> {
                    for (CallEdge edge : graph.at(function.id(), op.id())) {
                        lines.add(line(edge));
                    }
                    if (op instanceof Op.Invocation call && graph.isOpen(function.id(), call)) {
                        lines.add(place(op) + " " + function.id() + " may leave the tree");
                    }
                }));
        return lines;
    }

    private static String line(CallEdge edge) {
        String times = edge.times() == CallEdge.Times.ONCE ? "" : " " + edge.times();
        return edge.span().display().substring(CORPUS.toString().length() + 1) + " " + edge.caller() + " " + edge.kind()
                + times + " " + edge.certainty() + " " + edge.callee();
    }

    private static String place(Op op) {
        return op.span().display().substring(CORPUS.toString().length() + 1);
    }
}
