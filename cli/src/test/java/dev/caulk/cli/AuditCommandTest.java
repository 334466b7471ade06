package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuditCommandTest {
    private static final String LEAK = """
            package app

            import "context"

            func Query(ctx context.Context, work func() int) (int, error) {
            	ch := make(chan int)
            	go func() {
            		ch <- work()
            	}()
            	select {
            	case v := <-ch:
            		return v, nil
            	case <-ctx.Done():
            		return 0, ctx.Err()
            	}
            }
            """;

    private static final String PROFILE = """
            goroutine profile: total 9
            9 @ 0x43a0f6 0x40706c 0x6f1a2b 0x46b2c1
            #	0x6f1a2a	example.com/app.Query.func1+0x2a	/src/app/query.go:8
            """;

    @TempDir
    private Path directory = Path.of("");

    private Session leaking() throws IOException {
        return new Session(directory).file("go.mod", "module example.com/app\n").file("query.go", LEAK);
    }

    @Test
    void printsFindingsAndExitsWithOne() throws IOException {
        Outcome outcome = leaking().run("audit");
        assertThat(outcome.out()).contains("query.go:8:3: ").contains("(chan-send-leak)");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aCleanTreeExitsWithZero() throws IOException {
        Outcome outcome = new Session(directory).file("a.go", "package a\n").run("audit", ".");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    @Test
    void joinsAProfile() throws IOException {
        Outcome outcome = leaking().file("goroutine.txt", PROFILE).run("audit", "--profile", "goroutine.txt");
        assertThat(outcome.out()).contains("9 goroutines").contains("query.go:8:3: ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aPartialProfileDoesNotChangeTheExitCode() throws IOException {
        String partial = PROFILE.replace("total 9", "total 90");
        Outcome outcome = leaking().input(partial).run("audit", "--profile", "-", "--fail-on", "none", ".");
        assertThat(outcome.out()).contains("9 of 90");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "error, 0", "warning, 1", "note, 1"})
    void failsFromTheSeverityAskedFor(String severity, int code) throws IOException {
        // No caller is known, which makes it a warning.
        assertThat(leaking().run("audit", "--fail-on", severity).code()).isEqualTo(code);
    }

    @Test
    void aFileThatDoesNotParseIsADiagnosticAndTheOthersGoOn() throws IOException {
        Outcome outcome = leaking().file("broken.go", "package app\n\nfunc (\n").run("audit", ".");
        assertThat(outcome.out()).contains("broken.go:4:").contains("query.go:8:3: ");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void theRestIsAuditedAndWrittenBeforeAMissingInputIsNamed() throws IOException {
        Outcome outcome = leaking().run("audit", "gone", ".", "--out", "r.sarif", "--profile", "gone.txt");
        assertThat(outcome.out()).contains("query.go:8:3: ");
        assertThat(directory.resolve("r.sarif")).isNotEmptyFile();
        assertThat(outcome.err().lines())
                .containsExactly("caulk: gone does not exist", "caulk: gone.txt does not exist");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void theThreadsDoNotShowInTheResult() throws IOException {
        assertThat(leaking().run("audit", "--jobs", "4").out())
                .isEqualTo(leaking().run("audit", "--jobs", "1").out());
    }

    @ParameterizedTest
    @CsvSource({
        "r.html, <!DOCTYPE html>",
        "html=r.out, <!DOCTYPE html>",
        "r.json, {",
        "r.sarif, {",
        "sarif=r.json, {",
        "text=r.out, '1 '",
    })
    void writesReports(String out, String start) throws IOException {
        Outcome outcome = leaking().run("audit", "--out", out);
        assertThat(outcome.out()).contains("query.go:8:3: ");
        assertThat(Files.readString(directory.resolve(out.replaceFirst(".*=", ""))))
                .startsWith(start)
                .contains("query.go");
    }

    @Test
    void aReportCanTakeThePlaceOfTheText() throws IOException {
        assertThat(leaking().run("audit", "--out", "json=-").out())
                .startsWith("{")
                .endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sarf=x | there is no format sarf, did you mean sarif? (formats: ",
                "r.pdf  | no format goes by the name of r.pdf; write --out FORMAT=r.pdf with one of ",
                "html=  | --out html= names no file",
                "html=. | cannot write .: it is a directory",
                "a/r.html | cannot write a/r.html: there is no directory ",
            })
    void saysWhyAReportCannotBeWritten(String out, String sentence) throws IOException {
        Outcome outcome = leaking().run("audit", "--out", out);
        assertThat(outcome.err()).startsWith("caulk: " + sentence).hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void anUnknownSeverityIsNamed() {
        assertThat(new Session(directory).run("audit", "--fail-on", "fatal").err())
                .isEqualTo(
                        "caulk: invalid value for option '--fail-on': 'fatal' is none of error, warning, note and none"
                                + " (see `caulk help audit`)" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--goroot=gone    | --goroot gone is no directory",
                "--goroot=.       | --goroot . is no installation of Go: it has no directory src",
                "--modcache=gone  | --modcache gone is no directory",
            })
    void saysWhyDeclarationsCannotBeRead(String option, String sentence) throws IOException {
        BadInputTest.assertComplaint(leaking().run("audit", option), sentence);
    }

    @Test
    void declarationsAreReadFromWhereTheyAreSaidToBe() throws IOException {
        Session session = leaking()
                .file("go/src/context/c.go", "package context\n\ntype Context interface{ Done() <-chan struct{} }\n")
                .file("go/src/context/d.go", "package context\n\nfunc (\n");
        for (String goroot : new String[] {"go", "none"}) {
            Outcome outcome = session.run("audit", "--goroot", goroot, "--modcache", "none", "query.go");
            assertThat(outcome.out()).contains("query.go:8:3: ").contains("(chan-send-leak)");
            assertThat(outcome.err()).isEmpty();
        }
    }
}
