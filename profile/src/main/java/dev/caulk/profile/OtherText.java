package dev.caulk.profile;

import java.util.List;
import java.util.Optional;

/** Reads the lines that are none of a counted profile or a traceback, and what they say of those. */
final class OtherText {
    private static final List<String> HEADLINES =
            List.of("panic: ", "fatal error: ", "SIGQUIT: ", "SIGABRT: ", "SIGSEGV: ", "SIGTRAP: ", "SIGBUS: ");

    private final CountedBlock counted;
    private final TracebackBlock tracebacks;
    private final PprofText pprof;
    private final TextBlocks blocks;
    private final RepeatedPrefix prefix = new RepeatedPrefix();

    OtherText(Results results, Symbols symbols, CountedBlock counted, TracebackBlock tracebacks) {
        this.counted = counted;
        this.tracebacks = tracebacks;
        this.pprof = new PprofText(results, symbols);
        this.blocks = new TextBlocks(results, symbols, counted);
    }

    /** Reads a line. */
    void accept(String whole, int number) {
        for (String text : SessionLines.of(prefix.strip(whole))) {
            if (text.startsWith("```") || text.startsWith("~~~")) {
                closeAll();
            } else if (!headline(text, number) && !pprof.accept(text, number)) {
                blocks.accept(text, number, this::closeAll, () -> tracebacks.close(Optional.empty()));
            }
        }
    }

    private void closeAll() {
        counted.close();
        tracebacks.close(Optional.empty());
        tracebacks.forgetHeadline();
        pprof.close();
        blocks.close();
    }

    private boolean headline(String text, int line) {
        for (String start : HEADLINES) {
            if (text.startsWith(start)) {
                tracebacks.headline(text, line);
                return true;
            }
        }
        return false;
    }

    /** Ends what {@code go tool pprof} printed. */
    void closePprof() {
        pprof.close();
    }

    /** Ends the document. */
    void end() {
        blocks.end();
    }
}
