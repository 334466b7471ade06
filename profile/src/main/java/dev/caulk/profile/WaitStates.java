package dev.caulk.profile;

import java.util.Map;
import java.util.Optional;

/**
 * What a goroutine waits for, told by the function it stands in, in the runtime's own words. Profiles without states show
 * these functions; each stands for one reason only (Go 1.26 {@code runtime.waitReasonStrings}).
 */
public final class WaitStates {
    private static final Map<String, String> BY_FUNCTION = Map.ofEntries(
            Map.entry("runtime.chansend", "chan send"),
            Map.entry("runtime.chansend1", "chan send"),
            Map.entry("runtime.chanrecv", "chan receive"),
            Map.entry("runtime.chanrecv1", "chan receive"),
            Map.entry("runtime.chanrecv2", "chan receive"),
            Map.entry("runtime.selectgo", "select"),
            Map.entry("runtime.block", "select (no cases)"),
            Map.entry("runtime.netpollblock", "IO wait"),
            Map.entry("internal/poll.runtime_pollWait", "IO wait"),
            Map.entry("time.Sleep", "sleep"),
            Map.entry("runtime.timeSleep", "sleep"),
            Map.entry("sync.runtime_Semacquire", "semacquire"),
            Map.entry("sync.runtime_SemacquireMutex", "sync.Mutex.Lock"),
            Map.entry("internal/sync.runtime_SemacquireMutex", "sync.Mutex.Lock"),
            Map.entry("sync.runtime_SemacquireRWMutexR", "sync.RWMutex.RLock"),
            Map.entry("sync.runtime_SemacquireRWMutex", "sync.RWMutex.Lock"),
            Map.entry("sync.runtime_SemacquireWaitGroup", "sync.WaitGroup.Wait"),
            Map.entry("sync.runtime_notifyListWait", "sync.Cond.Wait"),
            Map.entry("runtime.gcBgMarkWorker", "GC worker (idle)"),
            Map.entry("runtime.bgsweep", "GC sweep wait"),
            Map.entry("runtime.bgscavenge", "GC scavenge wait"),
            Map.entry("runtime.forcegchelper", "force gc (idle)"),
            Map.entry("runtime.runfinq", "finalizer wait"),
            Map.entry("runtime.runFinalizers", "finalizer wait"),
            Map.entry("os/signal.signal_recv", "syscall"));

    private WaitStates() {}

    /** The state of a goroutine that stands in a function; absent where the function tells none. */
    static Optional<String> of(String function) {
        boolean call = function.startsWith("syscall.Syscall") || function.startsWith("syscall.RawSyscall");
        return call ? Optional.of("syscall") : Optional.ofNullable(BY_FUNCTION.get(function));
    }

    /** The state of a group: what its dump says, or else what its innermost frames tell. */
    public static Optional<String> of(StackGroup group) {
        Optional<String> state = group.state();
        for (int i = 0; state.isEmpty() && i < Math.min(2, group.frames().size()); i++) {
            state = of(group.frames().get(i).function());
        }
        return state;
    }
}
