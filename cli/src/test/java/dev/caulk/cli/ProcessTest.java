package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What only a process of its own shows: exit codes, encoding, and a reader that stops reading. */
final class ProcessTest {
    private static final Path ROOT = Repository.root();
    private static final String PEER = "examples/peer/goroutine.debug1.txt";

    @Test
    void theExitCodeIsThatOfTheCommand() throws InterruptedException {
        assertThat(shell("$CAULK profile nowhere")).isEqualTo(new Tools.Ran(2, "caulk: nowhere does not exist\n"));
    }

    @Test
    void outputIsUtf8InEveryLocale() throws InterruptedException {
        assertThat(shell("LC_ALL=C $CAULK profile " + PEER).output()).contains("64 × 3 = 192");
    }

    @Test
    void aReaderThatStopsIsNoError() throws InterruptedException {
        assertThat(shell("$CAULK profile " + PEER + " examples/profiles examples/profiles | head -n 1")
                        .output())
                .hasLineCount(1)
                .doesNotContain("caulk:");
    }

    private static Tools.Ran shell(String script) throws InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String caulk = "'" + java + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"$CP\" dev.caulk.cli.Main";
        String path = System.getProperty("java.class.path");
        return Tools.run(ROOT, "env", "CP=" + path, "sh", "-c", script.replace("$CAULK", caulk));
    }
}
