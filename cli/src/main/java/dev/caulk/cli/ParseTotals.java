package dev.caulk.cli;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.syntax.GoSyntax;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.SyntaxError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What came of parsing many files, in their order whatever thread took them.
 *
 * @param tokens those of the files without syntax errors, as {@code go/scanner} counts them
 * @param rejected how many files have syntax errors
 * @param errors {@code path:line:column: message}
 * @param unreadable one sentence for each file that could not be read
 */
record ParseTotals(
        int files, long lines, long bytes, long tokens, int rejected, List<String> errors, List<String> unreadable) {

    /**
     * Parses the files on {@code jobs} threads.
     *
     * @param each what else to do with a file, on the thread that has parsed it
     */
    static ParseTotals of(List<Path> files, int jobs, AuditProgress progress, Consumer<ParseResult> each)
            throws InterruptedException {
        Outcome[] outcomes = new Outcome[files.size()];
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool =
                Executors.newFixedThreadPool(jobs, task -> new Thread(null, task, "caulk-parse", GoSyntax.STACK_BYTES));
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < jobs; i++) {
                workers.add(pool.submit(() -> work(files, next, outcomes, progress, each)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return sum(List.of(outcomes));
    }

    private static void work(
            List<Path> files,
            AtomicInteger next,
            Outcome[] outcomes,
            AuditProgress progress,
            Consumer<ParseResult> each) {
        GoSyntax syntax = new GoSyntax();
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            outcomes[i] = parse(syntax, files.get(i), each);
            progress.report("parse", i + 1, files.size());
        }
    }

    private static Outcome parse(GoSyntax syntax, Path file, Consumer<ParseResult> each) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            return new Outcome(0, 0, 0, List.of(), List.of("cannot read " + file + ": " + Reason.of(e)));
        }
        ParseResult result = syntax.parse(file.toString().replace('\\', '/'), content);
        each.accept(result);
        long lines = lines(content, result.source());
        long tokens = result instanceof ParseResult.Parsed parsed ? parsed.tokens() : 0;
        List<String> errors = result.errors().stream().map(SyntaxError::display).toList();
        return new Outcome(lines, content.length, tokens, errors, List.of());
    }

    /** What an editor counts: nothing is no line, whether a newline ends the text or not. */
    private static long lines(byte[] content, SourceFile source) {
        int last = source.lineCount();
        return source.lineStart(last) < content.length ? last : last - 1;
    }

    private static ParseTotals sum(List<Outcome> outcomes) {
        List<Outcome> read =
                outcomes.stream().filter(o -> o.unreadable().isEmpty()).toList();
        return new ParseTotals(
                read.size(),
                read.stream().mapToLong(Outcome::lines).sum(),
                read.stream().mapToLong(Outcome::bytes).sum(),
                read.stream().mapToLong(Outcome::tokens).sum(),
                (int) read.stream().filter(o -> !o.errors().isEmpty()).count(),
                read.stream().flatMap(o -> o.errors().stream()).toList(),
                outcomes.stream().flatMap(o -> o.unreadable().stream()).toList());
    }

    private record Outcome(long lines, long bytes, long tokens, List<String> errors, List<String> unreadable) {}
}
