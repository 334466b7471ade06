package dev.caulk.profile;

import java.util.List;
import java.util.Optional;

/**
 * The allow-list of goroutines that wait by design. Each entry names what they do and a function that tells them; a pile of
 * them is still shown, since a listener or a worker stands there once.
 */
final class IdleGoroutines {
    /** More of one stack than this are a pile, whatever they wait for. */
    private static final int FEW = 8;

    private record Entry(String what, List<String> functions) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "taking this profile",
                    List.of(
                            "runtime/pprof.writeGoroutineStacks",
                            "runtime/pprof.runtime_goroutineProfileWithLabels",
                            "runtime/pprof.writeRuntimeProfile",
                            "runtime/pprof.(*Profile).WriteTo")),
            new Entry("waiting for signals", List.of("os/signal.loop", "os/signal.signal_recv")),
            new Entry(
                    "listening for connections",
                    List.of("net.(*TCPListener).Accept", "net.(*UnixListener).Accept", "internal/poll.(*FD).Accept")),
            new Entry(
                    "HTTP server connections at rest",
                    List.of("net/http.(*connReader).backgroundRead", "net/http.(*conn).readRequest")),
            new Entry("log rotation", List.of("github.com/natefinch/lumberjack.(*Logger).millRun")),
            new Entry(
                    "log flushing",
                    List.of(
                            "github.com/golang/glog.(*fileSink).flushDaemon",
                            "k8s.io/klog/v2.(*flushDaemon).run.func1")),
            new Entry("metrics worker", List.of("go.opencensus.io/stats/view.(*worker).start")),
            new Entry("test runner", List.of("testing.(*T).Run", "testing.(*M).Run")));

    private IdleGoroutines() {}

    /** What a group idles at; absent where it deserves a look. */
    static Optional<String> reason(StackGroup group) {
        if (group.neverWakes() || group.count() > FEW) {
            return Optional.empty();
        }
        if (group.frames().isEmpty()) {
            return Optional.of("without a stack");
        }
        if (group.frames().stream().allMatch(frame -> runtime(frame.function()))) {
            return Optional.of("runtime workers");
        }
        return ENTRIES.stream()
                .filter(entry -> matches(entry, group))
                .map(Entry::what)
                .findFirst();
    }

    private static boolean matches(Entry entry, StackGroup group) {
        return group.frames().stream().anyMatch(frame -> entry.functions().contains(frame.function()));
    }

    /** Of the runtime package itself, or an address without a name. */
    private static boolean runtime(String function) {
        return function.startsWith("runtime.") && !function.equals("runtime.main") || function.startsWith("0x");
    }
}
