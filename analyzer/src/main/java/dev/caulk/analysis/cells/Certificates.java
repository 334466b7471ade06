package dev.caulk.analysis.cells;

import dev.caulk.analysis.WorldAssumption;
import dev.caulk.syntax.Span;
import java.util.List;
import java.util.Optional;

/** Says why a cell is closed or open. */
final class Certificates {
    private final CellGraph graph;
    private final Functions functions;
    private final Globals globals;
    private final WorldAssumption world;

    Certificates(CellGraph graph, Functions functions, Globals globals, WorldAssumption world) {
        this.graph = graph;
        this.functions = functions;
        this.globals = globals;
        this.world = world;
    }

    /**
     * @param nodes the objects that the cell stands for, and what they may be besides
     * @param parameters those of functions that nobody calls which the objects are or belong to
     */
    Certificate of(Cell cell, int[] nodes, List<Cell.Parameter> parameters) {
        int marks = 0;
        int reason = 0;
        for (int node : nodes) {
            marks |= graph.marks(node);
            int why = graph.reason(node);
            boolean open = Marks.has(graph.marks(node), Marks.OPEN);
            reason = open && why != 0 && (reason == 0 || why < reason) ? why : reason;
        }
        if (Marks.has(marks, Marks.OPEN)) {
            return new Certificate.Open(
                    text(reason), span(reason), Marks.has(marks, Marks.PROVIDED), Marks.has(marks, Marks.CONSUMED));
        }
        return parameters.stream()
                .map(Certificates::uncalled)
                .findFirst()
                .orElseGet(() -> new Certificate.Closed(closed(cell)));
    }

    private static Certificate uncalled(Cell.Parameter parameter) {
        String function = Names.shortName(parameter.function());
        return new Certificate.Open("nobody in the audited code calls " + function, Optional.empty(), true, true);
    }

    private String closed(Cell cell) {
        boolean field = cell instanceof Cell.Field || cell instanceof Cell.Member;
        String name = cell instanceof Cell.Member member
                ? member.field()
                : cell instanceof Cell.Field f ? f.field() : cell instanceof Cell.Global g ? g.symbol() : "";
        boolean exported = Exposure.isExported(name.substring(name.lastIndexOf('.') + 1));
        if (exported && world == WorldAssumption.CLOSED) {
            return "exported, but the audited code is the whole program and no value leaves it";
        }
        String kind = cell instanceof Cell.Global ? "unexported variable" : field ? "unexported field" : "made here";
        return (exported ? "no other package can name it" : kind) + "; no value leaves the audited code";
    }

    private String text(int reason) {
        if (reason == 0) {
            return "used by code that is not read";
        }
        int about = Reasons.about(reason);
        return switch (Reasons.kind(reason)) {
            case PASSED -> "passed to " + callee(about) + ", whose source is not read";
            case RESULT -> "returned by " + callee(about) + ", whose source is not read";
            case UNRESOLVED -> "used in a call whose callee is not known";
            case CONVERTED -> "converted to or from a type that is not followed";
            case OWN_DONE -> "a context whose type has a Done of its own";
            case FIELD -> field((Label.Field) graph.labels().get(about));
            case VARIABLE ->
                (globals.isForeign(about) ? "variable of another package: " : "exported variable ")
                        + globals.symbol(about);
            case PARAMETER -> "parameter of " + name(about) + ", which code outside may call";
            case UNCALLED -> "parameter of " + name(about) + ", which nobody in the audited code calls";
            case RETURNED -> "returned by " + name(about) + ", which code outside may call";
        };
    }

    private static String field(Label.Field field) {
        return (!field.own() ? "field of another package: " : "exported field ") + field.owner() + "." + field.name();
    }

    private String callee(int site) {
        String symbol = Symbols.of(functions.op(site));
        return symbol.isEmpty() ? "a function value" : symbol;
    }

    private String name(int function) {
        return functions.facts(function).id().toString();
    }

    private Optional<Span> span(int reason) {
        if (reason == 0) {
            return Optional.empty();
        }
        return switch (Reasons.kind(reason)) {
            case PASSED, RESULT, UNRESOLVED, CONVERTED, OWN_DONE ->
                Reasons.about(reason) == Reasons.NOWHERE
                        ? Optional.empty()
                        : Optional.of(functions.op(Reasons.about(reason)).span());
            case PARAMETER, RETURNED, UNCALLED ->
                Optional.of(functions.facts(Reasons.about(reason)).declaration());
            case FIELD, VARIABLE -> Optional.empty();
        };
    }
}
