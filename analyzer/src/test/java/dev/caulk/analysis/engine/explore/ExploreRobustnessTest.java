package dev.caulk.analysis.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.Auditor;
import dev.caulk.analysis.GoInstallation;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.ops.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a program does, its search comes to an end without an exception. */
class ExploreRobustnessTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    static List<Path> directories() throws IOException {
        List<Path> roots = Stream.of("rules", "blind", "lower", "callgraph/corpus", "types/corpus")
                .map(RESOURCES::resolve)
                .filter(Files::isDirectory)
                .toList();
        try (Stream<Path> all = roots.stream().flatMap(ExploreRobustnessTest::below)) {
            return all.sorted().toList();
        }
    }

    private static Stream<Path> below(Path root) {
        try (Stream<Path> below = Files.list(root)) {
            return Stream.concat(
                    Stream.of(root).filter(r -> r.endsWith("lower")),
                    below.filter(Files::isDirectory).toList().stream())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Program read(Path directory) throws Exception {
        AuditRequest request =
                new AuditRequest(List.of(directory), false, BuildTarget.standard(), SignatureLookup.none(), 1);
        return new Auditor().audit(request, AuditProgress.SILENT).program();
    }

    /** Many programs at once, as one package: names meet that were never meant to, which must not matter. */
    @ParameterizedTest
    @MethodSource("directories")
    void endsOnAllFixturesOfADirectoryAtOnce(Path directory) throws Exception {
        assertThat(read(directory).functions()).isNotNull();
    }

    /** Code that is being written: functions return more, or less, than they say. */
    @ParameterizedTest
    @ValueSource(strings = {"t, nil", "nil", "t, nil, t", ""})
    void endsOnConstructorsThatReturnWhatTheyDoNotSay(String results, @TempDir Path scratch) throws Exception {
        for (String said : List.of("*T", "(*T, error)", "(error, *T)", "")) {
            String name = "f" + Math.abs(said.hashCode());
            Files.writeString(
                    Files.createDirectory(scratch.resolve(name)).resolve("t.go"),
                    "package " + name + "\n\ntype T struct{ c chan int }\n\nfunc NewT() " + said
                            + " {\n\tt := &T{c: make(chan int)}\n\treturn " + results
                            + "\n}\n\nfunc (t *T) Get() int { return <-t.c }\n\nfunc (t *T) Put() { t.c <- 1 }\n");
        }
        assertThatCode(() -> read(scratch)).doesNotThrowAnyException();
    }

    /** Code that is being written: calls have lost what they were given. */
    @ParameterizedTest
    @MethodSource("directories")
    void endsOnCallsWithoutTheirArguments(Path directory, @TempDir Path scratch) throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".go")).toList()) {
                String text = Files.readString(file).replaceAll("(\\w)\\([^()\\n]*\\)(?!\\w* \\{)", "$1()");
                Files.writeString(scratch.resolve(file.getFileName()), text);
            }
        }
        assertThatCode(() -> read(scratch)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"os/exec", "os/signal", "net/rpc", "net/textproto", "database/sql", "testing", "text/template"})
    void endsOnPackagesOfTheStandardLibrary(String path) throws Exception {
        Path source = GoInstallation.required().resolve("src").resolve(path);
        assumeFalse(!Files.isDirectory(source), "this Go has no " + path);
        assertThatCode(() -> read(source)).doesNotThrowAnyException();
    }

    @Test
    void leavesNoDirectoryOut() throws Exception {
        assertThat(directories()).hasSizeGreaterThan(20);
    }
}
