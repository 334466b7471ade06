package dev.caulk.analysis.load;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.types.ExternalTypes;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints what loading and typing a tree costs, and where declarations came from: {@code LoadCost DIR[:DIR] [JOBS] [none]};
 * {@code none} looks at nothing outside the tree.
 */
final class LoadCost {
    private LoadCost() {}

    public static void main(String[] arguments) throws Exception {
        int jobs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        long start = System.nanoTime();
        SignatureLookup lookup =
                arguments.length > 2 ? SignatureLookup.none() : SignatureLookup.ofEnvironment(System.getenv());
        List<Path> paths = Stream.of(arguments[0].split(":")).map(Path::of).toList();
        AuditRequest request = new AuditRequest(paths, false, BuildTarget.standard(), lookup, jobs);
        LoadResult<LoadedPackage> result = new Loader(ExternalTypes.NONE).load(request, (phase, done, total) -> {
            if (done == total) {
                System.out.printf("%s done at %.1f s%n", phase, (System.nanoTime() - start) / 1e9);
            }
        });
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double cpu = system.getProcessCpuTime() / 1e9;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d files, %d packages, %d rejected, excluded %s; %.1f s, %.1f CPU s, %d MB live%n",
                result.filesRead(),
                result.packages().size(),
                result.rejected().size(),
                result.excluded(),
                (System.nanoTime() - start) / 1e9,
                cpu,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        result.rejected().stream().limit(5).forEach(e -> System.out.println(e.display()));
        print(result.signatures(), result.notes());
    }

    private static void print(SignatureSources sources, List<String> notes) {
        System.out.println(
                "read " + sources.packages() + ", Go " + sources.goVersion().orElse("not found"));
        sources.modules().entrySet().stream().map(Map.Entry::toString).forEach(m -> System.out.println("module " + m));
        notes.forEach(n -> System.out.println("note " + n));
        sources.notes().forEach(n -> System.out.println("note " + n));
        sources.missing().forEach(m -> System.out.println("missing " + m));
    }
}
