package dev.caulk.analysis.finding;

import dev.caulk.analysis.WorldAssumption;
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
 * @param cells what the operations on channels, and the calls that wait or release, work on
 * @param searches what rules looked at
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
        Cells cells,
        Searches searches,
        List<String> modelsUsed,
        List<String> notes) {
    /**
     * Things that several operations work on, such as one channel.
     *
     * @param open how many of them code may use that is not audited
     * @param world what is assumed about who else uses the audited code
     */
    public record Cells(int all, int open, WorldAssumption world) {}

    /**
     * The work of the rules.
     *
     * @param places channels and connections that they looked at
     * @param open how many of these they could not follow everywhere, so that nothing is claimed about them
     * @param bounded searches that met a bound
     */
    public record Searches(int places, int open, int bounded) {}
}
