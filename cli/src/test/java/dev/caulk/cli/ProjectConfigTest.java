package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project's own models hold for its audit. */
final class ProjectConfigTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String POOL = """
            package pool

            import "google.golang.org/grpc"

            type Pool struct{ idle chan *grpc.ClientConn }

            func (p *Pool) Get() (*grpc.ClientConn, error) { return <-p.idle, nil }

            func (p *Pool) Put(c *grpc.ClientConn) { p.idle <- c }
            """;
    private static final String HANDLER = """
            package main

            import (
            	"net/http"

            	"example.com/shop/pool"
            )

            var connections *pool.Pool

            func handle(w http.ResponseWriter, r *http.Request) {
            	conn, err := connections.Get()
            	if err != nil {
            		return
            	}
            	if r.URL.Path == "/forget" {
            		return
            	}
            	connections.Put(conn)
            }

            func main() {
            	http.HandleFunc("/", handle)
            	http.ListenAndServe(":80", nil)
            }
            """;

    @TempDir
    Path directory;

    private Session project;

    @BeforeEach
    void project() throws IOException {
        project = new Session(directory)
                .file("go.mod", "module example.com/shop\n\ngo 1.26\n")
                .file("cmd/main.go", HANDLER);
    }

    private static String example() throws IOException {
        Matcher block = YAML.matcher(Files.readString(Repository.root().resolve("README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void theExampleOfTheReadmeFindsWhatIsNotPutBack() throws IOException {
        project.file("pool/pool.go", POOL);
        assertThat(project.run("audit").code()).isZero();
        Outcome outcome = project.file(".caulk.yml", example()).run("audit", "cmd", "pool");
        assertThat(outcome.out()).contains("main.go:12:", "(grpc-conn-leak)", "handle returns at line 17");
        assertThat(outcome.out().lines().filter(line -> line.contains("(grpc-conn-leak)")))
                .hasSize(1);
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void theSourceOfTheLibraryIsNotNeeded() throws IOException {
        Outcome outcome = project.file(".caulk.yml", example()).run("audit");
        assertThat(outcome.out()).contains("main.go:12:", "handle returns at line 17");
        Outcome mended = project.file(
                        "cmd/main.go", HANDLER.replace("return\n\t}\n\tconnections", "\n\t}\n\tconnections"))
                .run("audit");
        assertThat(mended.out()).doesNotContain("(grpc-conn-leak)");
        assertThat(mended.code()).isZero();
    }

    @Test
    void theNearestFileHoldsUnlessOneIsNamed() throws IOException {
        project.file(".caulk.yml", example()).file("cmd/.caulk.yml", "version: 1\n");
        assertThat(project.run("audit", "cmd").code()).isZero();
        assertThat(project.run("audit", "cmd", "--config", ".caulk.yml").code()).isEqualTo(1);
        assertThat(project.run("why", "cmd/main.go:12", "--config", ".caulk.yml")
                        .out())
                .contains("grpc-conn-leak");
        assertThat(project.run("graph", "handle", "--config", "no.yml").err())
                .startsWith("caulk: cannot read no.yml: ");
    }

    @Test
    void pathsOfSeveralProjectsAreNotMixed() throws IOException {
        project.file("cmd/.caulk.yml", "version: 1\n")
                .file("pool/.caulk.yml", "version: 1\n")
                .file("pool/pool.go", POOL);
        Outcome outcome = project.run("audit", "cmd", "pool");
        assertThat(outcome.err()).startsWith("caulk: cmd/.caulk.yml and pool/.caulk.yml both apply");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "modles: {}                                                      | 2: unknown key `modles`; the nearest is `models`",
                "models: {version: 1}                                            | 2: unknown key `version`; the nearest is",
                "models: {functions: [{fn: a.B, relases: receiver}]}             | 2: unknown key `relases`; the nearest is `releases`",
                "models: {functions: [{fn: a.B, fingerprint: grpc-clint}]}       | 2: `fingerprint` is the kind of a signature, not `grpc-clint`; the nearest is `grpc-client`",
                "models: [1]                                                     | 2: `models` holds a map here"
            })
    void whatIsWrongIsSaidWithItsLine(String line, String message) throws IOException {
        project.file(".caulk.yml", "version: 1\n" + line + "\n");
        for (String[] command : new String[][] {{"audit", "cmd"}, {"config", "check"}, {"graph", "handle"}}) {
            Outcome outcome = project.run(command);
            assertThat(outcome.err()).startsWith("caulk: .caulk.yml:" + message);
            assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
        }
    }

    @Test
    void aCheckSaysWhatIsThere() throws IOException {
        assertThat(project.run("config", "check").err()).isEqualTo("caulk: there is no .caulk.yml here or above\n");
        project.file(".caulk.yml", example());
        String expected = ".caulk.yml: models of 2 functions, 0 fields, 0 interfaces and 0 signatures\n";
        assertThat(project.run("config", "check").out()).isEqualTo(expected);
        assertThat(project.run("config", "check", "cmd").out()).isEqualTo(expected);
        assertThat(project.run("config", "check", ".caulk.yml").out()).isEqualTo(expected);
        assertThat(project.run("config").err()).contains("say what to do: caulk config check");
    }
}
