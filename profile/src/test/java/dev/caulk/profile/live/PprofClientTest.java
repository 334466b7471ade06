package dev.caulk.profile.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.caulk.profile.Dumps;
import dev.caulk.profile.ProfileReader;
import dev.caulk.profile.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of our own that answers as net/http/pprof does, and as it never does. */
class PprofClientTest {
    private HttpServer server = started();

    private static HttpServer started() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        answer("/debug/pprof/goroutine", Dumps.bytes("pprof/ctxdone/goroutine.t2.pb.gz"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, byte[] body) {
        server.createContext(path, exchange -> {
            boolean counted = "debug=1".equals(exchange.getRequestURI().getQuery());
            boolean full = "debug=2".equals(exchange.getRequestURI().getQuery());
            byte[] sent = counted
                    ? Dumps.bytes("dumps/ctxdone/goroutine.t2.debug1.txt")
                    : full ? Dumps.bytes("dumps/ctxdone/goroutine.t2.debug2.txt") : body;
            exchange.sendResponseHeaders(200, sent.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(sent);
            }
        });
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static Snapshot read(PprofClient client, URI uri) throws FetchException {
        return Dumps.only(
                client.fetch(uri, body -> ProfileReader.read("live", body)).value());
    }

    @Test
    void readsTheProfileThatTellsMost() throws Exception {
        for (String form : List.of(address(), address() + "/", address() + "/debug/pprof/")) {
            URI uri = Endpoints.of(form, List.of()).get(0);
            assertThat(uri).hasPath("/debug/pprof/goroutine").hasNoQuery();
            assertThat(read(new PprofClient(Duration.ofSeconds(9)), uri).goroutines())
                    .isEqualTo(203);
        }
    }

    @Test
    void readsChosenEndpoints() throws Exception {
        assertThat(Endpoints.of(address(), List.of("goroutine?debug=2", "mutex")))
                .extracting(URI::toString)
                .containsExactly(address() + "/debug/pprof/goroutine?debug=2", address() + "/debug/pprof/mutex");
        assertThat(Endpoints.of(address() + "/admin/goroutines?debug=1", List.of("mutex")))
                .extracting(URI::toString)
                .containsExactly(address() + "/admin/goroutines?debug=1");
    }

    @Test
    void stopsAtALimitOfSize() throws Exception {
        PprofClient.Answer<byte[]> answer = new PprofClient(Duration.ofSeconds(9), Trust.usual(), 100)
                .fetch(URI.create(address() + "/debug/pprof/goroutine"), InputStream::readAllBytes);
        assertThat(answer.value()).hasSize(100);
        assertThat(answer.incomplete())
                .hasValueSatisfying(why -> assertThat(why).contains("was read up to there"));
    }

    @Test
    void endsABodyThatStalls() {
        server.createContext("/stall", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
        });
        assertThatThrownBy(() -> new PprofClient(Duration.ofSeconds(1))
                        .fetch(URI.create(address() + "/stall"), InputStream::readAllBytes))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("did not answer within 1 s");
    }

    @Test
    void saysWhatIsWrong() {
        PprofClient client = new PprofClient(Duration.ofSeconds(9));
        assertThatThrownBy(() -> client.fetch(URI.create(address() + "/nothing"), InputStream::readAllBytes))
                .hasMessageContaining("status 404; is net/http/pprof imported");
        server.stop(0);
        assertThatThrownBy(
                        () -> client.fetch(URI.create(address() + "/debug/pprof/goroutine"), InputStream::readAllBytes))
                .hasMessageContaining("no connection to 127.0.0.1");
    }

    @Test
    void recordsSnapshotsAndOneFullDump(@TempDir Path directory) throws Exception {
        List<String> said = new ArrayList<>();
        List<Duration> pauses = new ArrayList<>();
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        Recorder recorder = new Recorder(new PprofClient(Duration.ofSeconds(9)), clock, pauses::add, said::add);
        recorder.record(address(), new Recorder.Plan(Duration.ofSeconds(30), 2, directory.resolve("dumps"), true));
        try (Stream<Path> files = Files.list(directory.resolve("dumps"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly(
                            "goroutine-001-20261121T100000Z.debug1.txt",
                            "goroutine-002-20261121T100000Z.debug1.txt",
                            "goroutine-003-20261121T100000Z.debug2.txt");
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(30));
        assertThat(said).anyMatch(sentence -> sentence.contains("stands still"));
    }
}
