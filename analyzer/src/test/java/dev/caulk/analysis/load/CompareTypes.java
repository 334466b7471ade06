package dev.caulk.analysis.load;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.model.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the typing of a tree with a dump: {@code CompareTypes DIR[:DIR] DUMP DIFFERENCES}. */
final class CompareTypes {
    private CompareTypes() {}

    public static void main(String[] arguments) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(arguments[1]));
        Set<String> wanted = new HashSet<>();
        lines.forEach(line -> wanted.add(line.split(" ", 3)[1]));
        List<Path> paths = Stream.of(arguments[0].split(":")).map(Path::of).toList();
        AuditRequest request = new AuditRequest(paths, false, BuildTarget.standard(), SignatureLookup.none(), 2);
        LoadResult result = new Loader(new ModelTypes(Models.bundled())).load(request, AuditProgress.SILENT);
        Agreement agreement = new Agreement(result.packages(), wanted);
        lines.forEach(agreement::compare);
        System.out.print(agreement.table());
        Files.write(Path.of(arguments[2]), agreement.differences());
    }
}
