package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphCommandTest {
    private static final String PROGRAM = """
            package main

            import "fmt"

            type server struct{}

            func main() {
            	s := &server{}
            	for i := 0; i < 3; i++ {
            		s.handle(i)
            	}
            }

            func (s *server) handle(i int) {
            	go work(i)
            }

            func work(i int) { fmt.Println(i) }
            """;

    @TempDir
    private Path directory = Path.of("");

    private Outcome graph(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 1];
        all[0] = "graph";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Session(directory)
                .file("go.mod", "module example.com/app\n")
                .file("main.go", PROGRAM)
                .run(all);
    }

    @Test
    void showsCallersCalleesAndRate() throws IOException {
        Outcome outcome = graph("(*server).handle");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().replace(directory + "/", "")).isEqualTo("""
                main.(*server).handle  main.go:14:1
                  runs once, at start-up
                    main.go:7:1: main.main program start
                    main.go:10:3: main.(*server).handle called
                  called by (1)
                    main.go:10:3: main.main, called in a loop
                  calls (1)
                    main.go:15:2: main.work, started with go
                """);
        assertThat(outcome.code()).isZero();
    }

    @Test
    void namesWhatIsCalledOutsideTheTree() throws IOException {
        assertThat(graph("main.work", ".").out()).contains("calls outside the audited code (1)", "fmt.Println");
    }

    @Test
    void suggestsANameWhenThereIsNone() throws IOException {
        Outcome outcome = graph("handel");
        assertThat(outcome.err()).isEqualTo("caulk: there is no function handel, did you mean handle?\n");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void drawsCallersAndCallees() throws IOException {
        assertThat(graph("--dot", "(*server).handle").out()).isEqualTo("""
                digraph calls {
                  rankdir=LR;
                  node [shape=box];
                  "example.com/app.(*server).handle" [label="main.(*server).handle\\nonce, at start-up", style=bold];
                  "example.com/app.main" [label="main.main\\nonce, at start-up"];
                  "example.com/app.work" [label="main.work\\nonce, at start-up"];
                  "example.com/app.(*server).handle" -> "example.com/app.work" [label="GO"];
                  "example.com/app.main" -> "example.com/app.(*server).handle" [label="CALL"];
                }
                """);
    }

    @Test
    void printsOperationsBlockByBlock() throws IOException {
        assertThat(graph("--ops", "(*server).handle").out())
                .startsWith("func example.com/app.(*server).handle[*example.com/app.server, int]")
                .contains("b0\n  v0: Param 0 s : *example.com/app.server", "Go example.com/app.work(v1)", "Return");
    }

    @Test
    void drawsOrPrintsButNotBoth() throws IOException {
        Outcome outcome = graph("--ops", "--dot", "main.work");
        assertThat(outcome.err()).contains("--ops", "--dot", "mutually exclusive");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
