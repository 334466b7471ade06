package dev.caulk.analysis.cells;

import dev.caulk.analysis.types.MethodObject;
import dev.caulk.analysis.types.NamedType;
import java.util.BitSet;
import java.util.Map;

/** Calls what code outside the program may call: exported functions, and methods of objects that it holds. */
final class World {
    private final CellGraph graph;
    private final Functions functions;
    private final Values values;
    private final Summaries summaries;
    private final Exposure exposure;
    private final boolean[] called;

    World(CellGraph graph, Functions functions, Values values, Summaries summaries, Exposure exposure) {
        this.graph = graph;
        this.functions = functions;
        this.values = values;
        this.summaries = summaries;
        this.exposure = exposure;
        called = new boolean[functions.count()];
    }

    /** Functions that nobody calls are called too: what they do is done to any object of their receiver's type. */
    void call() {
        for (int f = 0; f < functions.count(); f++) {
            if (functions.root(f) != f) {
                continue;
            }
            if (exposure.mayBeCalledOutside(functions.facts(f).id())) {
                call(f, Reasons.Kind.PARAMETER);
            } else if (!summaries.isUsed(f)) {
                call(f, Reasons.Kind.UNCALLED);
            }
        }
        BitSet done = new BitSet();
        BitSet exposed = graph.exposedTypes();
        for (int label = exposed.nextSetBit(0); label >= 0; label = next(exposed, done)) {
            done.set(label);
            if (graph.labels().get(label) instanceof Label.Dynamic dynamic) {
                graph.labels().type(dynamic).ifPresent(this::methods);
            }
        }
    }

    /** Calling methods exposes further types. */
    private static int next(BitSet exposed, BitSet done) {
        for (int i = exposed.nextSetBit(0); i >= 0; i = exposed.nextSetBit(i + 1)) {
            if (!done.get(i)) {
                return i;
            }
        }
        return -1;
    }

    private void methods(NamedType type) {
        for (Map.Entry<String, MethodObject> method : type.methods().entrySet()) {
            int number = functions.number(method.getValue().function());
            boolean callable = Exposure.isExported(method.getKey())
                    && exposure.mayBeMentionedOutside(method.getValue().signature());
            if (number >= 0 && callable) {
                call(number, Reasons.Kind.PARAMETER);
            }
        }
    }

    private void call(int function, Reasons.Kind why) {
        if (called[function] || !functions.hasBody(function)) {
            return;
        }
        called[function] = why == Reasons.Kind.PARAMETER;
        summaries.instantiate(function, 0, given(function, why), taken(function, why));
    }

    private int[] given(int function, Reasons.Kind why) {
        int receiver = functions.facts(function).receiver().isPresent() ? 1 : 0;
        int[] given = new int[values.parameters(function)];
        for (int i = 0; i < given.length; i++) {
            if (values.parameter(function, i) != 0) {
                given[i] = graph.fresh();
                int marks = Marks.SHARED | (i < receiver ? Marks.EXPOSED : Marks.OPEN);
                graph.mark(given[i], marks, Reasons.of(why, function));
                int parameter = functions.firstOp(function) + functions.parameters(function)[i];
                graph.setOrigin(given[i], Origins.of(Origins.Kind.PARAMETER, parameter));
            }
        }
        return given;
    }

    private int[] taken(int function, Reasons.Kind why) {
        int[] taken = new int[values.results(function)];
        for (int i = 0; i < taken.length; i++) {
            if (values.result(function, i) != 0) {
                taken[i] = graph.fresh();
                int marks = why == Reasons.Kind.UNCALLED
                        ? 0
                        : LibraryFlow.given(
                                functions.facts(function).resultTypes().get(i));
                graph.mark(taken[i], Marks.SHARED | marks, Reasons.of(Reasons.Kind.RETURNED, function));
            }
        }
        return taken;
    }
}
