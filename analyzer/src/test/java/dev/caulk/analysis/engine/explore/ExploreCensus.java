package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.load.LoadResult;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.lower.CallEnd;
import dev.caulk.analysis.lower.Lowering;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.stdindex.StdIndex;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints what each exploration of a tree costs: {@code ExploreCensus DIR [STATES OPS]}. */
final class ExploreCensus {
    private ExploreCensus() {}

    public static void main(String[] arguments) throws Exception {
        Models models = Models.bundled();
        AuditRequest request = new AuditRequest(
                List.of(Path.of(arguments[0])), false, BuildTarget.standard(), SignatureLookup.none(), 1);
        Lowering lowering = new Lowering(symbol -> CallEnd.RETURNS);
        LoadResult<PackageFacts> loaded = new Loader(new ModelTypes(models), StdIndex.bundled())
                .load(request, (phase, done, total) -> {}, lowering::lower);
        Program program = new Program(loaded.packages());
        Library library = new Library(models);
        CallGraph graph = CallGraph.of(program, library);
        Setting setting = Setting.of(program, graph, library, new CfgIndex(program));
        Budget budget = arguments.length > 2
                ? new Budget(
                        Integer.parseInt(arguments[1]),
                        Long.parseLong(arguments[2]),
                        Long.MAX_VALUE,
                        0,
                        Integer.MAX_VALUE)
                : Budget.STANDARD;
        Roots roots = new Roots(setting);
        for (List<FunctionId> group : graph.bottomUp()) {
            for (FunctionId id : group) {
                if (roots.isRoot(id)) {
                    FunctionFacts facts = program.function(id).orElseThrow();
                    long start = System.nanoTime();
                    System.out.print(id + " ");
                    Exploration e = new Expedition(setting, budget).alone(facts);
                    System.out.printf(
                            Locale.ROOT,
                            "%.3f s, %d states, %d ops, %d deadlocks%s%s%n",
                            (System.nanoTime() - start) / 1e9,
                            e.states(),
                            e.ops(),
                            e.deadlocks().size(),
                            e.bounded() ? ", bounded" : "",
                            e.waitsOutside() ? ", returned" : "");
                }
            }
        }
        long before = System.nanoTime();
        ExploreEngine.Result all = ExploreEngine.run(program, graph, library, new CfgIndex(program));
        System.out.printf(Locale.ROOT, "all: %.3f s, %s%n", (System.nanoTime() - before) / 1e9, all.counts());
    }
}
