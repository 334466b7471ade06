package dev.caulk.report;

/** The stacks that grpc-go 1.70 shows, as measured with Go 1.26. */
public final class Grpc {
    private static final String GRPC = "google.golang.org/grpc";
    private static final String AT = " google.golang.org/grpc@v1.70.0/";

    private Grpc() {}

    /** What {@code connections} connected client connections hold: five goroutines each. */
    public static Dumps clients(Dumps dump, long connections) {
        return dump.counted(
                        connections * 3,
                        GRPC + "/internal/grpcsync.(*CallbackSerializer).run" + AT
                                + "internal/grpcsync/callback_serializer.go:88")
                .counted(
                        connections,
                        "internal/poll.runtime_pollWait runtime/netpoll.go:351",
                        GRPC + "/internal/transport.(*http2Client).reader" + AT
                                + "internal/transport/http2_client.go:1637")
                .counted(
                        connections,
                        GRPC + "/internal/transport.(*controlBuffer).get" + AT + "internal/transport/controlbuf.go:412",
                        GRPC + "/internal/transport.(*loopyWriter).run" + AT + "internal/transport/controlbuf.go:575",
                        GRPC + "/internal/transport.NewHTTP2Client.func6" + AT
                                + "internal/transport/http2_client.go:471");
    }

    /** One of the three stacks of each server-side connection. */
    public static Dumps serverStreams(Dumps dump, long connections) {
        return dump.counted(
                connections,
                "internal/poll.runtime_pollWait runtime/netpoll.go:351",
                GRPC + "/internal/transport.(*http2Server).HandleStreams" + AT
                        + "internal/transport/http2_server.go:640",
                GRPC + ".(*Server).serveStreams" + AT + "server.go:1024",
                GRPC + ".(*Server).handleRawConn.func1" + AT + "server.go:959");
    }
}
