package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainLineTest {
    private static final String DUMP = "goroutine 1 [chan send]:\nmain.f()\n\t/a/b.go:1 +0x1\n";

    @TempDir
    private Path directory = Path.of("");

    private Session session = new Session(directory);

    @BeforeEach
    void writeFiles() throws IOException {
        session = new Session(directory)
                .file("a.go", "package a\n\nvar x = = 1\n")
                .file("dump", DUMP)
                .input(DUMP);
    }

    @Test
    void namesNeedNoParserOfOptions() {
        assertSame(session.run("profile", "dump"), session.run("profile", "--top", "20", "dump"));
        assertSame(session.run("profile", "-"), session.run("profile", "--top", "20", "-"));
        assertSame(session.run("profile", "absent"), session.run("profile", "--top", "20", "absent"));
        assertSame(session.run("parse", "a.go"), session.run("parse", "a.go", "-j", threads()));
        assertSame(session.run("parse", "absent"), session.run("parse", "-j", "1", "absent"));
        assertSame(session.run("parse", "--jobs", "2", "a.go"), session.run("parse", "a.go", "--jobs=2"));
    }

    private static String threads() {
        return "" + Runtime.getRuntime().availableProcessors();
    }

    private static void assertSame(Outcome plain, Outcome parsed) {
        assertThat(plain.code()).isEqualTo(parsed.code());
        assertThat(withoutTimes(plain.out())).isEqualTo(withoutTimes(parsed.out()));
        assertThat(plain.err()).isEqualTo(parsed.err());
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("in [0-9.]+ s \\([0-9.]+ MB/s", "in T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "parse --jobs", "parse --jobs 1", "profile", "parse --help", "profile -h"})
    void aLineWithoutNamesIsLeftToTheLibrary(String line) {
        Outcome outcome = session.run(line.split(" "));
        assertThat(outcome.out() + outcome.err()).containsAnyOf("is missing", "missing required parameter", "Usage:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1.5", "", "99999999999"})
    void aWrongNumberOfThreadsIsSaid(String number) {
        Outcome outcome = session.run("parse", "--jobs", number, "a.go");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(outcome.err()).contains("--jobs");
    }

    @Test
    void anUnknownOptionIsNoName() {
        assertThat(session.run("parse", "a.go", "--abstract").err()).contains("unknown option --abstract");
        assertThat(session.run("profile", "dump", "--tap").err()).contains("unknown option --tap");
    }
}
