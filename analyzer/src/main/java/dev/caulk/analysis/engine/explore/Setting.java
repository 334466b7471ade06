package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.ModelTypes;

/** What explorations of one program have in common. */
record Setting(Program program, CallGraph graph, Library library, Relevance relevance, Dispatch dispatch, Index index) {
    static Setting of(Program program, CallGraph graph, Library library, CfgIndex cfgs) {
        Relevance relevance = new Relevance(program, graph, library);
        MethodSets methods = new MethodSets(new ModelTypes(library.models()));
        return new Setting(
                program, graph, library, relevance, new Dispatch(graph, methods), new Index(program, cfgs, relevance));
    }
}
