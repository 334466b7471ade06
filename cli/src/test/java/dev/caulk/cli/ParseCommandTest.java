package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParseCommandTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void sumsUpWhatParsed() throws IOException {
        Outcome outcome = new Session(directory)
                .file("a.go", "package a\n")
                .file("b/b.go", "package b\n\nvar x = 1\n")
                .run("parse", ".");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("2 files, 0.0 MB, 11 tokens, 0 with syntax errors; read and parsed in ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aBrokenFileIsADiagnosticAndTheOthersGoOn() throws IOException {
        Outcome outcome = new Session(directory)
                .file("a.go", "package a\n\nfunc f() {\n\tx := := 1\n}\n")
                .file("b.go", "package a\n")
                .run("parse", ".");
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(outcome.out()).contains("a.go:4:7: ").contains("2 files").contains("1 with syntax errors");
    }

    @Test
    void walksAsTheGoToolDoesButTakesWhatIsNamed() throws IOException {
        Session session = new Session(directory)
                .file("a.go", "package a\n")
                .file("testdata/t.go", "package t\n")
                .file("_old/o.go", "package o\n")
                .file(".git/g.go", "package g\n");
        assertThat(session.run("parse", ".").out()).startsWith("1 file, ");
        assertThat(session.run("parse", "testdata", "_old/o.go").out()).startsWith("2 files, ");
    }

    @Test
    void followsALinkThatIsNamed() throws IOException {
        Session session = new Session(directory).file("real/a.go", "package a\n\nfunc (\n");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real"));
        assertThat(session.run("parse", "link").out()).contains("link/a.go:4:");
    }

    @Test
    void theThreadsDoNotShowInTheResult() throws IOException {
        Session session = new Session(directory);
        for (int i = 0; i < 50; i++) {
            session.file("f" + i + ".go", i % 7 == 0 ? "package p\n\nfunc (\n" : "package p\n");
        }
        assertThat(errors(session.run("parse", "--jobs", "8", ".")))
                .isEqualTo(errors(session.run("parse", "--jobs", "1", ".")))
                .isNotEmpty();
    }

    private static String errors(Outcome outcome) {
        return outcome.out().substring(0, outcome.out().indexOf("50 files"));
    }
}
