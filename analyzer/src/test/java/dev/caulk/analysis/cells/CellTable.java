package dev.caulk.analysis.cells;

import dev.caulk.analysis.GoPrograms;
import dev.caulk.analysis.WorldAssumption;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Cells of a program as text: one line each, {@code cell: operations | certificate}. */
final class CellTable {
    final Program program;
    final Cells cells;

    private CellTable(Program program, WorldAssumption world) {
        this.program = program;
        Library library = new Library(Models.bundled());
        cells = Cells.of(program, CallGraph.of(program, library), library, world);
    }

    /** In a closed world. */
    static CellTable of(Path directory, String source) throws Exception {
        return new CellTable(GoPrograms.of(directory, source), WorldAssumption.CLOSED);
    }

    /** In an open world. */
    static CellTable open(Path directory, String source) throws Exception {
        return new CellTable(GoPrograms.of(directory, source), WorldAssumption.OPEN);
    }

    /** Every cell with its operations. */
    List<String> rows() {
        return cells.cells().stream().map(this::row).toList();
    }

    /** Every cell with its operations and whether it is closed. */
    List<String> certified() {
        return cells.cells().stream()
                .map(cell -> row(cell) + " | " + certificate(cells.certificate(cell)))
                .toList();
    }

    /** The cell that the n-th operation of a kind in a function works on: {@code Send}, {@code Recv}, {@code CloseChan}. */
    Cell at(String function, String kind, int ordinal) {
        var facts = program.functions().stream()
                .filter(f -> f.id().name().equals(function))
                .findFirst()
                .orElseThrow();
        List<Op> ops = facts.body().orElseThrow().ops().stream()
                .filter(op -> op.getClass().getSimpleName().equals(kind))
                .toList();
        return cells.at(facts.id(), channel(ops.get(ordinal))).orElseThrow();
    }

    private static int channel(Op op) {
        if (op instanceof Op.Send send) {
            return send.channel();
        }
        if (op instanceof Op.Recv recv) {
            return recv.channel();
        }
        return op instanceof Op.Call call ? call.arguments().get(0) : ((Op.CloseChan) op).channel();
    }

    String row(Cell cell) {
        Operations operations = cells.operations(cell);
        String text = operations.all().stream()
                .sorted(Comparator.comparing(Operation::function)
                        .thenComparing(each -> each.op().span()))
                .map(CellTable::operation)
                .collect(Collectors.joining(", "));
        return cell.text() + ": " + text + (operations.complete() ? "" : " …");
    }

    private static String operation(Operation each) {
        String what = each.symbol().isEmpty()
                ? ""
                : " " + each.symbol().substring(each.symbol().lastIndexOf('.') + 1);
        String path = each.path().stream().map(site -> site.function().name()).collect(Collectors.joining(" > "));
        return each.kind() + what + " " + each.function().name() + (path.isEmpty() ? "" : " (" + path + ")");
    }

    static String certificate(Certificate certificate) {
        if (certificate instanceof Certificate.Open open) {
            String sides = (open.provides() ? "" : " receives only") + (open.consumes() ? "" : " sends only");
            return "open: " + open.reason() + sides;
        }
        return "closed: " + certificate.reason();
    }
}
