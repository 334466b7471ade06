package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.Acquires;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The types of streams that generated gRPC code declares: interfaces around those of the library. */
public final class StreamTypes {
    private static final String GRPC = "google.golang.org/grpc.";
    private static final Set<String> CLIENT = Set.of(
            GRPC + "ClientStream",
            GRPC + "ServerStreamingClient",
            GRPC + "ClientStreamingClient",
            GRPC + "BidiStreamingClient");
    private static final Set<String> SERVER = Set.of(
            GRPC + "ServerStream",
            GRPC + "ServerStreamingServer",
            GRPC + "ClientStreamingServer",
            GRPC + "BidiStreamingServer");
    private static final int MAX_DEPTH = 4;

    private StreamTypes() {}

    /** What a call acquires that returns a client stream and an error. */
    static Optional<Acquires> opens(Op.Call call) {
        boolean stream = call.type() instanceof TupleType tuple
                && tuple.elements().size() == 2
                && tuple.elements().get(1).toString().equals("error")
                && isOneOf(tuple.elements().get(0), CLIENT, 0);
        return stream
                ? Optional.of(new Acquires(
                        0,
                        Optional.empty(),
                        List.of("CloseAndRecv"),
                        List.of("RecvMsg", "Recv", "SendMsg", "Send", "Header", "CloseSend", "CloseAndRecv"),
                        OptionalInt.of(1),
                        Optional.empty(),
                        Acquires.Kind.GRPC_STREAM,
                        false))
                : Optional.empty();
    }

    /** Whether a type is that of a stream on the side of the server. */
    public static boolean isServer(Type type) {
        return isOneOf(type, SERVER, 0);
    }

    private static boolean isOneOf(Type type, Set<String> symbols, int depth) {
        Optional<NamedType> named = ValueTypes.named(type);
        return named.map(NamedType::symbol).filter(symbols::contains).isPresent()
                || depth < MAX_DEPTH
                        && type.underlying() instanceof InterfaceType face
                        && face.embedded().stream().anyMatch(e -> isOneOf(e, symbols, depth + 1));
    }
}
