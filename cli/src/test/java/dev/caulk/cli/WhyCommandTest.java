package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhyCommandTest {
    private static final String QUERY = """
            package app

            import "context"

            func Query(ctx context.Context, work func() int) int {
            	ch := make(chan int, %d)
            	go func() {
            		ch <- work()
            	}()
            	select {
            	case v := <-ch:
            		return v
            	case <-ctx.Done():
            		return 0
            	}
            }
            """;

    @TempDir
    private Path directory = Path.of("");

    private Outcome why(int buffer, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 1];
        all[0] = "why";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Session(directory)
                .file("go.mod", "module example.com/app\n")
                .file("sub/query.go", QUERY.formatted(buffer))
                .run(all);
    }

    @Test
    void showsWhatALineDoesAndWhatARuleFound() throws IOException {
        Outcome outcome = why(0, "sub/query.go:8");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("example.com/app/sub.Query.func1")
                .contains("sub/query.go:8:3: sends")
                .contains("chan-send-leak: warning: goroutine blocks forever in this send");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void saysWhatKeepsARuleSilent() throws IOException {
        assertThat(why(1, "sub/query.go:6:8").out())
                .contains("makes a chan int with a buffer of 1")
                .contains("chan-send-leak: silent: on each of the")
                .contains("fits into its buffer of 1");
    }

    @Test
    void showsWhatAnOperationWorksOnAndWhoLetsItGoOn() throws IOException {
        assertThat(why(0, "sub/query.go:8", "sub").out())
                .contains("on chan made in Query")
                .contains("all its uses are known: made here; no value leaves the audited code")
                .contains("made (1)", "sub/query.go:6:8: example.com/app/sub.Query")
                .contains("received (1)", "sub/query.go:10:2: example.com/app/sub.Query, in a select");
    }

    @Test
    void showsTheSelectThatACaseBelongsTo() throws IOException {
        assertThat(why(0, "sub/query.go:13", "sub").out())
                .contains("sub/query.go:10:2: select of 2 cases")
                .contains("sub/query.go:13:7: case that receives")
                .contains("on Done of parameter ctx of Query")
                .contains("code that is not read may use it");
    }

    @Test
    void showsWhoElseUsesALock() throws IOException {
        Outcome outcome = new Session(directory)
                .file("go.mod", "module example.com/app\n")
                .file("lock.go", """
                        package app

                        import "sync"

                        type box struct {
                        	mu sync.Mutex
                        	n  int
                        }

                        func (b *box) add() {
                        	b.mu.Lock()
                        	b.n++
                        	b.mu.Unlock()
                        }
                        """)
                .run("why", "lock.go:11");
        assertThat(outcome.out())
                .contains("on field mu of app.box")
                .contains("used (2)")
                .contains("lock.go:13:2: example.com/app.(*box).add: (*sync.Mutex).Unlock");
    }

    @Test
    void showsWhoCallsIt() throws IOException {
        assertThat(why(0, "sub/query.go:8", "sub").out())
                .contains("called by (1)")
                .contains("sub/query.go:7:2: example.com/app/sub.Query, started with go");
    }

    @Test
    void aLineWithoutOperationsIsSaidToHaveNone() throws IOException {
        assertThat(why(0, "sub/query.go:4").out()).startsWith("sub/query.go:4: no operation stands on this line");
    }

    @ParameterizedTest
    @CsvSource({"sub/query.go, names no line", "sub/none.go:1, is not a file", "go.mod:1, is not a Go file"})
    void whatIsNoLineIsRefused(String place, String complaint) throws IOException {
        Outcome outcome = why(0, place);
        assertThat(outcome.err()).contains(complaint);
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
