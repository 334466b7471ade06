package dev.caulk.profile;

import java.util.List;

/** Shapes that are recognised by a piece of their text. All but a few hold no goroutines and are only named. */
enum UnreadKind {
    HEAP("heap profile", "memory, not goroutines; take /debug/pprof/goroutine?debug=1 for those", "heap profile: "),
    CONTENTION("block profile", "read", "--- contention:"),
    MUTEX("mutex profile", "read", "--- mutex:"),
    RACE("data race report", "two accesses to one memory cell, not goroutines that wait", "WARNING: DATA RACE"),
    TRACE_LIST(
            "go tool trace goroutine list",
            "read",
            "Below is a table of all goroutines in the trace",
            "Start location Count Total execution time",
            "Goroutines:"),
    FLAT_TRACEBACK(
            "traceback on one line",
            "its line ends were lost; take it again, or paste it with its lines",
            "goroutine "),
    INDEX(
            "pprof index page",
            "totals only, no stacks; take its goroutine?debug=1 or goroutine?debug=2 instead",
            "full goroutine stack dump");

    private final String label;
    private final String sentence;
    private final List<String> triggers;

    UnreadKind(String label, String sentence, String... triggers) {
        this.label = label;
        this.sentence = sentence;
        this.triggers = List.of(triggers);
    }

    String label() {
        return label;
    }

    String sentence() {
        return label + ": " + sentence;
    }

    List<String> triggers() {
        return triggers;
    }

    /** Whether one block holds the trigger many times, so that only the first counts. */
    boolean repeats() {
        return this == FLAT_TRACEBACK;
    }

    /** Whether the text after a trigger fits, where the trigger alone is too common. */
    boolean confirmed(String line, int start, String trigger) {
        int after = start + trigger.length();
        return switch (this) {
            case HEAP -> after < line.length() && Numbers.digit(line.charAt(after));
            case TRACE_LIST ->
                !trigger.startsWith("Gor")
                        || line.indexOf(" N=", after) >= 0
                        || line.strip().equals(trigger);
            case FLAT_TRACEBACK -> flatHeader(line, after);
            case INDEX -> !line.contains("goroutine profile: total");
            default -> true;
        };
    }

    /** A number, a state, and then a call with its place where a line should end. */
    private static boolean flatHeader(String line, int number) {
        int digits = Numbers.digitsEnd(line, number);
        int end = line.indexOf("]:", digits);
        return digits > number
                && line.startsWith(" [", digits)
                && end >= 0
                && line.indexOf('(', end) >= 0
                && line.indexOf(".go:", end) >= 0;
    }
}
