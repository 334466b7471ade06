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
        assertThat(outcome.out()).startsWith("2 files, 4 lines, 31 bytes, 11 tokens, 0 rejected; read and parsed in ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aBrokenFileIsADiagnosticAndTheOthersGoOn() throws IOException {
        Outcome outcome = new Session(directory)
                .file("a.go", "package a\n\nfunc f() {\n\tx := := 1\n}\n")
                .file("b.go", "package a\n")
                .run("parse", ".");
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(outcome.out()).contains("a.go:4:7: ").contains("2 files").contains("1 rejected");
    }

    @Test
    void printsTreesInOrder() throws IOException {
        Outcome outcome = new Session(directory)
                .file("b.go", "package b // c\n\nfunc f() { x y; return a + 1 }\n")
                .file("a.go", "package a\n")
                .run("parse", "--ast", ".");
        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(outcome.out().replace(directory + "/", "")).startsWith("""
                a.go
                GoFile @1:1-2:1
                  package: Ident a @1:9-1:10
                b.go
                GoFile @1:1-4:1
                  package: Ident b @1:9-1:10
                  FuncDecl @3:1-3:31
                    name: Ident f @3:6-3:7
                    type: FuncType @3:7-3:9
                      parameters: FieldList @3:7-3:9
                    body: BlockStmt @3:10-3:31
                      ExprStmt @3:12-3:13
                        Ident x @3:12-3:13
                      BadStmt @3:14-3:15
                      ReturnStmt @3:17-3:29
                        BinaryExpr + @3:24-3:29
                          left: Ident a @3:24-3:25
                          right: BasicLit 1 @3:28-3:29
                  Comment // c @1:11-1:15
                b.go:3:14: syntax error: unexpected name y at end of statement
                """);
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
