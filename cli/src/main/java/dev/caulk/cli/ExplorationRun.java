package dev.caulk.cli;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.Exploration;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.model.Models;
import java.nio.file.Path;
import java.util.List;

/** From paths to a program that can be asked about. */
final class ExplorationRun {
    private ExplorationRun() {}

    /** Reads the paths, or the current directory; complains of those that cannot be read when others can. */
    static Exploration of(
            Console console, List<Path> paths, boolean tests, TargetOptions target, ConfigOption config, Jobs jobs)
            throws UserErrorException {
        List<Path> usable = paths(console, paths);
        Models models = config.of(console, usable).models();
        AuditRequest request = new AuditRequest(
                usable, tests, target.target(), target.signatures(console), target.world(), jobs.count());
        try (ProgressLine progress = new ProgressLine(console)) {
            return new Auditor(models).explore(request, progress);
        } catch (UnreadableInputException e) {
            throw new UserErrorException(String.valueOf(e.getMessage()));
        }
    }

    /** The paths that can be read, at least one; complains of the others. */
    static List<Path> paths(Console console, List<Path> named) throws UserErrorException {
        SourcePaths sources = SourcePaths.check(console, named.isEmpty() ? List.of(Path.of(".")) : named);
        if (sources.usable().isEmpty()) {
            throw new UserErrorException(String.join("; ", sources.complaints()));
        }
        sources.complaints().forEach(console::complain);
        return sources.usable();
    }
}
