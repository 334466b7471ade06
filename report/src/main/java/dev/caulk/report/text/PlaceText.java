package dev.caulk.report.text;

import dev.caulk.analysis.Exploration;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.finding.Cleared;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What is known of one line: its operations, how often they run, who calls them, and what rules made of them. */
public final class PlaceText {
    private final Exploration exploration;
    private final Predicate<Span> here;
    private final Lines lines = new Lines();

    private PlaceText(Exploration exploration, Predicate<Span> here) {
        this.exploration = exploration;
        this.here = here;
    }

    /** The text for a line of a file; empty when no operation stands there. */
    public static String of(Exploration exploration, Predicate<Span> here) {
        PlaceText text = new PlaceText(exploration, here);
        exploration.program().functions().forEach(text::function);
        text.rules();
        return text.lines.toString();
    }

    private void function(FunctionFacts function) {
        List<Op> ops = new ArrayList<>();
        function.body()
                .ifPresent(body -> body.ops().stream()
                        .filter(op -> isHere(op) && OpWords.of(op).isPresent())
                        .sorted(Comparator.comparing(Op::span).thenComparing(Op::id))
                        .forEach(ops::add));
        if (ops.isEmpty()) {
            return;
        }
        lines.line("", function.runtimeSymbol() + "  " + function.declaration().display());
        ops.forEach(op -> operation(function, op));
        called(function);
    }

    /** Of a select each case counts, too. */
    private boolean isHere(Op op) {
        return here.test(op.span())
                || op instanceof Op.Select select && select.cases().stream().anyMatch(c -> here.test(c.span()));
    }

    private void operation(FunctionFacts function, Op op) {
        lines.line("  ", op.span().display() + ": " + OpWords.of(op).orElseThrow());
        for (CallEdge edge : exploration.graph().at(function.id(), op.id())) {
            String symbol = exploration
                    .program()
                    .function(edge.callee())
                    .map(FunctionFacts::runtimeSymbol)
                    .orElse(edge.callee().toString());
            lines.line("    ", symbol + ", " + edge.text());
        }
        new CellText(exploration, lines).write(function, op);
        if (exploration.rates().isGuarded(function.id(), op)) {
            lines.line("    ", "runs only the first time that control comes here");
        }
    }

    private void called(FunctionFacts function) {
        RateWords.write(
                lines,
                "  ",
                exploration.rates().path(function.id(), exploration.rates().of(function.id())));
        List<CallEdge> callers = exploration.graph().graph().incomingEdgesOf(function.id()).stream()
                .sorted(Comparator.comparing(CallEdge::span).thenComparing(CallEdge::caller))
                .toList();
        lines.line(
                "  ", callers.isEmpty() ? "nobody in the audited code calls it" : "called by (" + callers.size() + ")");
        callers.forEach(edge -> lines.line("    ", edge.span().display() + ": " + edge.caller() + ", " + edge.text()));
    }

    private void rules() {
        for (Finding finding : exploration.findings()) {
            if (here.test(finding.span()) || finding.related().stream().anyMatch(r -> here.test(r.span()))) {
                String severity = finding.severity().name().toLowerCase(java.util.Locale.ROOT);
                lines.line("", finding.rule() + ": " + severity + ": " + finding.message());
                finding.trace()
                        .forEach(thread -> thread.steps()
                                .forEach(step -> lines.line("    ", step.span().display() + ": " + step.text())));
            }
        }
        for (Cleared cleared : exploration.cleared()) {
            if (here.test(cleared.span())) {
                lines.wrapped("", "  ", cleared.rule() + ": silent: " + cleared.guard());
            }
        }
    }
}
