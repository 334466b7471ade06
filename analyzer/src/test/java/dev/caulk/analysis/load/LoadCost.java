package dev.caulk.analysis.load;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.types.ExternalTypes;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** Prints what loading and typing a tree costs: {@code LoadCost DIR [JOBS]}. */
final class LoadCost {
    private LoadCost() {}

    public static void main(String[] arguments) throws Exception {
        int jobs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        long start = System.nanoTime();
        AuditRequest request = new AuditRequest(
                List.of(Path.of(arguments[0])), false, BuildTarget.standard(), SignatureLookup.none(), jobs);
        LoadResult result = new Loader(ExternalTypes.NONE).load(request, (phase, done, total) -> {
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
    }
}
