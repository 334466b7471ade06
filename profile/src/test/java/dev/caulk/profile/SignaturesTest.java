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
}
