package dev.caulk.cli;

import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.load.SourcePath;
import dev.caulk.analysis.load.TreeWalk;
import dev.caulk.profile.Numbers;
import dev.caulk.syntax.ParseResult;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.TreeDump;
import dev.caulk.syntax.ast.GoFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        for (String path : paths) {
            this.paths.add(Path.of(path));
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        SourcePaths sources = SourcePaths.check(console, paths);
        List<String> complaints = new ArrayList<>(sources.complaints());
        List<SourcePath> files = files(sources.usable(), complaints);
        int code = ExitCode.CLEAN;
        if (!files.isEmpty()) {
            code = parse(files, complaints);
        }
        for (String complaint : complaints) {
            console.complain(complaint);
        }
        return complaints.isEmpty() ? code : ExitCode.BAD_INPUT;
    }

    private static List<SourcePath> files(List<Path> usable, List<String> complaints) {
        TreeWalk walk = new TreeWalk(true);
        for (Path path : usable) {
            try {
                walk.add(path);
            } catch (UnreadableInputException e) {
                complaints.add(String.valueOf(e.getMessage()));
            }
        }
        complaints.addAll(walk.unreadable());
        return walk.files();
    }

    private int parse(List<SourcePath> files, List<String> complaints) throws InterruptedException {
        long start = System.nanoTime();
        ParseTotals totals;
        try (ProgressLine progress = new ProgressLine(console)) {
            // Trees are printed one by one, as they come: all of them would not fit into memory.
            totals = ast
                    ? ParseTotals.of(files, 1, progress, Optional.of(this::print))
                    : ParseTotals.of(files, jobs.count(), progress, Optional.empty());
        }
        double seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
        for (String error : totals.errors()) {
            console.out().println(error);
        }
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
        return String.join(
                ", ",
                Numbers.of(totals.files(), "file"),
                Numbers.of(totals.lines(), "line"),
                Numbers.of(totals.bytes(), "byte"),
                Numbers.of(totals.tokens(), "token"),
                Numbers.grouped(totals.rejected()) + " rejected; read and parsed in " + decimal(seconds, 2) + " s ("
                        + decimal(totals.bytes() / 1e6 / seconds, 1) + " MB/s",
                Numbers.of(ast ? 1 : jobs.count(), "thread") + ")");
    }

    private static String decimal(double value, int places) {
        long whole = (long) Math.pow(10, places);
        long scaled = Math.round(value * whole);
        // The one in front keeps the zeros behind the point.
        return scaled / whole + "." + Long.toString(whole + scaled % whole).substring(1);
    }
}
