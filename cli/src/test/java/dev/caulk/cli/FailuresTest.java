package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.SignatureLookup;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FailuresTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDefectIsOneSentenceThatSaysHowToReportIt() {
        assertThat(failures(false).internal(new IllegalStateException("no such cell")))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "caulk: internal error, please report it with the output of the same command under"
                                + " CAULK_DEBUG=1: java.lang.IllegalStateException: no such cell at dev.caulk.cli.FailuresTest.")
                .hasLineCount(1);
    }

    @Test
    void theStackTraceIsShownOnDemand() {
        failures(true).internal(new IllegalStateException("no such cell"));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\n\tat dev.caulk.cli.FailuresTest.");
    }

    @Test
    void runningOutOfMemorySaysWhatHelps() {
        failures(false).internal(new OutOfMemoryError("Java heap space"));
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("caulk: out of memory; give Java more with CAULK_JAVA_OPTS=-Xmx4g");
    }

    private Failures failures(boolean debug) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Failures(new Console(
                stream,
                stream,
                InputStream.nullInputStream(),
                Path.of(""),
                Optional.empty(),
                SignatureLookup::none,
                false,
                debug));
    }
}
