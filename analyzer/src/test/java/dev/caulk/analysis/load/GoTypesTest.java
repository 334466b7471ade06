package dev.caulk.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.types.ExternalTypes;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares typing with go/types on packages of the standard library, where Go is installed. */
class GoTypesTest {
    private static final List<String> PACKAGES = List.of("context", "sync", "net/http", "slices", "log/slog");

    @TempDir
    static Path temp;

    @BeforeAll
    static void goIsInstalled() throws Exception {
        boolean required = Arrays.asList(
                        System.getenv().getOrDefault("CAULK_REQUIRE", "").split(","))
                .contains("go");
        assumeTrue(required || isInstalled(), "go is not installed");
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("go", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> run(List<String> command) throws Exception {
        Path output = temp.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
        builder.environment().put("CGO_ENABLED", "0");
        builder.environment().put("GOFLAGS", "");
        Process process = builder.redirectOutput(output.toFile())
                .redirectErrorStream(false)
                .start();
        process.getErrorStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(output);
    }

    private static List<Path> sources() throws Exception {
        List<String> command = new ArrayList<>(
                List.of("go", "list", "-deps", "-f", "{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}\n{{end}}"));
        command.addAll(PACKAGES);
        return run(command).stream()
                .filter(line -> !line.isBlank() && !line.contains("/vendor/"))
                .map(Path::of)
                .toList();
    }

    private static List<String> dump() throws Exception {
        URL program = GoTypesTest.class.getResource("/dev/caulk/analysis/types/dumptypes/main.go");
        List<String> command =
                new ArrayList<>(List.of("go", "run", Path.of(program.toURI()).toString()));
        command.addAll(PACKAGES);
        return run(command);
    }

    @Test
    void agreesWithTheGoCompiler() throws Exception {
        List<String> lines = dump();
        Set<String> wanted = new HashSet<>();
        lines.forEach(line -> wanted.add(line.split(" ", 3)[1]));
        AuditRequest request = new AuditRequest(sources(), false, BuildTarget.standard(), SignatureLookup.none(), 2);
        LoadResult result = new Loader(ExternalTypes.NONE).load(request, AuditProgress.SILENT);
        Agreement agreement = new Agreement(result.packages(), wanted);
        lines.forEach(agreement::compare);
        System.out.print(agreement.table());
        assertThat(agreement.of('S').agreement()).isGreaterThan(99.9);
        assertThat(agreement.of('S').wrong)
                .as("wrong: %s", agreement.differences())
                .isLessThan(5);
        assertThat(agreement.of('C').agreement()).isEqualTo(100);
        assertThat(agreement.of('E').agreement()).isGreaterThan(99.9);
        assertThat(agreement.of('E').wrongShare()).isLessThan(0.02);
        assertThat(agreement.of('K').wrongShare()).isLessThan(0.02);
    }
}
