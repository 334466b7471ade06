package dev.caulk.analysis.load;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.stdindex.StdIndex;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.model.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Compares the typing of any tree with a dump of it, with and without the sources of dependencies. {@code bench/types} runs it;
 * it is no test that runs by itself.
 */
class CompareTypes {
    private final Path tree = Path.of(System.getProperty("caulk.types.tree", "."));
    private final Path dump = Path.of(System.getProperty("caulk.types.dump", "dump"));

    @Test
    void compare() throws Exception {
        List<String> lines = Files.readAllLines(dump);
        print("with GOROOT, module cache and vendor", SignatureLookup.ofEnvironment(System.getenv()), lines, "with");
        print("with the bundled index and models only", SignatureLookup.none(), lines, "without");
    }

    private void print(String title, SignatureLookup lookup, List<String> lines, String suffix) throws Exception {
        AuditRequest request = new AuditRequest(List.of(tree), false, BuildTarget.standard(), lookup, 2);
        Loader loader = new Loader(new ModelTypes(Models.bundled()), StdIndex.bundled());
        LoadResult<LoadedPackage> result = loader.load(request, AuditProgress.SILENT);
        Agreement agreement = Agreement.of(result.packages(), lines);
        System.out.printf("%s, %s%n%s%n", tree, title, agreement.table());
        Files.write(Path.of(dump + "." + suffix), agreement.differences());
    }

    /** As a program: {@code CompareTypes TREE DUMP}. */
    public static void main(String[] arguments) throws Exception {
        Map.of("caulk.types.tree", arguments[0], "caulk.types.dump", arguments[1])
                .forEach(System::setProperty);
        new CompareTypes().compare();
    }
}
