package dev.caulk.cli;

import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.load.TreeWalk;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.TreeDump;
import dev.caulk.syntax.ast.GoFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parses Go files and says how fast that went. */
@Command(
        name = "parse",
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Parse Go files: syntax errors, counts and speed.",
        footer = {"", "Exits 1 when a file is rejected, which is when it has a syntax error."})
final class ParseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, and directories to walk as the go tool does (vendor included).")
    private final List<Path> paths = new ArrayList<>();

    @Mixin
    private final Jobs jobs;

    @Option(
            names = "--ast",
            description = "Print the syntax tree of each file, a node a line; of rejected files what is sound.")
    private boolean ast;

    ParseCommand(Console console) {
        this(console, List.of(), new Jobs());
    }

    /** A command whose arguments are known. */
    ParseCommand(Console console, List<String> paths, Jobs jobs) {
        this.console = console;
        this.jobs = jobs;
        paths.forEach(path -> this.paths.add(Path.of(path)));
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
            // Trees are printed one by one, as they come: all of them would not fit into memory.
            totals = ast
                    ? ParseTotals.of(files, 1, progress, this::print)
                    : ParseTotals.of(files, jobs.count(), progress, result -> {});
        }
        double seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
        totals.errors().forEach(console.out()::println);
        complaints.addAll(totals.unreadable());
        console.out().println(summary(totals, seconds));
        return totals.rejected() == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private void print(ParseResult result) {
        if (result instanceof ParseResult.Parsed parsed) {
            print(parsed.source(), parsed.tree());
        } else if (result instanceof ParseResult.Recovered recovered) {
            print(recovered.source(), recovered.tree());
        }
    }

    private void print(SourceFile source, GoFile tree) {
        console.out().println(source.path());
        console.out().print(TreeDump.of(source, tree));
    }

    private String summary(ParseTotals totals, double seconds) {
        double megabytes = totals.bytes() / 1e6;
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, %s, %,d rejected; read and parsed in %.2f s (%.1f MB/s, %s)",
                counted(totals.files(), "file"),
                counted(totals.lines(), "line"),
                counted(totals.bytes(), "byte"),
                counted(totals.tokens(), "token"),
                totals.rejected(),
                seconds,
                megabytes / seconds,
                counted(ast ? 1 : jobs.count(), "thread"));
    }

    private static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
