package dev.caulk.analysis.finding;

import dev.caulk.syntax.SyntaxError;
import java.util.List;
import java.util.SortedMap;

/**
 * What the audit covered, so that silence can be judged.
 *
 * @param filesRejected the first error of each file that has any; what is sound of such a file is read all the same
 * @param filesExcluded how many files were left out, by reason
 * @param declarations of packages that were not audited
 * @param callsUnresolved calls whose callee is neither in the tree nor modelled nor predeclared
 * @param cellsOpen channels and resources that flow to unknown code, about which nothing is claimed
 * @param searchesBounded searches that met a bound
 * @param modelsUsed symbols of the models that applied, sorted
 */
public record Ledger(
        int filesRead,
        List<SyntaxError> filesRejected,
        SortedMap<String, Integer> filesExcluded,
        int packages,
        Declarations declarations,
        int functions,
        long ops,
        long calls,
        long callsUnresolved,
        long callEdges,
        int cells,
        int cellsOpen,
        int searchesBounded,
        List<String> modelsUsed,
        List<String> notes) {}
