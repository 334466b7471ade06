package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Program;

/** What explorations of one program have in common. */
record Setting(
        Program program, CallGraph graph, Library library, Relevance relevance, Dispatch dispatch, Index index) {}
