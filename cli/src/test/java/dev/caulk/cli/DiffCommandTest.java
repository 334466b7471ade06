package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.caulk.cli.Session.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing snapshots, and taking them. */
final class DiffCommandTest {
    @TempDir
    private Path directory = Path.of("");

    private static String workers(int count) {
        return "goroutine profile: total " + count + "\n" + count
                + " @ 0x1 0x2\n#\t0x1\tmain.work.func1+0x1\t/src/main.go:9\n\n";
    }

    private Session snapshots() throws IOException {
        return new Session(directory)
                .file("a.txt", workers(10))
                .file("b.txt", workers(30))
                .file("c.txt", workers(50));
    }

    @Test
    void startsWithTheVerdictAndItsArithmetic() throws IOException {
        Outcome outcome = snapshots().run("diff", "--every", "1h", "a.txt", "b.txt", "c.txt");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("40 more goroutines at one stack: 10 → 50 in 2 h, 20 more per hour at this")
                .contains("+40  10 → 30 → 50 (+20.0 per hour), in every step");
    }

    @Test
    void takesTimesFromFilesThatAreFarApart() throws IOException {
        Session session = snapshots();
        String[] names = {"a.txt", "b.txt"};
        for (int i = 0; i < names.length; i++) {
            Files.setLastModifiedTime(
                    directory.resolve(names[i]),
                    FileTime.from(Instant.parse("2026-01-01T10:00:00Z").plusSeconds(1800L * i)));
        }
        assertThat(session.run("diff", "a.txt", "b.txt").out()).contains("in 30 min, 40 more per hour");
        assertThat(session.run("diff", "b.txt", "c.txt", "a.txt").out()).doesNotContain("per hour");
    }

    @Test
    void ranksInstances() throws IOException {
        Outcome outcome = snapshots().run("diff", "--instances", "a.txt", "b.txt", "c.txt");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("90 goroutines in 3 of 3 instances stand at one place")
                .contains("34.2");
    }

    @Test
    void oneSnapshotIsNoComparison() throws IOException {
        Outcome outcome = snapshots().run("diff", "a.txt");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(outcome.err()).contains("fewer than two snapshots");
    }

    @Test
    void writesEveryFormat() throws IOException {
        Outcome outcome = snapshots()
                .run(
                        "diff",
                        "a.txt",
                        "c.txt",
                        "-o",
                        "d.html",
                        "-o",
                        "d.json",
                        "-o",
                        "d.folded",
                        "-o",
                        "d.speedscope.json");
        assertThat(outcome.err()).isEmpty();
        assertThat(directory.resolve("d.html")).content().contains("polyline", "main.work.func1");
        assertThat(directory.resolve("d.json")).content().contains("\"change\" : 40");
        assertThat(directory.resolve("d.folded")).content().contains("a.txt:1;main.work.func1 10\n");
        assertThat(directory.resolve("d.speedscope.json")).content().contains("\"weights\":[50]");
        assertThat(snapshots().run("diff", "a.txt", "b.txt", "-o", "x.svg").err())
                .contains("there is no format x.svg");
    }

    @Test
    void readsAndRecordsARunningProgram() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/debug/pprof/goroutine", exchange -> {
            byte[] body = workers(7).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Session session = new Session(directory);
            assertThat(session.run("profile", address).out()).contains("7 of 7 goroutines");
            Outcome recorded = session.run("record", address, "--every", "1ms", "--count", "2", "-o", "dumps");
            assertThat(recorded.code()).as(recorded.err()).isZero();
            assertThat(recorded.out()).startsWith("Next: caulk diff dumps");
            assertThat(session.run("diff", "dumps").out()).startsWith("No stack grows: 7 → 7 goroutines");
        } finally {
            server.stop(0);
        }
        Outcome gone = new Session(directory)
                .run("profile", "http://127.0.0.1:" + server.getAddress().getPort());
        assertThat(gone.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(gone.err())
                .contains("is the program running, and is this its port?")
                .hasLineCount(1);
    }

    @Test
    void aRecordNeedsAnAddress() {
        Outcome outcome = new Session(directory).run("record", "localhost", "-o", "d");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(outcome.err()).contains("localhost is no address; give one such as http://localhost:6060");
    }
}
