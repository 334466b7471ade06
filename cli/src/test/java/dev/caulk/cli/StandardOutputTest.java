package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class StandardOutputTest {
    @Test
    void aReaderThatWentAwayIsNoFailure() {
        assertThat(afterFailing("Broken pipe").failure()).isEmpty();
    }

    @Test
    void aFullDiskIs() {
        assertThat(afterFailing("No space left on device").failure()).contains("No space left on device");
    }

    private static StandardOutput afterFailing(String message) {
        StandardOutput output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
        try (PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            out.println("hello");
        }
        return output;
    }
}
