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

/**
 * Compares the call graph of a tree with a dump of {@code bench/callgraph}: {@code CompareCalls DIR DUMP DIFFERENCES [FILES]}.
 * FILES lists the files to audit, for a tree with other modules in it.
 */
final class CompareCalls {
    private CompareCalls() {}

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        List<Path> paths = arguments.length > 3
                ? Files.readAllLines(Path.of(arguments[3])).stream()
                        .map(Path::of)
                        .toList()
                : List.of(directory);
        AuditRequest request = new AuditRequest(
                paths, false, BuildTarget.standard(), SignatureLookup.ofEnvironment(System.getenv()), 2);
        Program program = new Auditor().audit(request, AuditProgress.SILENT).program();
        long start = cpu();
        CallGraph graph = CallGraph.of(program, new Library(Models.bundled()));
        System.out.printf("%s in %.2f CPU s%n", graph.counts(), (cpu() - start) / 1e9);
        CallPairs pairs = new CallPairs(program, graph, directory.toString());
        CallAgreement agreement = new CallAgreement(pairs, Files.readAllLines(Path.of(arguments[1])));
        System.out.print(agreement.table());
        List<String> differences = new ArrayList<>(agreement.missing());
        differences.addAll(agreement.extra());
        differences.addAll(agreement.sitesUnknown());
        Files.write(Path.of(arguments[2]), differences);
    }
}
