package dev.caulk.analysis;

import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.Rates;
import java.util.List;

/**
 * What an audit knows, for questions about single places: the model of the program and what the rules made of it.
 *
 * @param findings sorted by place, those in generated, vendored and test code included
 * @param cleared places that rules looked at and are silent about, sorted
 */
public record Exploration(
        Program program, CallGraph graph, Rates rates, Cells cells, List<Finding> findings, List<Cleared> cleared) {}
