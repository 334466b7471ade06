package dev.caulk.report.correlate;

import static dev.caulk.report.FindingBuilder.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.finding.Confidence;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.ops.Program;
import dev.caulk.profile.Snapshot;
import dev.caulk.report.AuditReport;
import dev.caulk.report.Audits;
import dev.caulk.report.Diagnostic;
import dev.caulk.report.Dumps;
import dev.caulk.report.Functions;
import dev.caulk.report.GoSources;
import dev.caulk.report.Grpc;
import dev.caulk.report.MatchLevel;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeOnlyTest {
    private static final String PATH = "hub/hub.go";
    private static final String FRAME = "example.com/app/hub.(*Hub).wait /src/app/hub/hub.go:4";

    private final GoSources sources = new GoSources().add(PATH, """
            package hub

            func (h *Hub) wait() {
            	<-h.done
            }

            func dial() {
            	grpc.NewClient("a")
            	grpc.NewClient("b")
            }
            """);

    private final Program program = new Functions()
            .add("example.com/app/hub.(*Hub).wait", sources.span(PATH, "func (h *Hub) wait() {\n\t<-h.done\n}"))
            .program();

    private AuditReport report(List<Finding> findings, Snapshot... snapshots) {
        return Audits.report(findings, program, sources, snapshots);
    }

    private Finding dial(String text) {
        return finding("grpc-conn-leak", sources.span(PATH, text))
                .says(text + " is never closed")
                .holds("grpc-client", sources.span(PATH, text))
                .build();
    }

    private static Snapshot waiting(long count, long others) {
        return new Dumps()
                .counted(count, FRAME)
                .counted(others, "net/http.(*conn).serve net/http/server.go:2067")
                .snapshot("dump");
    }

    @Test
    void aPasteOfServerStacksAccusesTheClient() {
        AuditReport report = Audits.profile(Grpc.serverStreams(new Dumps(), 501).snapshot("paste", 1508));
        assertThat(report.findings()).hasSize(1);
        ReportedFinding found = report.findings().get(0);
        assertThat(found.status()).isEqualTo(Status.RUNTIME_ONLY);
        assertThat(found.rule()).isEqualTo("runtime-conn-leak");
        assertThat(found.place()).isEmpty();
        assertThat(found.message())
                .isEqualTo("501 gRPC server-side connections held open (3 goroutines each, inferred from one of three"
                        + " stacks by the grpc 1.70 server model): the client does not close them");
        assertThat(report.verdict())
                .contains("1,503 by the model")
                .contains("1,007 of the 1,508 goroutines that the profile declares are not in it");
    }

    @Test
    void serverStacksNeverAccuseServerCode() {
        AuditReport report = report(
                List.of(dial("grpc.NewClient(\"a\")")),
                Grpc.serverStreams(new Dumps(), 501).snapshot("dump"));
        assertThat(report.findings())
                .extracting(ReportedFinding::status)
                .containsExactly(Status.RUNTIME_ONLY, Status.STATIC_ONLY);
        assertThat(report.findings().get(1).evidence().match()).isEqualTo(MatchLevel.NONE);
    }

    @Test
    void clientConnectionsBelongToTheFindingThatOpensThem() {
        AuditReport report = report(
                List.of(dial("grpc.NewClient(\"a\")")),
                Grpc.clients(new Dumps(), 12).snapshot("dump"));
        assertThat(report.findings()).hasSize(1);
        ReportedFinding found = report.findings().get(0);
        assertThat(found.status()).isEqualTo(Status.CONFIRMED);
        assertThat(found.evidence().match()).isEqualTo(MatchLevel.SIGNATURE);
        assertThat(found.evidence().held().orElseThrow().last()).isEqualTo(12);
        assertThat(found.evidence().last()).isEqualTo(60);
        assertThat(report.verdict()).contains("12 gRPC client connections × 5 goroutines = 60 (hub.go:8)");
    }

    @Test
    void severalCandidatesShareTheConnections() {
        AuditReport report = report(
                List.of(dial("grpc.NewClient(\"a\")"), dial("grpc.NewClient(\"b\")")),
                Grpc.clients(new Dumps(), 12).snapshot("dump"));
        assertThat(report.findings()).hasSize(2).allSatisfy(found -> {
            assertThat(found.evidence().held().orElseThrow().sharedWith()).hasSize(1);
            assertThat(found.evidence().explanation())
                    .contains("2 findings may hold them and no frame tells them apart");
        });
        assertThat(report.verdict())
                .as("counted once")
                .contains("60 of 60 goroutines")
                .containsOnlyOnce("12 gRPC")
                .contains("(hub.go:8 or 1 other)");
    }

    @Test
    void fewSteadyConnectionsAreNoLeak() {
        AuditReport report = report(
                List.of(dial("grpc.NewClient(\"a\")")),
                Grpc.clients(new Dumps(), 2).snapshot("dump"));
        assertThat(report.findings().get(0).status()).isEqualTo(Status.STATIC_ONLY);
        assertThat(report.findings().get(0).evidence().explanation()).contains("too few and too steady");
    }

    @Test
    void connectionsNobodyInTheSourceOpens() {
        AuditReport report = report(List.of(), Grpc.clients(new Dumps(), 12).snapshot("dump"));
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).message())
                .isEqualTo("12 gRPC client connections held open (5 goroutines each, by the grpc 1.70 client model): no"
                        + " finding in the audited source opens them");
    }

    @Test
    void aGrowingPileIsReportedAtItsLine() {
        AuditReport report = report(List.of(), waiting(5, 900), waiting(25, 900));
        assertThat(report.findings()).hasSize(1);
        ReportedFinding found = report.findings().get(0);
        assertThat(found.rule()).isEqualTo("runtime-blocked");
        assertThat(found.place().orElseThrow().display()).isEqualTo("hub/hub.go:4:2");
        assertThat(found.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(found.evidence().counts()).containsExactly(5L, 25L);
    }

    @Test
    void dumpsOfBothShapesCompare() {
        String dump = """
                goroutine 7 [chan receive]:
                example.com/app/hub.(*Hub).wait(...)
                	/src/app/hub/hub.go:4 +0x35
                """;
        AuditReport report = report(List.of(), Dumps.read("dump", dump), waiting(25, 900));
        assertThat(report.findings().get(0).evidence().counts()).containsExactly(1L, 25L);
    }

    @Test
    void aSteadyPileIsNot() {
        AuditReport report = report(List.of(), waiting(25, 900), waiting(25, 900));
        assertThat(report.findings()).isEmpty();
        assertThat(report.diagnostics())
                .extracting(Diagnostic::text)
                .containsExactly(
                        "25 goroutines at 1 place of the user's code are neither explained by a finding nor a growing"
                                + " pile of 10 or more, and not reported");
    }

    @Test
    void aSingleSnapshotNeedsAPileThatDominates() {
        assertThat(report(List.of(), waiting(25, 900)).findings()).isEmpty();
        AuditReport report = report(List.of(), waiting(25, 100));
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void idleLibraryGoroutinesAreNeverAPile() {
        AuditReport report = report(List.of(), waiting(0, 100_000));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void nilChannelsNeedNoPile() {
        String dump = """
                goroutine 7 [chan receive (nil chan)]:
                example.com/app/hub.(*Hub).wait(...)
                	/src/app/hub/hub.go:4 +0x35
                """;
        AuditReport report = report(List.of(), Dumps.read("dump", dump));
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).confidence()).isEqualTo(Confidence.HIGH);
        assertThat(report.findings().get(0).message())
                .isEqualTo(
                        "1 goroutine stands in hub.(*Hub).wait (hub.go:4) at chan receive (nil chan) and no finding says"
                                + " why");
    }
}
