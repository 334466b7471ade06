package dev.caulk.profile;

import dev.caulk.model.Side;
import dev.caulk.model.SignatureModel;
import dev.caulk.model.SignatureModel.Role;
import dev.caulk.model.SignatureModel.When;
import java.util.List;
import java.util.Optional;

/**
 * The signatures of {@code grpc-signatures.yml} and {@code signatures.yml} as code, which is there at once where reading
 * files takes longer than reading most profiles. Written by {@code BundledSignaturesTest}.
 */
final class BundledSignatures {
    private static final List<SignatureModel> ALL = List.of(
            signature(
                    "grpc 1.51 client",
                    "grpc-client",
                    "gRPC client connection",
                    "google.golang.org/grpc",
                    "1.51",
                    "1.51",
                    Side.CLIENT,
                    Side.CLIENT,
                    1,
                    "dial once and share the connection, or close it on every path; each one unclosed keeps its goroutines",
                    role("watcher", "grpc.(*ccBalancerWrapper).watcher", "", "", 1, When.ALWAYS),
                    role("reader", "transport.(*http2Client).reader", "", "", 1, When.CONNECTED),
                    role(
                            "loopyWriter",
                            "transport.(*loopyWriter).run",
                            "transport.newHTTP2Client",
                            "",
                            1,
                            When.CONNECTED),
                    role("keepalive", "transport.(*http2Client).keepalive", "", "", 1, When.SOMETIMES),
                    role("resolver", "dns.(*dnsResolver).watcher", "", "", 1, When.SOMETIMES)),
            signature(
                    "grpc 1.70 client",
                    "grpc-client",
                    "gRPC client connection",
                    "google.golang.org/grpc",
                    "1.70",
                    "1.85",
                    Side.CLIENT,
                    Side.CLIENT,
                    1,
                    "dial once and share the connection, or close it on every path; each one unclosed keeps its goroutines",
                    role("CallbackSerializer", "grpcsync.(*CallbackSerializer).run", "", "", 3, When.ALWAYS),
                    role("reader", "transport.(*http2Client).reader", "", "", 1, When.CONNECTED),
                    role(
                            "loopyWriter",
                            "transport.(*loopyWriter).run",
                            "transport.NewHTTP2Client",
                            "",
                            1,
                            When.CONNECTED),
                    role("keepalive", "transport.(*http2Client).keepalive", "", "", 1, When.SOMETIMES),
                    role("resolver", "dns.(*dnsResolver).watcher", "", "", 1, When.SOMETIMES)),
            signature(
                    "grpc 1.51 server",
                    "grpc-server",
                    "gRPC server-side connection",
                    "google.golang.org/grpc",
                    "1.51",
                    "1.51",
                    Side.SERVER,
                    Side.CLIENT,
                    1,
                    "find the client that dials per request without Close; until it is mended, limit the damage here with keepalive.ServerParameters (MaxConnectionIdle, MaxConnectionAge)",
                    role(
                            "serveStreams",
                            "grpc.(*Server).serveStreams",
                            "grpc.(*Server).handleRawConn",
                            "",
                            1,
                            When.CONNECTED),
                    role(
                            "loopyWriter",
                            "transport.(*loopyWriter).run",
                            "transport.NewServerTransport",
                            "",
                            1,
                            When.CONNECTED),
                    role("keepalive", "transport.(*http2Server).keepalive", "", "", 1, When.CONNECTED)),
            signature(
                    "grpc 1.70 server",
                    "grpc-server",
                    "gRPC server-side connection",
                    "google.golang.org/grpc",
                    "1.70",
                    "1.85",
                    Side.SERVER,
                    Side.CLIENT,
                    1,
                    "find the client that dials per request without Close; until it is mended, limit the damage here with keepalive.ServerParameters (MaxConnectionIdle, MaxConnectionAge)",
                    role(
                            "serveStreams",
                            "grpc.(*Server).serveStreams",
                            "grpc.(*Server).handleRawConn",
                            "",
                            1,
                            When.CONNECTED),
                    role(
                            "loopyWriter",
                            "transport.(*loopyWriter).run",
                            "transport.NewServerTransport",
                            "",
                            1,
                            When.CONNECTED),
                    role("keepalive", "transport.(*http2Server).keepalive", "", "", 1, When.CONNECTED)),
            signature(
                    "net/http keep-alive",
                    "http-client",
                    "HTTP client connection",
                    "net/http",
                    "1.0",
                    "1.26",
                    Side.CLIENT,
                    Side.CLIENT,
                    8,
                    "read each response to its end and close its Body; set Client.Timeout, and share one Client, so that connections are used again",
                    role("readLoop", "http.(*persistConn).readLoop", "", "", 1, When.CONNECTED),
                    role("writeLoop", "http.(*persistConn).writeLoop", "", "", 1, When.CONNECTED)),
            signature(
                    "net/http HTTP/2 client",
                    "http2-client",
                    "HTTP/2 client connection",
                    "net/http",
                    "1.6",
                    "1.26",
                    Side.CLIENT,
                    Side.CLIENT,
                    8,
                    "share one Client; one HTTP/2 connection serves all requests to a host",
                    role("readLoop", "http.(*http2clientConnReadLoop).run", "", "", 1, When.CONNECTED)),
            signature(
                    "net/http server",
                    "http-server",
                    "idle HTTP server connection",
                    "net/http",
                    "1.0",
                    "1.26",
                    Side.SERVER,
                    Side.CLIENT,
                    8,
                    "set Server.IdleTimeout, and find the client that opens a connection per request without using it again",
                    role(
                            "serve",
                            "http.(*connReader).Read",
                            "http.(*conn).serve",
                            "http.serverHandler.ServeHTTP",
                            1,
                            When.CONNECTED)),
            signature(
                    "database/sql",
                    "sql-db",
                    "database handle",
                    "database/sql",
                    "1.0",
                    "1.26",
                    Side.CLIENT,
                    Side.CLIENT,
                    8,
                    "call sql.Open once for the life of the program; each handle is a pool of its own",
                    role("connectionOpener", "sql.(*DB).connectionOpener", "", "", 1, When.ALWAYS)),
            signature(
                    "database/sql transaction",
                    "sql-tx",
                    "open transaction",
                    "database/sql",
                    "1.8",
                    "1.26",
                    Side.CLIENT,
                    Side.CLIENT,
                    8,
                    "end each transaction with Commit, and defer its Rollback; until then it keeps a connection",
                    role("awaitDone", "sql.(*Tx).awaitDone", "", "", 1, When.ALWAYS)),
            signature(
                    "context",
                    "context",
                    "uncancelled context",
                    "context",
                    "1.21",
                    "1.26",
                    Side.CLIENT,
                    Side.CLIENT,
                    8,
                    "call the cancel function of each context on every path; below a parent of a type of its own each one keeps a goroutine until then",
                    role("propagateCancel", "context.(*cancelCtx).propagateCancel", "", "", 1, When.ALWAYS)),
            signature(
                    "context before Go 1.21",
                    "context",
                    "uncancelled context",
                    "context",
                    "1.7",
                    "1.20",
                    Side.CLIENT,
                    Side.CLIENT,
                    8,
                    "call the cancel function of each context on every path; below a parent of a type of its own each one keeps a goroutine until then",
                    role("propagateCancel", "context.propagateCancel", "", "", 1, When.ALWAYS)),
            signature(
                    "time.AfterFunc",
                    "timer",
                    "unfinished timer function",
                    "time",
                    "1.0",
                    "1.26",
                    Side.CLIENT,
                    Side.CLIENT,
                    8,
                    "a function that time.AfterFunc calls runs in a goroutine of its own; bound what it waits for, and Stop timers that are no longer of use",
                    role("callback", "time.goFunc", "", "", 1, When.ALWAYS)),
            signature(
                    "lumberjack",
                    "log-rotation",
                    "rotating log file",
                    "github.com/natefinch/lumberjack",
                    "2.0",
                    "2.2",
                    Side.CLIENT,
                    Side.CLIENT,
                    8,
                    "make one lumberjack.Logger for each file and keep it; its Close does not end the goroutine",
                    role("millRun", "lumberjack.(*Logger).millRun", "", "", 1, When.ALWAYS)),
            signature(
                    "lumberjack v2",
                    "log-rotation",
                    "rotating log file",
                    "gopkg.in/natefinch/lumberjack",
                    "2.0",
                    "2.2",
                    Side.CLIENT,
                    Side.CLIENT,
                    8,
                    "make one lumberjack.Logger for each file and keep it; its Close does not end the goroutine",
                    role("millRun", "lumberjack.v2.(*Logger).millRun", "", "", 1, When.ALWAYS)));

    private BundledSignatures() {}

    static List<SignatureModel> all() {
        return ALL;
    }

    private static SignatureModel signature(
            String name,
            String kind,
            String unit,
            String module,
            String since,
            String until,
            Side side,
            Side accused,
            int usual,
            String advice,
            Role... goroutines) {
        return new SignatureModel(
                name, kind, unit, module, since, until, side, accused, advice, usual, List.of(), List.of(goroutines));
    }

    private static Role role(String name, String frame, String outer, String without, int count, When when) {
        return new Role(name, frame, text(outer), text(without), count, when);
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
