package dev.caulk.analysis;

import com.sun.management.OperatingSystemMXBean;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.engine.explore.ExploreEngine;
import dev.caulk.analysis.engine.lock.LockEngine;
import dev.caulk.analysis.engine.ownership.OwnershipEngine;
import dev.caulk.analysis.load.LoadResult;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.lower.CallEnd;
import dev.caulk.analysis.lower.Lowering;
import dev.caulk.analysis.ops.FactTypes;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.rate.Rates;
import dev.caulk.analysis.stdindex.StdIndex;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.model.Models;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints the CPU seconds of the process after each phase of an audit, start-up and collection included: {@code PhaseCosts DIR...}. The line
 * {@code model} is the whole program model: facts, call graph, cells and rates.
 */
final class PhaseCosts {
    private PhaseCosts() {}

    public static void main(String[] arguments) throws UnreadableInputException {
        Models models = Models.bundled();
        List<Path> paths = Stream.of(arguments).map(Path::of).toList();
        AuditRequest request = new AuditRequest(
                paths, false, BuildTarget.standard(), SignatureLookup.ofEnvironment(System.getenv()), 2);
        Lowering lowering = new Lowering(symbol -> CallEnd.RETURNS);
        LoadResult<PackageFacts> loaded = new Loader(new ModelTypes(models), StdIndex.bundled())
                .load(request, (phase, done, total) -> {}, lowering::lower);
        FactTypes.detach(loaded.packages());
        Program program = new Program(loaded.packages());
        print("facts");
        Library library = new Library(models);
        CallGraph graph = CallGraph.of(program, library);
        print("callgraph");
        Cells.of(program, graph, library, Cells.worldOf(program));
        print("cells");
        CfgIndex cfgs = new CfgIndex(program);
        Rates rates = Rates.of(program, graph, library, cfgs);
        print("model");
        OwnershipEngine.run(program, graph, library, cfgs, rates);
        print("ownership");
        LockEngine.run(program, graph, library, cfgs);
        print("locks");
        ExploreEngine.run(program, graph, library, cfgs);
        print("explorer");
    }

    private static void print(String phase) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(Locale.ROOT, "%s %.2f%n", phase, system.getProcessCpuTime() / 1e9);
    }
}
