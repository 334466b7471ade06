package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.caulk.cli.Session.Outcome;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose certificate nobody but themselves signed, as those inside a company often are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LiveTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String DUMP = "goroutine profile: total 7\n7 @ 0x1\n#\t0x1\tmain.work+0x1\t/src/main.go:3\n\n";

    private Path directory = Path.of("");

    private Optional<HttpsServer> running = Optional.empty();

    @BeforeAll
    void start(@TempDir Path scratch) throws Exception {
        directory = scratch;
        KeyStore keys = keys("localhost", "san=dns:localhost");
        pem("own.pem", keys);
        pem("other.pem", keys("elsewhere", "san=dns:elsewhere"));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), new TrustManager[0], new SecureRandom());
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/debug/pprof/goroutine", exchange -> {
            exchange.sendResponseHeaders(200, DUMP.length());
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(DUMP.getBytes(StandardCharsets.US_ASCII));
            }
        });
        server.start();
        running = Optional.of(server);
    }

    @AfterAll
    void stop() {
        running.ifPresent(server -> server.stop(0));
    }

    @Test
    void areNotBelievedByThemselves() {
        Outcome outcome = run("profile", address("localhost"));
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(outcome.err())
                .contains("its certificate is not trusted here", "--cacert FILE", "--insecure")
                .hasLineCount(1);
    }

    @Test
    void areReadByTheirCertificate() {
        Outcome outcome = run("profile", address("localhost"), "--cacert", "own.pem");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("7 of 7 goroutines");
    }

    @Test
    void areNotReadByAnotherCertificateOrUnderAnotherName() {
        assertThat(run("profile", address("localhost"), "--cacert", "other.pem").err())
                .contains("its certificate is not trusted here");
        assertThat(run("profile", address("127.0.0.1"), "--cacert", "own.pem").err())
                .contains("no secure connection to 127.0.0.1");
    }

    @Test
    void areReadWhoeverTheyAreWhenAskedFor() {
        assertThat(run("profile", address("127.0.0.1"), "--insecure").out()).contains("7 of 7 goroutines");
        assertThat(run("diff", address("localhost"), address("127.0.0.1"), "--insecure")
                        .err())
                .isEmpty();
    }

    @Test
    void areRecordedTheSameWay() {
        Outcome outcome =
                run("record", address("localhost"), "--cacert", "own.pem", "--count", "1", "--no-full", "-o", "dumps");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(run("record", address("localhost"), "--count", "1", "-o", "none")
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aFileWithoutCertificatesIsNamed() {
        assertThat(run("profile", address("localhost"), "--cacert", "no.pem").err())
                .isEqualTo("caulk: cannot read certificates from no.pem: it does not exist\n");
        assertThat(run("profile", address("localhost"), "--cacert", "own.pem", "--insecure")
                        .err())
                .contains("--insecure takes any certificate");
    }

    private Outcome run(String... arguments) {
        return new Session(directory).run(arguments);
    }

    private String address(String host) {
        return "https://" + host + ":" + running.orElseThrow().getAddress().getPort();
    }

    private KeyStore keys(String name, String extension) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String file = directory.resolve(name + ".p12").toString();
        Tools.Ran made = Tools.run(
                directory,
                (keytool + " -genkeypair -alias key -keyalg EC -dname CN=" + name + " -ext " + extension
                                + " -storetype PKCS12 -storepass changeit -keystore " + name + ".p12")
                        .split(" "));
        Tools.need("keytool", made.code() == 0, made.output());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private void pem(String file, KeyStore keys) throws Exception {
        String body = Base64.getMimeEncoder()
                .encodeToString(keys.getCertificate("key").getEncoded());
        Files.writeString(
                directory.resolve(file), "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }
}
