package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Models;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the call graph of a tree with a dump of {@code bench/callgraph}: {@code CompareCalls DIR DUMP DIFFERENCES}. */
final class CompareCalls {
    private CompareCalls() {}

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        AuditRequest request = new AuditRequest(
                List.of(directory), false, BuildTarget.standard(), SignatureLookup.ofEnvironment(System.getenv()), 2);
        Program program = new Auditor().audit(request, AuditProgress.SILENT).program();
        long start = cpu();
        CallGraph graph = CallGraph.of(program, new Library(Models.bundled()));
        System.out.printf("%s in %.2f CPU s%n", graph.counts(), (cpu() - start) / 1e9);
        if (System.getenv("KINDS") != null) {
            java.util.Map<String, Integer> k = new java.util.TreeMap<>();
            java.util.Map<String, Integer> top = new java.util.HashMap<>();
            for (CallEdge e : graph.graph().edgeSet()) {
                k.merge(e.kind() + " " + e.times() + " " + e.certainty(), 1, Integer::sum);
                top.merge(e.span().display() + " " + e.kind(), 1, Integer::sum);
            }
            System.out.println(k);
            top.entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue())
                    .limit(25)
                    .forEach(System.out::println);
        }
        CallPairs pairs = new CallPairs(program, graph, directory.toString());
        CallAgreement agreement = new CallAgreement(pairs, Files.readAllLines(Path.of(arguments[1])));
        System.out.print(agreement.table());
        List<String> differences = new ArrayList<>(agreement.missing());
        differences.addAll(agreement.extra());
        differences.addAll(agreement.sitesUnknown());
        Files.write(Path.of(arguments[2]), differences);
    }
}
