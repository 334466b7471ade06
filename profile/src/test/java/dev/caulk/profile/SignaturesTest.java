package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.model.Models;
import dev.caulk.model.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {
    private final Signatures signatures = new Signatures(Models.bundled().signatures());

    private ConnectionEstimate only(String name) {
        List<ConnectionEstimate> found = signatures.estimate(Dumps.only(Dumps.resource(name)));
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    @Test
    void infersServerConnectionsFromOneOfThreeStacksAndAccusesThePeer() {
        ConnectionEstimate estimate = only("seeds/000-twice.txt");
        assertThat(estimate.kind()).isEqualTo("grpc-server");
        assertThat(estimate.units()).isEqualTo(501);
        assertThat(estimate.libraryVersion()).hasValue("v1.70.0");
        assertThat(estimate.expectedGoroutines()).isEqualTo(1503);
        assertThat(estimate.inferred()).isTrue();
        assertThat(estimate.accused()).isEqualTo(Side.CLIENT);
        assertThat(estimate.sentence())
                .isEqualTo("501 gRPC server-side connections, inferred from one of three stacks by the grpc 1.70 server"
                        + " model: 501 × 3 = 1,503 of 1,508 goroutines; the client at the other end keeps them open, not"
                        + " this process");
    }

    @Test
    void tellsConnectedFromIdleClients() {
        ConnectionEstimate estimate = only("seeds/004-one-line.txt");
        assertThat(estimate.units()).isEqualTo(148);
        assertThat(estimate.connected()).isEqualTo(107);
        assertThat(estimate.idle()).isEqualTo(41);
        assertThat(estimate.goroutinesSeen()).isEqualTo(362);
        assertThat(estimate.model()).isEqualTo("grpc 1.51 client");
        assertThat(estimate.inferred()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "grpc151/client/goroutine.t1.debug1.txt, grpc-client, 4, 12",
        "grpc151/client/goroutine.t2.debug2.txt, grpc-client, 12, 36",
        "grpc151/server/goroutine.debug1.txt, grpc-server, 12, 36",
        "grpc151/server/goroutine.debug2.txt, grpc-server, 12, 36",
        "grpc170/client/goroutine.t1.debug2.txt, grpc-client, 4, 20",
        "grpc170/client/goroutine.t2.debug1.txt, grpc-client, 12, 60",
        "grpc170/client/sigquit.txt, grpc-client, 12, 60",
        "grpc170/client-ancestors/goroutine.debug2.txt, grpc-client, 4, 20",
        "grpc170/server/goroutine.debug1.txt, grpc-server, 12, 36",
        "grpc170/server/goroutine.debug2.txt, grpc-server, 12, 36",
        "grpc170fixed/client/goroutine.t0.debug1.txt, grpc-client, 1, 3",
        "grpc170fixed/client/goroutine.t2.debug2.txt, grpc-client, 1, 5"
    })
    void countsTheConnectionsThatWereMeasured(String file, String kind, long units, long goroutines) {
        ConnectionEstimate estimate = only("dumps/" + file);
        assertThat(estimate.kind()).isEqualTo(kind);
        assertThat(estimate.units()).isEqualTo(units);
        assertThat(estimate.goroutinesSeen()).isEqualTo(goroutines);
        assertThat(estimate.expectedGoroutines()).isEqualTo(goroutines);
    }

    @Test
    void saysWhenTheVersionAtHandWasNeverMeasured() {
        String text = Dumps.string("seeds/000-twice.txt").replace("grpc@v1.70.0", "grpc@v1.62.1");
        List<ConnectionEstimate> found = signatures.estimate(Dumps.only(Dumps.text(text)));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).sentence())
                .endsWith("; that model was not measured with v1.62.1, so the number is an estimate");
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertThat(signatures.estimate(Dumps.only(Dumps.resource("dumps/ctxdone/goroutine.t2.debug2.txt"))))
                .isEmpty();
        assertThat(signatures.estimate(Dumps.only(Dumps.resource("dumps/grpc170/client/goroutine.t0.debug1.txt"))))
                .isEmpty();
    }

    private static Diagnosis diagnosis(String text) {
        return Diagnosis.of(Dumps.only(Dumps.text(text)), new Signatures(ProfileModels.signatures()));
    }

    private static String goroutines(int count, String body) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("goroutine ")
                    .append(i + 9)
                    .append(" [select]:\n")
                    .append(body)
                    .append('\n');
        }
        return text.toString();
    }

    private static final String SERVE = "net/http.(*connReader).Read(0x1)\n\t/go/src/net/http/server.go:806 +0x1\n"
            + "bufio.(*Reader).Peek(0x1)\n\t/go/src/bufio/bufio.go:152 +0x1\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uncancelled contexts | context.(*cancelCtx).propagateCancel.func2() | created by context.(*cancelCtx).propagateCancel",
                "uncancelled contexts | context.propagateCancel.func1() | created by context.propagateCancel",
                "unfinished timer functions | main.tick() | created by time.goFunc",
                "open transactions | database/sql.(*Tx).awaitDone(0x1) | created by database/sql.(*DB).beginDC",
                "database handles | database/sql.(*DB).connectionOpener(0x1) | created by database/sql.OpenDB",
                "HTTP/2 client connections | net/http.(*http2clientConnReadLoop).run(0x1) | created by net/http.(*http2Transport).newClientConn"
            })
    void countsWhatTheStandardLibraryKeeps(String unit, String call, String creator) {
        String dump = goroutines(
                12, call + "\n\t/go/src/x.go:1 +0x1\n" + creator + " in goroutine 1\n\t/go/src/y.go:2 +0x1\n");
        Diagnosis diagnosis = diagnosis(dump);
        assertThat(diagnosis.estimates()).singleElement().satisfies(estimate -> {
            assertThat(estimate.units()).isEqualTo(12);
            assertThat(estimate.pile()).isTrue();
            assertThat(estimate.sentence()).startsWith("12 " + unit + ": 12 of 12 goroutines");
        });
        assertThat(diagnosis.advice()).isNotEmpty();
    }

    @Test
    void accusesTheClientOfIdleServerConnectionsButNotOfRequests() {
        String idle = goroutines(20, SERVE + "net/http.(*conn).serve(0x1)\n\t/go/src/net/http/server.go:2103 +0x1\n");
        assertThat(diagnosis(idle).verdict())
                .startsWith("20 idle HTTP server connections: 20 of 20 goroutines")
                .endsWith("the client at the other end keeps them open, not this process.");
        String busy = goroutines(
                20,
                SERVE + "net/http.serverHandler.ServeHTTP()\n\t/go/src/net/http/server.go:1 +0x1\n"
                        + "net/http.(*conn).serve(0x1)\n\t/go/src/net/http/server.go:2103 +0x1\n");
        assertThat(diagnosis(busy).estimates()).isEmpty();
    }

    @Test
    void aFewUnitsOfUseAreNoPile() {
        String two =
                goroutines(2, "database/sql.(*DB).connectionOpener(0x1)\n\t/go/src/database/sql/sql.go:1261 +0x1\n");
        assertThat(diagnosis(two).estimates()).singleElement().matches(estimate -> !estimate.pile());
        assertThat(diagnosis(two).verdict()).isEqualTo("2 goroutines at 1 stack; none of them is a pile.");
    }

    @Test
    void findsConnectionsInTextsWithoutPaths() {
        String traces = Dumps.string("pprof/grpc170/client/pprof.traces.txt");
        assertThat(diagnosis(traces).verdict()).startsWith("12 gRPC client connections (12 connected): 60 of");
    }
}
