package dev.caulk.analysis.cells;

import dev.caulk.analysis.ops.Op;

/** What the origins of nodes say. */
final class Objects {
    private static final int DEEPEST = 64;

    private final CellGraph graph;
    private final Functions functions;
    private final Origins origins;

    Objects(CellGraph graph, Functions functions, Origins origins) {
        this.graph = graph;
        this.functions = functions;
        this.origins = origins;
    }

    /** The origin in the function where the object comes into being. */
    int innermost(int origin) {
        int at = origin;
        for (int i = 0; i < DEEPEST && at != 0 && Origins.kind(at) == Origins.Kind.INSTANCE; i++) {
            at = graph.origin(origins.second(at));
        }
        return at;
    }

    Origins.Kind kind(int origin) {
        int made = innermost(origin);
        return Origins.kind(made == 0 ? origin : made);
    }

    /** Whether the object is a channel. */
    boolean isChannel(int origin) {
        int made = innermost(origin);
        return made != 0
                && Origins.kind(made) == Origins.Kind.MADE
                && functions.op(Origins.about(made)) instanceof Op.MakeChan;
    }
}
