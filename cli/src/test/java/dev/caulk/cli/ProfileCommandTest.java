package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileCommandTest {
    private static final String TWO_STACKS = """
            goroutine profile: total 7
            5 @ 0x43a0f6 0x40706c 0x6f1a2b 0x46b2c1
            #	0x6f1a2a	main.worker.func1+0x2a	/src/app/main.go:20

            2 @ 0x43a0f6 0x40706c 0x6f1a3b 0x46b2c1
            #	0x6f1a3a	main.reader+0x3a	/src/app/main.go:30
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void readsStandardInput() {
        Outcome outcome = new Session(directory).input(TWO_STACKS).run("profile", "-");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("7 goroutines").contains("main.worker.func1");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aTruncatedDumpIsCalledPartialAndChangesNoExitCode() throws IOException {
        String cut = TWO_STACKS.substring(0, TWO_STACKS.indexOf("2 @"));
        Outcome outcome = new Session(directory).file("cut.txt", cut).run("profile", "cut.txt");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("partial").contains("5 of 7");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void listsTheLargestAndSaysWhatIsLeftOut() {
        Outcome outcome = new Session(directory).input(TWO_STACKS).run("profile", "--top", "1", "-");
        assertThat(outcome.out()).contains("main.worker.func1").contains("1 more stack with 2 goroutines left out");
    }

    @Test
    void readsTheRestWhenOneIsMissing() throws IOException {
        Outcome outcome = new Session(directory).file("p.txt", TWO_STACKS).run("profile", "gone.txt", "p.txt");
        assertThat(outcome.out()).contains("main.worker.func1");
        assertThat(outcome.err()).isEqualTo("caulk: gone.txt does not exist" + System.lineSeparator());
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void takesTheProfilesOfADirectoryByName() throws IOException {
        Outcome outcome = new Session(directory)
                .file("dumps/b.txt", TWO_STACKS.replace("worker", "second"))
                .file("dumps/a.txt", TWO_STACKS.replace("worker", "first"))
                .file("dumps/notes.md", "taken on Monday\n")
                .run("profile", "dumps");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).containsSubsequence("main.first.func1", "main.second.func1");
    }

    @Test
    void aBinaryFileIsNamed() throws IOException {
        Files.write(directory.resolve("tool"), new byte[] {0x7f, 'E', 'L', 'F', 0, 0});
        Outcome outcome = new Session(directory).run("profile", "tool");
        assertThat(outcome.err()).contains("a binary file, not a profile").hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    private static final String OWN = """
            version: 1
            models:
              signatures:
                - name: shop workers
                  kind: shop-worker
                  unit: shop worker
                  module: main
                  since: "1.0"
                  until: "1.9"
                  side: client
                  accused: client
                  advice: stop each worker
                  goroutines:
                    - {name: worker, frame: main.worker, count: 1, when: always}
            """;

    @Test
    void countsWhatTheProjectsOwnSignaturesName() throws IOException {
        Session session = new Session(directory).file("shop.yml", OWN).file("p.txt", TWO_STACKS);
        assertThat(session.run("profile", "p.txt").out()).doesNotContain("shop worker");
        Outcome outcome = session.run("profile", "--config", "shop.yml", "p.txt");
        assertThat(outcome.out())
                .startsWith("5 shop workers: 5 of 7 goroutines")
                .contains("next: Stop each worker.");
        assertThat(new Session(directory)
                        .file(".caulk.yml", OWN)
                        .run("profile", "p.txt")
                        .out())
                .startsWith("5 shop workers");
        assertThat(session.run("profile", "--config", "gone.yml", "p.txt").code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void refusalsNameFileLineReasonAndRemedy() throws IOException {
        Session session = new Session(directory).file("notes.md", "# Monday\n\nnothing\n");
        assertThat(session.run("profile", "notes.md").err())
                .startsWith("caulk: notes.md:1: no goroutine profile in its 3 lines; take one with `curl -o FILE");
        assertThat(session.run("profile", "localhost:6060").err())
                .contains("localhost:6060 does not exist; for a running program write http://localhost:6060");
    }

    @Test
    void adviceNamesTheFileThatWasRead() throws IOException {
        String pile = TWO_STACKS.replace("total 7", "total 502").replace("\n5 @", "\n500 @");
        Outcome outcome = new Session(directory).file("my dump.txt", pile).run("profile", "my dump.txt");
        assertThat(outcome.out().replaceAll("\\s+", " ")).contains("`caulk audit PATH --profile 'my dump.txt'`");
    }
}
