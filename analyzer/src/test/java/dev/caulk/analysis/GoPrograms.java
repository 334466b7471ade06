package dev.caulk.analysis;

import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.ops.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes programs of Go source. */
public final class GoPrograms {
    private GoPrograms() {}

    /** A program of one file in an empty directory. */
    public static Program of(Path directory, String source) throws IOException, UnreadableInputException {
        Path file = directory.resolve("prog").resolve("source.go");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        AuditRequest request =
                new AuditRequest(List.of(file), false, BuildTarget.standard(), SignatureLookup.none(), 1);
        return new Auditor().audit(request, AuditProgress.SILENT).program();
    }
}
