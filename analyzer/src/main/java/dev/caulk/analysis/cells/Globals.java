package dev.caulk.analysis.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Package-level variables and their nodes. */
final class Globals {
    private final CellGraph graph;
    private final Exposure exposure;
    private final List<String> symbols = new ArrayList<>();
    private final Map<String, Integer> nodes = new HashMap<>();

    Globals(CellGraph graph, Exposure exposure) {
        this.graph = graph;
        this.exposure = exposure;
    }

    int node(String symbol) {
        Integer known = nodes.get(symbol);
        if (known == null) {
            known = add(symbol);
            nodes.put(symbol, known);
        }
        return graph.find(known);
    }

    private int add(String symbol) {
        int node = graph.fresh();
        int number = symbols.size();
        symbols.add(symbol);
        graph.setOrigin(node, Origins.of(Origins.Kind.GLOBAL, number));
        graph.mark(node, Marks.SHARED, 0);
        if (exposure.isForeignVariable(symbol) || exposure.isOpenVariable(symbol)) {
            graph.mark(node, Marks.OPEN, Reasons.of(Reasons.Kind.VARIABLE, number));
        }
        return node;
    }

    /** The node of a variable that the program names, else 0. */
    int known(String symbol) {
        Integer node = nodes.get(symbol);
        return node == null ? 0 : graph.find(node);
    }

    String symbol(int number) {
        return symbols.get(number);
    }

    boolean isForeign(int number) {
        return exposure.isForeignVariable(symbols.get(number));
    }
}
