package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void findsTheLeaksOfTheExampleAndWritesTheReport() throws IOException {
        Outcome outcome = new Session(directory).run("demo");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().replaceAll("\\s+", " "))
                .startsWith("6 leaks confirmed by the profile, 404 of 464 goroutines: ")
                .contains("64 gRPC client connections (60 of them new) × 5 goroutines = 320");
        assertThat(outcome.out())
                .contains("internal/data/stock.go:23:")
                .contains("internal/data/config.go:25:15: error: ")
                .contains("internal/biz/quote.go:39:3: error: ")
                .contains("internal/biz/reservation.go:34:")
                .contains("internal/alert/logger.go:27:")
                .contains("(grpc-conn-leak)")
                .contains("(chan-send-leak)")
                .contains("(go-unbounded-log)")
                .contains("Wrote " + directory.resolve("caulk-report.html"));
        assertThat(outcome.code()).isZero();
        assertThat(Files.readString(directory.resolve("caulk-report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("quote.go")
                .endsWith("</html>\n");
    }

    @Test
    void saysThatItNeedsTheCheckout() {
        BadInputTest.assertComplaint(
                new Session(directory).noHome().run("demo"),
                "the demo needs the examples of a checkout; start it with the caulk launcher there");
    }
}
