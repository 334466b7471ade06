package dev.caulk.profile;

import java.util.List;

/** Shapes that are recognised by a piece of their text and named, but hold no goroutine dump that can be read here. */
enum UnreadKind {
    HEAP("heap profile", "memory, not goroutines; take /debug/pprof/goroutine?debug=1 for those", "heap profile: "),
    CONTENTION("block profile", "waiting times, not goroutines: not read yet by this version", "--- contention:"),
    MUTEX("mutex profile", "lock contention, not goroutines: not read yet by this version", "--- mutex:"),
    RACE("data race report", "two accesses to one memory cell, not goroutines that wait", "WARNING: DATA RACE"),
    PEEK("pprof -peek text", Words.TEXT, "sum% cum cum% calls calls%"),
    TOP("pprof -top text", Words.TEXT, "flat flat% sum% cum cum%"),
    TRACES("pprof -traces text", Words.TEXT, "-----------+-----"),
    LIST("pprof -list text", Words.TEXT, "ROUTINE ========"),
    RAW("pprof -raw text", Words.TEXT, "PeriodType: "),
    TRACE_LIST(
            "go tool trace goroutine list",
            "goroutines started over the whole trace, not those alive at a moment: not read yet by this version",
            "Below is a table of all goroutines in the trace",
            "Goroutines: "),
    FLAT_TRACEBACK(
            "traceback on one line",
            "its line ends were lost; take it again, or paste it with its lines",
            "goroutine "),
    INDEX(
            "pprof index page",
            "totals only, no stacks; take its goroutine?debug=1 or goroutine?debug=2 instead",
            "full goroutine stack dump");

    /** Sentences that several kinds share. */
    private static final class Words {
        static final String TEXT = "not read yet by this version; take ?debug=1 or ?debug=2 instead";
    }

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
        return this == TRACES || this == LIST || this == FLAT_TRACEBACK;
    }

    /** Whether the text after a trigger fits, where the trigger alone is too common. */
    boolean confirmed(String line, int start, String trigger) {
        int after = start + trigger.length();
        return switch (this) {
            case HEAP -> after < line.length() && Numbers.digit(line.charAt(after));
            case TRACES -> (start == 0 || line.charAt(start - 1) != '-');
            case TRACE_LIST -> !trigger.startsWith("Gor") || line.indexOf(" N=", after) >= 0;
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
