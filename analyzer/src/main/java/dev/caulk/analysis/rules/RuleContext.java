package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.rate.Rates;

/**
 * What rules look at.
 *
 * @param library the models in force
 * @param cfgs control-flow facts of the functions
 */
public record RuleContext(Program program, CallGraph graph, Rates rates, Library library, CfgIndex cfgs) {
    /** The context of a program. */
    public static RuleContext of(Program program, Library library) {
        CallGraph graph = CallGraph.of(program, library);
        CfgIndex cfgs = new CfgIndex(program);
        return new RuleContext(program, graph, Rates.of(program, graph, library, cfgs), library, cfgs);
    }

    /** The function of an id that the program is known to have. */
    public FunctionFacts function(FunctionId id) {
        return program.function(id).orElseThrow();
    }

    /** The declared function that a function stands in: itself unless it is a closure. */
    public FunctionFacts declared(FunctionFacts function) {
        FunctionFacts at = function;
        while (at.enclosing().flatMap(program::function).isPresent()) {
            at = at.enclosing().flatMap(program::function).orElseThrow();
        }
        return at;
    }
}
