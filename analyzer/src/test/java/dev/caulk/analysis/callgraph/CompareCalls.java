package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Models;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compares the call graph of a tree with a dump of {@code bench/callgraph}: {@code CompareCalls DIR DUMP DIFFERENCES NESTED...}.
 * Directories with modules of their own are left out of the tree.
 */
final class CompareCalls {
    private CompareCalls() {}

    /** The directory itself, or all Go files in it that belong to the module where others are nested in it. */
    private static List<Path> files(Path directory, Set<Path> nested) throws IOException {
        if (nested.isEmpty()) {
            return List.of(directory);
        }
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                String name = at.getFileName().toString();
                boolean out = nested.contains(at)
                        || !at.equals(directory) && (name.startsWith("_") || name.startsWith("."))
                        || Set.of("testdata", "vendor").contains(name);
                return out ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".go")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

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
        CallPairs pairs = new CallPairs(program, graph, directory.toString());
        CallAgreement agreement = new CallAgreement(pairs, Files.readAllLines(Path.of(arguments[1])));
        System.out.print(agreement.table());
        List<String> differences = new ArrayList<>(agreement.missing());
        differences.addAll(agreement.extra());
        differences.addAll(agreement.sitesUnknown());
        Files.write(Path.of(arguments[2]), differences);
    }
}
