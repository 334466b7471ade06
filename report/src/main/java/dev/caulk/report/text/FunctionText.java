package dev.caulk.report.text;

import dev.caulk.analysis.Exploration;
import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.Dot;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.report.source.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A function in the call graph: how often it runs, who calls it and what it calls. */
public final class FunctionText {
    private final Exploration exploration;
    private final Lines lines = new Lines();

    private FunctionText(Exploration exploration) {
        this.exploration = exploration;
    }

    /** The text for some functions, one after another. */
    public static String of(Exploration exploration, List<FunctionFacts> functions) {
        FunctionText text = new FunctionText(exploration);
        for (int i = 0; i < functions.size(); i++) {
            if (i > 0) {
                text.lines.blank();
            }
            text.write(functions.get(i));
        }
        return text.lines.toString();
    }

    /** The function with its callers and callees, and how often each runs, in the DOT language. */
    public static String dot(Exploration exploration, FunctionId function) {
        return Dot.neighbourhood(
                exploration.graph(),
                function,
                each -> Printable.line(exploration
                                .program()
                                .function(each)
                                .map(FunctionFacts::runtimeSymbol)
                                .orElse(each.toString()))
                        + "\n" + RateWords.of(exploration.rates().of(each)));
    }

    private void write(FunctionFacts function) {
        FunctionId id = function.id();
        lines.line("", function.runtimeSymbol() + "  " + function.declaration().display());
        RateWords.write(
                lines, "  ", exploration.rates().path(id, exploration.rates().of(id)));
        Collection<CallEdge> in = exploration.graph().graph().incomingEdgesOf(id);
        section("called by", sorted(in).stream().map(e -> at(e, e.caller())).toList());
        Collection<CallEdge> out = exploration.graph().graph().outgoingEdgesOf(id);
        section("calls", sorted(out).stream().map(e -> at(e, e.callee())).toList());
        section("calls outside the audited code", outside(function));
        section("calls that cannot be followed", unresolved(function));
    }

    private void section(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.line("  ", title + " (" + entries.size() + ")");
            entries.forEach(entry -> lines.line("    ", entry));
        }
    }

    private static List<CallEdge> sorted(Collection<CallEdge> edges) {
        return edges.stream()
                .sorted(Comparator.comparing(CallEdge::span)
                        .thenComparing(CallEdge::caller)
                        .thenComparing(CallEdge::callee)
                        .thenComparing(CallEdge::kind))
                .toList();
    }

    private String at(CallEdge edge, FunctionId other) {
        String symbol = exploration
                .program()
                .function(other)
                .map(FunctionFacts::runtimeSymbol)
                .orElse(other.toString());
        return edge.span().display() + ": " + symbol + ", " + edge.text() + (edge.inLoop() ? " in a loop" : "");
    }

    private static List<String> outside(FunctionFacts function) {
        List<String> calls = new ArrayList<>();
        for (Op.Invocation call : invocations(function)) {
            if (call.callee() instanceof Callee.External external) {
                calls.add(call.span().display() + ": " + external.symbol());
            }
        }
        return calls;
    }

    private List<String> unresolved(FunctionFacts function) {
        List<String> calls = new ArrayList<>();
        for (Op.Invocation call : invocations(function)) {
            boolean named = call.callee() instanceof Callee.External || call.callee() instanceof Callee.Builtin;
            if (!named && exploration.graph().at(function.id(), call.id()).isEmpty()) {
                calls.add(call.span().display() + ": " + name(call.callee()));
            }
        }
        return calls;
    }

    private static String name(Callee callee) {
        if (callee instanceof Callee.Interface method) {
            return method.type() + "." + method.method() + ", which nothing in the audited code implements";
        }
        if (callee instanceof Callee.Static target) {
            return target.function() + ", which has no body here";
        }
        return callee instanceof Callee.Unknown unknown
                ? unknown.name() + ", whose type is not known"
                : "a function value";
    }

    private static List<Op.Invocation> invocations(FunctionFacts function) {
        List<Op.Invocation> calls = new ArrayList<>();
        function.body()
                .ifPresent(body -> body.ops().forEach(op -> {
                    if (op instanceof Op.Invocation call) {
                        calls.add(call);
                    }
                }));
        calls.sort(Comparator.comparing(Op.Invocation::span).thenComparing(Op.Invocation::id));
        return calls;
    }
}
