package dev.caulk.cli;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.load.SourcePath;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.SyntaxError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What came of parsing many files, in their order whatever thread took them. */
final class ParseTotals {
    private int files;
    private long lines;
    private long bytes;
    private long tokens;
    private int rejected;
    private final List<String> errors = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private ParseTotals() {}

    /** How many files could be read. */
    int files() {
        return files;
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    /** Those of the files without syntax errors, as {@code go/scanner} counts them. */
    long tokens() {
        return tokens;
    }

    /** How many files have syntax errors. */
    int rejected() {
        return rejected;
    }

    /** {@code path:line:column: message}. */
    List<String> errors() {
        return errors;
    }

    /** One sentence for each file that could not be read. */
    List<String> unreadable() {
        return unreadable;
    }

    /**
     * Parses the files on {@code jobs} threads.
     *
     * @param each what else to do with a file, on the thread that has parsed it
     */
    static ParseTotals of(
            List<SourcePath> files, int jobs, AuditProgress progress, Optional<Consumer<ParseResult>> each)
            throws InterruptedException {
        Work work = new Work(files, each, progress);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            Worker worker = new Worker(work);
            worker.start();
            workers.add(worker);
        }
        for (Worker worker : workers) {
            worker.join();
        }
        for (Worker worker : workers) {
            if (worker.failure.isPresent()) {
                throw new CompletionException(worker.failure.get());
            }
        }
        return sum(work.outcomes);
    }

    private static Outcome parse(
            GoSyntax syntax, FileBytes bytes, SourcePath file, Optional<Consumer<ParseResult>> each) {
        byte[] content;
        try {
            content = bytes.read(file.file());
        } catch (IOException e) {
            return new Outcome(0, 0, 0, List.of(), List.of("cannot read " + file.display() + ": " + Reason.of(e)));
        }
        ParseResult result = syntax.parse(file.display(), content);
        if (each.isPresent()) {
            each.get().accept(result);
        }
        long lines = lines(content, result.source());
        long tokens = result instanceof ParseResult.Parsed parsed ? parsed.tokens() : 0;
        List<String> errors = new ArrayList<>(0);
        for (SyntaxError error : result.errors()) {
            errors.add(error.display());
        }
        return new Outcome(lines, content.length, tokens, errors, List.of());
    }

    /** What an editor counts: nothing is no line, whether a newline ends the text or not. */
    private static long lines(byte[] content, SourceFile source) {
        int last = source.lineCount();
        return source.lineStart(last) < content.length ? last : last - 1;
    }

    // A loop, not streams: those would take longer to start than a small tree does to parse.
    private static ParseTotals sum(Outcome[] outcomes) {
        ParseTotals totals = new ParseTotals();
        for (Outcome outcome : outcomes) {
            totals.unreadable.addAll(outcome.unreadable);
            totals.errors.addAll(outcome.errors);
            totals.files += outcome.unreadable.isEmpty() ? 1 : 0;
            totals.rejected += outcome.errors.isEmpty() ? 0 : 1;
            totals.lines += outcome.lines;
            totals.bytes += outcome.bytes;
            totals.tokens += outcome.tokens;
        }
        return totals;
    }

    private record Outcome(long lines, long bytes, long tokens, List<String> errors, List<String> unreadable) {}

    /** What the workers share: each takes the next file, and puts what came of it at the same place. */
    private static final class Work {
        private final List<SourcePath> files;
        private final Optional<Consumer<ParseResult>> each;
        private final AuditProgress progress;
        private final Outcome[] outcomes;
        private final AtomicInteger next = new AtomicInteger();

        Work(List<SourcePath> files, Optional<Consumer<ParseResult>> each, AuditProgress progress) {
            this.files = files;
            this.each = each;
            this.progress = progress;
            this.outcomes = new Outcome[files.size()];
        }
    }

    /** A thread that takes files until none is left. */
    private static final class Worker extends Thread implements Thread.UncaughtExceptionHandler {
        private final Work work;
        /** Read when the thread has ended. */
        private Optional<Throwable> failure = Optional.empty();

        Worker(Work work) {
            super(null, null, "caulk-parse", GoSyntax.STACK_BYTES);
            this.work = work;
            setUncaughtExceptionHandler(this);
        }

        @Override
        public void run() {
            GoSyntax syntax = new GoSyntax();
            FileBytes bytes = new FileBytes();
            int count = work.files.size();
            for (int i = work.next.getAndIncrement(); i < count; i = work.next.getAndIncrement()) {
                work.outcomes[i] = parse(syntax, bytes, work.files.get(i), work.each);
                work.progress.report("parse", i + 1, count);
            }
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            failure = Optional.of(thrown);
        }
    }
}
