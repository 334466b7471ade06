package dev.caulk.cli;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.load.LoadResult;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.stdindex.StdIndex;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.analysis.types.TypeCoverage;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads and types Go code and says how much of it could be typed. */
@Command(
        name = "types",
        abbreviateSynopsis = true,
        sortOptions = false,
        description = "Load and type Go code: what is known of its types, and from where.",
        footer = {"", "Types that are not known make findings rarer, not wrong."})
final class TypesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PATH", description = "Directories and Go files (default: the current directory).")
    private final List<Path> paths = new ArrayList<>();

    @Option(names = "--tests", description = "Read _test.go files too.")
    private boolean tests;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final Jobs jobs = new Jobs();

    TypesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UserErrorException {
        List<Path> usable = ExplorationRun.paths(console, paths);
        AuditRequest request =
                new AuditRequest(usable, tests, target.target(), target.signatures(console), jobs.count());
        try (ProgressLine progress = new ProgressLine(console)) {
            LoadResult<TypeCoverage> loaded = new Loader(new ModelTypes(Models.bundled()), StdIndex.bundled())
                    .load(request, progress, p -> p.info().coverage());
            print(loaded);
        } catch (UnreadableInputException e) {
            throw new UserErrorException(String.valueOf(e.getMessage()));
        }
        return ExitCode.CLEAN;
    }

    private void print(LoadResult<TypeCoverage> loaded) {
        long expressions = 0;
        long unknown = 0;
        Map<String, Long> reasons = new TreeMap<>();
        for (TypeCoverage coverage : loaded.packages()) {
            expressions += coverage.expressions();
            for (Map.Entry<String, Long> reason : coverage.unknown().entrySet()) {
                reasons.merge(reason.getKey(), reason.getValue(), Long::sum);
                unknown += reason.getValue();
            }
        }
        line(
                "%,d files, %,d rejected, %,d packages",
                loaded.filesRead(), loaded.rejected().size(), loaded.packages().size());
        line("%,d expressions, %.2f %% typed", expressions, percent(expressions - unknown, expressions));
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(reason -> line("  %,d not typed: %s", reason.getValue(), reason.getKey()));
        sources(loaded);
    }

    private void sources(LoadResult<?> loaded) {
        loaded.signatures()
                .packages()
                .forEach((kind, count) -> line("%,d packages declared in: %s", count, kind.words()));
        loaded.signatures().missing().forEach(path -> line("no declarations of %s", path));
        loaded.signatures().notes().forEach(note -> line("note: %s", note));
        loaded.notes().forEach(note -> line("note: %s", note));
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }

    private void line(String format, Object... arguments) {
        console.out().println(dev.caulk.report.source.Printable.line(String.format(Locale.ROOT, format, arguments)));
    }
}
