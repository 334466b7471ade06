package dev.caulk.analysis.lower;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.UnreadableInputException;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.types.ExternalTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lowers Go files for tests. */
final class GoFiles {
    private static final Map<String, CallEnd> ENDS =
            Map.of("os.Exit", CallEnd.STOPS, "log.Fatal", CallEnd.STOPS, "runtime.Goexit", CallEnd.ENDS_GOROUTINE);

    private GoFiles() {}

    static List<LoadedPackage> load(List<Path> paths, int jobs) throws UnreadableInputException {
        return new Loader(ExternalTypes.NONE)
                .load(
                        new AuditRequest(paths, false, BuildTarget.standard(), SignatureLookup.none(), jobs),
                        AuditProgress.SILENT)
                .packages();
    }

    static PackageFacts lower(LoadedPackage loaded) {
        return new Lowering(symbol -> ENDS.getOrDefault(symbol, CallEnd.RETURNS)).lower(loaded);
    }

    /** The only package of a path. */
    static PackageFacts lower(Path path) throws UnreadableInputException {
        return lower(load(List.of(path), 1).get(0));
    }
}
