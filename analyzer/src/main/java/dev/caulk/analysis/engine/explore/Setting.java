package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.types.MethodSets;

/** What explorations of one program have in common. */
record Setting(
        Program program, CallGraph graph, Library library, CfgIndex cfgs, MethodSets methods, Relevance relevance) {}
