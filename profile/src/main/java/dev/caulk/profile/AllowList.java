package dev.caulk.profile;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goroutines that wait by design, each with a name, what they do and the functions that tell them. The list is printed in
 * {@code docs/idle-goroutines.md}.
 */
public final class AllowList {
    /**
     * One sort.
     *
     * @param name stable, in kebab case
     * @param what what they do, as a report says it
     * @param why why they are no leak while they are few
     * @param functions the runtime symbols of which one is on the stack
     * @param without a runtime symbol that must not be on the stack
     */
    public record Entry(String name, String what, String why, List<String> functions, Optional<String> without) {
        /** Copies the list. */
        public Entry {
            functions = List.copyOf(functions);
        }

        Entry(String name, String what, String why, List<String> functions) {
            this(name, what, why, functions, Optional.empty());
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "profile-handler",
                    "taking this profile",
                    "the goroutine that wrote the profile is in it",
                    List.of(
                            "runtime/pprof.writeGoroutineStacks",
                            "runtime/pprof.runtime_goroutineProfileWithLabels",
                            "runtime/pprof.writeRuntimeProfile",
                            "runtime/pprof.(*Profile).WriteTo")),
            new Entry(
                    "signal-loop",
                    "waiting for signals",
                    "signal.Notify starts one for the life of the process",
                    List.of("os/signal.loop", "os/signal.signal_recv")),
            new Entry(
                    "listener",
                    "listening for connections",
                    "a server has one for each address",
                    List.of("net.(*TCPListener).Accept", "net.(*UnixListener).Accept", "internal/poll.(*FD).Accept")),
            new Entry(
                    "http-server-idle",
                    "HTTP server connections at rest",
                    "a client keeps its connection for the next request; Server.IdleTimeout ends it",
                    List.of(
                            "net/http.(*connReader).backgroundRead",
                            "net/http.(*conn).readRequest",
                            "net/http.(*connReader).Read"),
                    Optional.of("net/http.serverHandler.ServeHTTP")),
            new Entry(
                    "http-client-idle",
                    "HTTP client connections at rest",
                    "a Transport keeps a few connections for the next request; IdleConnTimeout ends them",
                    List.of(
                            "net/http.(*persistConn).readLoop",
                            "net/http.(*persistConn).writeLoop",
                            "net/http.(*http2clientConnReadLoop).run")),
            new Entry(
                    "sql-opener",
                    "opening database connections",
                    "each sql.DB has one for its life",
                    List.of("database/sql.(*DB).connectionOpener", "database/sql.(*DB).connectionCleaner")),
            new Entry(
                    "log-rotation",
                    "log rotation",
                    "each lumberjack.Logger has one for the life of the process",
                    List.of(
                            "github.com/natefinch/lumberjack.(*Logger).millRun",
                            "gopkg.in/natefinch/lumberjack%2ev2.(*Logger).millRun")),
            new Entry(
                    "log-flush",
                    "log flushing",
                    "glog and klog flush from one goroutine of their own",
                    List.of(
                            "github.com/golang/glog.(*fileSink).flushDaemon",
                            "github.com/golang/glog.(*loggingT).flushDaemon",
                            "k8s.io/klog.(*loggingT).flushDaemon",
                            "k8s.io/klog/v2.(*flushDaemon).run.func1")),
            new Entry(
                    "opencensus-worker",
                    "metrics worker",
                    "importing the package starts it",
                    List.of("go.opencensus.io/stats/view.(*worker).start")),
            new Entry(
                    "otel-batch",
                    "sending spans",
                    "each batch span processor has one until its Shutdown",
                    List.of("go.opentelemetry.io/otel/sdk/trace.(*batchSpanProcessor).processQueue")),
            new Entry(
                    "metrics-tick",
                    "metrics meters",
                    "go-metrics keeps all meters with one goroutine",
                    List.of("github.com/rcrowley/go-metrics.(*meterArbiter).tick")),
            new Entry(
                    "cache-janitor",
                    "cache clean-up",
                    "each cache with an expiry has one",
                    List.of("github.com/patrickmn/go-cache.(*janitor).Run")),
            new Entry(
                    "pool-upkeep",
                    "pool upkeep",
                    "each ants pool purges and ticks with two goroutines until its Release",
                    List.of(
                            "github.com/panjf2000/ants/v2.(*Pool).purgeStaleWorkers",
                            "github.com/panjf2000/ants/v2.(*Pool).ticktock",
                            "github.com/panjf2000/ants/v2.(*poolCommon).purgeStaleWorkers",
                            "github.com/panjf2000/ants/v2.(*poolCommon).ticktock")),
            new Entry(
                    "workqueue-metrics",
                    "work queue metrics",
                    "each Kubernetes work queue reports its metrics from one goroutine",
                    List.of(
                            "k8s.io/client-go/util/workqueue.(*Type).updateUnfinishedWorkLoop",
                            "k8s.io/client-go/util/workqueue.(*Typed[...]).updateUnfinishedWorkLoop")),
            new Entry(
                    "test-runner",
                    "test runner",
                    "go test waits for each test in one",
                    List.of("testing.(*T).Run", "testing.(*M).Run")));

    private static final Map<String, Entry> BY_FUNCTION = byFunction();

    private AllowList() {}

    private static Map<String, Entry> byFunction() {
        Map<String, Entry> all = new HashMap<>();
        for (Entry entry : ENTRIES) {
            for (String function : entry.functions()) {
                all.put(function, entry);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /** All entries. */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /** Whether a function tells of an entry. */
    static boolean has(String function) {
        return BY_FUNCTION.containsKey(function);
    }

    /** The entry that a stack is of; absent for most. */
    static Optional<Entry> of(StackGroup group) {
        for (Frame frame : group.frames()) {
            Entry entry = BY_FUNCTION.get(frame.function());
            if (entry != null
                    && !(entry.without().isPresent()
                            && has(group, entry.without().get()))) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static boolean has(StackGroup group, String function) {
        for (Frame frame : group.frames()) {
            if (frame.function().equals(function)) {
                return true;
            }
        }
        return false;
    }
}
