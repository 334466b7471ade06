package dev.caulk.profile;

/** How a snapshot was printed, which decides what it can tell. */
public enum SnapshotShape {
    /** {@code ?debug=1}: counted stacks; no states, no creators, no goroutine numbers. */
    DEBUG_1("debug=1"),
    /** {@code ?debug=2} or {@code runtime.Stack}: one traceback per goroutine. */
    DEBUG_2("debug=2"),
    /** What a panic, a fatal error or SIGQUIT printed; by default a panic shows only the goroutine that crashed. */
    CRASH("traceback"),
    /** The protocol buffer of pprof: frames of the runtime tell states, no creators, no goroutine numbers. */
    PROTO("pprof"),
    /** Text of {@code go tool pprof -traces}: functions without files. */
    TRACES("pprof -traces"),
    /** Text of {@code go tool pprof -raw}. */
    RAW("pprof -raw"),
    /** The goroutine list of {@code go tool trace}. */
    TRACE_LIST("go tool trace");

    private final String label;

    SnapshotShape(String label) {
        this.label = label;
    }

    /** The name users know it by. */
    public String label() {
        return label;
    }
}
