package dev.caulk.analysis;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.cells.Certificate;
import dev.caulk.analysis.finding.Ledger;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.rules.RuleContext;
import dev.caulk.model.FunctionModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the cells that engines ask about: those of channel operations, and of calls that wait, make others go on or release. */
final class CellCoverage {
    private final Cells cells;
    private final Library library;
    private final Set<Cell> seen = new HashSet<>();

    private CellCoverage(Cells cells, Library library) {
        this.cells = cells;
        this.library = library;
    }

    static Ledger.Cells of(RuleContext context) {
        CellCoverage coverage = new CellCoverage(context.cells(), context.library());
        context.program().functions().forEach(coverage::function);
        long open = coverage.seen.stream()
                .filter(cell -> context.cells().certificate(cell) instanceof Certificate.Open)
                .count();
        return new Ledger.Cells(coverage.seen.size(), (int) open, context.world());
    }

    private void function(FunctionFacts function) {
        function.body()
                .ifPresent(body -> body.ops()
                        .forEach(op -> subjects(body, op)
                                .forEach(value -> cells.at(function.id(), value).ifPresent(seen::add))));
    }

    private List<Integer> subjects(FunctionBody body, Op op) {
        if (op instanceof Op.Send send) {
            return List.of(send.channel());
        }
        if (op instanceof Op.Recv receive) {
            return List.of(receive.channel());
        }
        if (op instanceof Op.CloseChan close) {
            return List.of(close.channel());
        }
        if (op instanceof Op.Select select) {
            return select.cases().stream().map(Op.Select.SelectCase::channel).toList();
        }
        return op instanceof Op.Invocation call && synchronises(body, call)
                ? call.arguments().subList(0, 1)
                : List.of();
    }

    private boolean synchronises(FunctionBody body, Op.Invocation call) {
        return !call.arguments().isEmpty() && library.of(body, call).stream().anyMatch(CellCoverage::synchronises);
    }

    private static boolean synchronises(FunctionModel model) {
        return !model.blocks().isEmpty() || !model.releases().isEmpty();
    }
}
