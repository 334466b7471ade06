package dev.caulk.cli;

import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.load.TreeWalk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Parses Go files and says how fast that went. */
@Command(
        name = "parse",
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Parse Go files: syntax errors, tokens and speed.",
        footer = {"", "Exits 1 when a file has a syntax error."})
final class ParseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, and directories to walk as the go tool does (vendor included).")
    private final List<Path> paths = new ArrayList<>();

    @Mixin
    private final Jobs jobs = new Jobs();

    ParseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        SourcePaths sources = SourcePaths.check(console, paths);
        List<String> complaints = new ArrayList<>(sources.complaints());
        List<Path> files = files(sources.usable(), complaints);
        int code = ExitCode.CLEAN;
        if (!files.isEmpty()) {
            code = parse(files, complaints);
        }
        complaints.forEach(console::complain);
        return complaints.isEmpty() ? code : ExitCode.BAD_INPUT;
    }

    private static List<Path> files(List<Path> usable, List<String> complaints) {
        TreeWalk walk = new TreeWalk(true);
        for (Path path : usable) {
            try {
                walk.add(path);
            } catch (UnreadableInputException e) {
                complaints.add(String.valueOf(e.getMessage()));
            }
        }
        complaints.addAll(walk.unreadable());
        return walk.files().stream().map(file -> Path.of(file.display())).toList();
    }

    private int parse(List<Path> files, List<String> complaints) throws InterruptedException {
        long start = System.nanoTime();
        ParseTotals totals;
        try (ProgressLine progress = new ProgressLine(console)) {
            totals = ParseTotals.of(files, jobs.count(), progress);
        }
        double seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
        totals.errors().forEach(console.out()::println);
        complaints.addAll(totals.unreadable());
        console.out().println(summary(totals, seconds));
        return totals.rejected() == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private String summary(ParseTotals totals, double seconds) {
        double megabytes = totals.bytes() / 1e6;
        return String.format(
                Locale.ROOT,
                "%,d %s, %.1f MB, %,d tokens, %,d with syntax errors; read and parsed in %.2f s (%.1f MB/s, %d %s)",
                totals.files(),
                totals.files() == 1 ? "file" : "files",
                megabytes,
                totals.tokens(),
                totals.rejected(),
                seconds,
                megabytes / seconds,
                jobs.count(),
                jobs.count() == 1 ? "thread" : "threads");
    }
}
