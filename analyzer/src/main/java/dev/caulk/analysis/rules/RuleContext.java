package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.WorldAssumption;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.engine.explore.ExploreEngine;
import dev.caulk.analysis.engine.lock.LockEngine;
import dev.caulk.analysis.engine.lock.LockFacts;
import dev.caulk.analysis.engine.ownership.OwnershipEngine;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.rate.Rates;
import java.util.Optional;

/**
 * What rules look at.
 *
 * @param world who may use what the program exports
 * @param ownership what happens to resources
 * @param locks what happens to locks
 * @param standstills goroutines that can never go on
 * @param library the models in force
 * @param cfgs control-flow facts of the functions
 */
public record RuleContext(
        Program program,
        CallGraph graph,
        Rates rates,
        Cells cells,
        OwnershipEngine.Result ownership,
        LockFacts locks,
        ExploreEngine.Result standstills,
        WorldAssumption world,
        Library library,
        CfgIndex cfgs) {
    /**
     * The context of a program.
     *
     * @param world where empty, what a program with its packages usually is
     */
    public static RuleContext of(Program program, Library library, Optional<WorldAssumption> world) {
        CallGraph graph = CallGraph.of(program, library);
        CfgIndex cfgs = new CfgIndex(program);
        WorldAssumption assumed = world.orElseGet(() -> Cells.worldOf(program));
        Cells cells = Cells.of(program, graph, library, assumed);
        Rates rates = Rates.of(program, graph, library, cfgs);
        OwnershipEngine.Result ownership = OwnershipEngine.run(program, graph, library, cfgs, rates);
        LockFacts locks = LockEngine.run(program, graph, library, cfgs);
        ExploreEngine.Result standstills = ExploreEngine.run(program, graph, library, cfgs);
        return new RuleContext(program, graph, rates, cells, ownership, locks, standstills, assumed, library, cfgs);
    }

    /** The function of an id that the program is known to have. */
    public FunctionFacts function(FunctionId id) {
        return program.function(id).orElseThrow();
    }

    /** The declared function that a function stands in: itself unless it is a closure. */
    public FunctionFacts declared(FunctionFacts function) {
        return program.declared(function);
    }
}
