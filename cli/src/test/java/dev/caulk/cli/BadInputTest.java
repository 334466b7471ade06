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
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake gets one sentence on standard error and exit code 2. */
final class BadInputTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                        | say what to do: caulk demo, or caulk audit PATH (see `caulk help`)",
                "adit                    | unknown command adit, did you mean audit? (see `caulk help`)",
                "--versoin               | unknown option --versoin, did you mean --version? (see `caulk help`)",
                "parse                   | PATH is missing (see `caulk help parse`)",
                "parse --jbos=2          | unknown option --jbos, did you mean --jobs? (see `caulk help parse`)",
                "audit --world flat .    | invalid value for option '--world': 'flat' is neither open nor closed (see `caulk help audit`)",
                "parse --jobs 0 .        | invalid value for option '--jobs': a number of threads from 1 up is needed, not 0 (see `caulk help parse`)",
                "parse --jobs            | missing required parameter for option '--jobs' (N) (see `caulk help parse`)",
                "help nope               | unknown subcommand 'nope' (see `caulk help`)",
                "audit --profil p.txt .  | unknown option --profil, did you mean --profile? (see `caulk help audit`)",
                "explain grpc-con-leak   | there is no rule grpc-con-leak, did you mean grpc-conn-leak? (see `caulk rules`)",
                "rules now               | unknown argument now (see `caulk help rules`)",
            })
    void usage(String line, String sentence) {
        String[] arguments = line == null ? new String[0] : line.split(" +");
        assertComplaint(new Session(directory).run(arguments), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "audit"})
    void missingPath(String command) {
        assertComplaint(new Session(directory).run(command, "nowhere"), "nowhere does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "audit"})
    void emptyDirectory(String command) {
        assertComplaint(new Session(directory).run(command, "."), "there is no Go file in the current directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "audit"})
    void binaryFile(String command) throws IOException {
        Files.write(directory.resolve("tool"), new byte[] {0x7f, 'E', 'L', 'F', 0, 0});
        assertComplaint(new Session(directory).run(command, "tool"), "tool is a binary file, not Go source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parse", "audit"})
    void otherText(String command) throws IOException {
        Session session = new Session(directory).file("notes.txt", "hello\n");
        assertComplaint(
                session.run(command, "notes.txt"), "notes.txt is not a Go file (profiles are given with --profile)");
    }

    @Test
    void theRestIsDoneFirst() throws IOException {
        Outcome outcome = new Session(directory).file("a.go", "package a\n").run("parse", "nowhere", "a.go", "neither");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(outcome.out()).startsWith("1 file, ");
        assertThat(outcome.err())
                .isEqualTo("caulk: nowhere does not exist\ncaulk: neither does not exist\n"
                        .replace("\n", System.lineSeparator()));
    }

    static void assertComplaint(Outcome outcome, String sentence) {
        assertThat(outcome.err()).isEqualTo("caulk: " + sentence + System.lineSeparator());
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
