package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Acquires;
import java.util.Optional;
import java.util.Set;

/** Streams that end although nobody receives to their end. */
final class StreamEnds {
    private static final int MAX_DEPTH = 4;

    private final Program program;
    private final Library library;

    StreamEnds(Program program, Library library) {
        this.program = program;
        this.library = library;
    }

    /** Why a stream needs no end of its own: its context ends, or the connection that the function opens for it. */
    Optional<String> ends(FunctionId function, FunctionBody body, Acquisition acquisition, Set<Op.Call> connections) {
        if (acquisition.resource().acquires().kind() != Acquires.Kind.GRPC_STREAM) {
            return Optional.empty();
        }
        StreamContexts.Found context = new StreamContexts(program, library).of(function, acquisition.site());
        if (context.life() == StreamContexts.Life.ENDS) {
            return Optional.of("it ends with its context");
        }
        return comesFrom(body, acquisition.site(), connections, 0)
                ? Optional.of("it ends with its connection, which is made here")
                : Optional.empty();
    }

    private static boolean comesFrom(FunctionBody body, Op op, Set<Op.Call> connections, int depth) {
        boolean passes = op instanceof Op.Call || op instanceof Op.Extract || op instanceof Op.Convert;
        return depth < MAX_DEPTH
                && passes
                && OpRewriter.operands(op).stream()
                        .map(body::definition)
                        .anyMatch(from -> connections.contains(from) || comesFrom(body, from, connections, depth + 1));
    }
}
