package dev.caulk.analysis.mutation;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.load.DeclaredFunction;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.load.module.GoVersion;
import dev.caulk.analysis.stdindex.StdIndex;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.model.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects all edits that a tree has a place for. */
final class Candidates {
    private final Models models = Models.bundled();

    List<Mutant> of(AuditRequest request, Path root) throws UnreadableInputException {
        return new Loader(new ModelTypes(models), StdIndex.bundled())
                .load(request, AuditProgress.SILENT, loaded -> of(loaded, root.toString())).packages().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private List<Mutant> of(LoadedPackage loaded, String root) {
        List<FunctionSites> functions = loaded.functions().stream()
                .filter(f -> !f.file().generated() && !f.file().source().path().contains("/vendor/"))
                .map(f -> new FunctionSites(loaded, f, content(f), root))
                .toList();
        Optional<String> go = loaded.goVersion().flatMap(GoVersion::parse).map(GoVersion::toString);
        Callees callees = new Callees(models, go);
        ResourceTypes types = new ResourceTypes(models, go);
        OwnershipEdits ownership = new OwnershipEdits(callees, types);
        ConcurrencyEdits concurrency = new ConcurrencyEdits(callees);
        NeutralEdits neutral = new NeutralEdits(callees, types);
        Shared shared = new Shared(functions, concurrency.locks());
        List<Mutant> found = new ArrayList<>();
        for (FunctionSites function : functions) {
            ownership.collect(function);
            concurrency.collect(function, shared);
            neutral.collect(function);
            found.addAll(function.mutants());
        }
        return found;
    }

    private static byte[] content(DeclaredFunction function) {
        try {
            return Files.readAllBytes(Path.of(function.file().source().path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
