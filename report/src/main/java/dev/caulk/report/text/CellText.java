package dev.caulk.report.text;

import dev.caulk.analysis.Exploration;
import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.cells.Certificate;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.cells.Operations;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an operation works on, whether all code that does so is known, and who can let the operation go on. */
final class CellText {
    private final Exploration exploration;
    private final Cells cells;
    private final Lines lines;

    CellText(Exploration exploration, Lines lines) {
        this.exploration = exploration;
        this.cells = exploration.cells();
        this.lines = lines;
    }

    /** A group of operations on the same thing, under a title. */
    private record Group(String title, List<Kind> kinds) {}

    private static final Group MADE = new Group("made", List.of(Kind.MAKE));
    private static final Group RECEIVED = new Group("received", List.of(Kind.RECV, Kind.SELECT_RECV, Kind.RANGE));
    private static final Group SENT = new Group("sent", List.of(Kind.SEND, Kind.SELECT_SEND));
    private static final Group CLOSED = new Group("closed", List.of(Kind.CLOSE));
    private static final Group ENDED = new Group("ended", List.of(Kind.CANCEL, Kind.TIMER));
    private static final Group METHODS = new Group("used", List.of(Kind.INVOKE, Kind.INVOKE_READER, Kind.CALL));
    private static final Group PASSED = new Group("passed on", List.of(Kind.PASS));

    void write(FunctionFacts function, Op op) {
        if (op instanceof Op.Send send) {
            cell("    ", function.id(), send.channel(), List.of(MADE, RECEIVED, PASSED));
        } else if (op instanceof Op.Recv receive) {
            cell("    ", function.id(), receive.channel(), List.of(MADE, SENT, CLOSED, ENDED, PASSED));
        } else if (op instanceof Op.CloseChan close) {
            cell("    ", function.id(), close.channel(), List.of(MADE, SENT, RECEIVED, PASSED));
        } else if (op instanceof Op.MakeChan make) {
            cell("    ", function.id(), make.id(), List.of(SENT, RECEIVED, CLOSED, PASSED));
        } else if (op instanceof Op.Select select) {
            select.cases().forEach(c -> selectCase(function, c));
        } else if (op instanceof Op.Invocation call && isMethod(call)) {
            cell("    ", function.id(), call.arguments().get(0), List.of(METHODS));
        }
    }

    private void selectCase(FunctionFacts function, Op.Select.SelectCase each) {
        lines.line("    ", each.span().display() + ": case that " + (each.isSend() ? "sends" : "receives"));
        List<Group> providers =
                each.isSend() ? List.of(MADE, RECEIVED, PASSED) : List.of(MADE, SENT, CLOSED, ENDED, PASSED);
        cell("      ", function.id(), each.channel(), providers);
    }

    /** A call of a method outside the audited code, such as that of a lock. */
    private static boolean isMethod(Op.Invocation call) {
        return call.callee() instanceof Callee.External external
                && external.symbol().startsWith("(")
                && !call.arguments().isEmpty();
    }

    private void cell(String indent, FunctionId function, int value, List<Group> groups) {
        Optional<Cell> cell = cells.at(function, value);
        if (cell.isEmpty()) {
            return;
        }
        lines.line(indent, "on " + cell.get().text());
        objects(indent, cell.get());
        Certificate certificate = cells.certificate(cell.get());
        String at = certificate instanceof Certificate.Open open
                ? open.at().map(span -> ", at " + span.display()).orElse("")
                : "";
        String known =
                certificate instanceof Certificate.Open ? "code that is not read may use it" : "all its uses are known";
        lines.line(indent + "  ", known + ": " + certificate.reason() + at);
        Operations operations = cells.operations(cell.get());
        groups.forEach(group -> group(indent, group, operations));
        if (!operations.complete()) {
            lines.line(indent + "  ", "there may be more: the search for operations met its bound");
        }
    }

    private void objects(String indent, Cell cell) {
        List<Cell> objects = cells.objects(cell);
        if (objects.size() > 1 || objects.size() == 1 && !objects.get(0).equals(cell)) {
            lines.line(indent + "  ", "which is one of (" + objects.size() + ")");
            objects.forEach(object -> lines.line(indent + "    ", object.text()));
        }
        List<Cell> parents = cells.parents(cell);
        parents.forEach(parent -> lines.line(indent + "  ", "ends with " + parent.text()));
    }

    private void group(String indent, Group group, Operations operations) {
        Set<String> found = new LinkedHashSet<>();
        for (Operation operation : operations.all()) {
            if (group.kinds().contains(operation.kind())) {
                found.add(place(operation));
            }
        }
        if (found.isEmpty()) {
            if (group.equals(RECEIVED) || group.equals(SENT)) {
                lines.line(indent + "  ", group.title() + " nowhere");
            }
            return;
        }
        lines.line(indent + "  ", group.title() + " (" + found.size() + ")");
        found.forEach(text -> lines.line(indent + "    ", text));
    }

    private String place(Operation operation) {
        String what = words(operation);
        List<String> path = new ArrayList<>();
        operation.path().forEach(call -> path.add(span(call.function(), call.op())));
        String via = path.isEmpty() ? "" : ", called from " + String.join(", ", path);
        return operation.op().span().display() + ": " + symbol(operation.function()) + what + via;
    }

    private static String words(Operation operation) {
        return switch (operation.kind()) {
            case SELECT_SEND, SELECT_RECV -> ", in a select";
            case RANGE -> ", in a range";
            case INVOKE, INVOKE_READER, CANCEL, TIMER, PASS ->
                operation.symbol().isEmpty() ? "" : ": " + operation.symbol();
            case MAKE, SEND, RECV, CLOSE, LEN, CAP, CALL -> "";
        };
    }

    private String span(FunctionId function, int op) {
        return exploration
                .program()
                .function(function)
                .flatMap(FunctionFacts::body)
                .map(body -> body.definition(op).span().display())
                .orElse(function.toString());
    }

    private String symbol(FunctionId function) {
        return exploration
                .program()
                .function(function)
                .map(FunctionFacts::runtimeSymbol)
                .orElse(function.toString());
    }
}
