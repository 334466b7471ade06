package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Draws call graphs in the DOT language of Graphviz. Equal graphs give equal text. */
public final class Dot {
    private Dot() {}

    /**
     * A function with what calls it and what it calls. Edges of one kind between two functions are drawn once, with the number of
     * sites; dashed where the callee is one of several or the call is a library's affair.
     *
     * @param label what stands in a function's box, lines separated by {@code \n}
     */
    public static String neighbourhood(CallGraph graph, FunctionId function, Function<FunctionId, String> label) {
        TreeMap<String, Integer> lines = new TreeMap<>();
        SortedSet<FunctionId> drawn = new TreeSet<>();
        drawn.add(function);
        for (CallEdge edge : graph.callers(function)) {
            drawn.add(edge.caller());
            lines.merge(line(edge), 1, Integer::sum);
        }
        for (CallEdge edge : graph.callees(function)) {
            drawn.add(edge.callee());
            if (!edge.callee().equals(function)) {
                lines.merge(line(edge), 1, Integer::sum);
            }
        }
        StringBuilder text = new StringBuilder("digraph calls {\n  rankdir=LR;\n  node [shape=box];\n");
        for (FunctionId each : drawn) {
            String style = each.equals(function) ? ", style=bold" : "";
            text.append("  ").append(quoted(each.toString()));
            text.append(" [label=")
                    .append(quoted(label.apply(each)))
                    .append(style)
                    .append("];\n");
        }
        lines.forEach((line, sites) ->
                text.append(line).append(sites > 1 ? " ×" + sites : "").append("\"];\n"));
        return text.append("}\n").toString();
    }

    /** Up to the label, which ends open. */
    private static String line(CallEdge edge) {
        String style = edge.certainty() == CallEdge.Certainty.CERTAIN ? "" : "style=dashed, ";
        return "  " + quoted(edge.caller().toString()) + " -> "
                + quoted(edge.callee().toString()) + " [" + style + "label=\"" + edge.kind();
    }

    /** A quoted string (The DOT Language: only a quotation mark needs escaping; a backslash begins an escape in labels). */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
