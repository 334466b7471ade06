package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.ops.Op;
import java.util.List;

/** Predeclared functions that hand on what they get, or that work on channels. */
final class BuiltinFlow {
    private final CellGraph graph;
    private final Functions functions;
    private final Values values;

    BuiltinFlow(CellGraph graph, Functions functions, Values values) {
        this.graph = graph;
        this.functions = functions;
        this.values = values;
    }

    void call(int f, Op.Invocation call, String name) {
        List<Integer> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return;
        }
        int first = values.of(f, arguments.get(0));
        int number = functions.firstOp(f) + call.id();
        switch (name) {
            case "append" -> append(f, call, first);
            case "copy" -> {
                int from = graph.follow(values.of(f, arguments.get(1)), Labels.ELEMENT);
                graph.link(first, Labels.ELEMENT, from);
            }
            case "len", "cap" -> {
                if (first != 0) {
                    graph.entries().add(first, name.equals("len") ? Kind.LEN : Kind.CAP, number, 0);
                }
            }
            case "close" -> {
                if (first != 0) {
                    graph.entries().add(first, Kind.CLOSE, number, 0);
                }
            }
            default -> {}
        }
    }

    private void append(int f, Op.Invocation call, int slice) {
        values.bind(f, call.id(), slice);
        boolean spread = call instanceof Op.Call plain && plain.spread();
        for (int i = 1; i < call.arguments().size(); i++) {
            int value = values.of(f, call.arguments().get(i));
            graph.link(slice, Labels.ELEMENT, spread ? graph.follow(value, Labels.ELEMENT) : value);
        }
    }
}
