package dev.caulk.report.correlate;

import static dev.caulk.report.FindingBuilder.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.finding.RuntimeSite.Operation;
import dev.caulk.analysis.ops.Program;
import dev.caulk.profile.Snapshot;
import dev.caulk.report.AuditReport;
import dev.caulk.report.Audits;
import dev.caulk.report.Cause;
import dev.caulk.report.Dumps;
import dev.caulk.report.Functions;
import dev.caulk.report.GoSources;
import dev.caulk.report.LineShift;
import dev.caulk.report.MatchLevel;
import dev.caulk.report.ReportedFinding;
import dev.caulk.report.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelatorTest {
    private static final String PATH = "cmd/app/main.go";

    private final GoSources sources = new GoSources().add(PATH, """
            package main

            func handle() {
            	ch := make(chan int)
            	go func() {
            		ch <- 1
            	}()
            }

            func twice() {
            	a <- 1
            	work()
            	b <- 2
            }
            """);

    private final Program program = new Functions()
            .add(
                    "main.handle",
                    sources.span(PATH, "func handle() {\n\tch := make(chan int)\n\tgo func() {\n\t\tch <- 1\n\t}()\n}"))
            .add("main.handle.func1", sources.span(PATH, "func() {\n\t\tch <- 1\n\t}"), sources.span(PATH, "ch <- 1"))
            .add(
                    "main.twice",
                    sources.span(PATH, "func twice() {\n\ta <- 1\n\twork()\n\tb <- 2\n}"),
                    sources.span(PATH, "a <- 1"),
                    sources.span(PATH, "b <- 2"))
            .program();

    private Finding send() {
        return finding("chan-send-leak", sources.span(PATH, "ch <- 1"))
                .blocks(Operation.CHAN_SEND, "main.handle.func1", sources.span(PATH, "ch <- 1"))
                .spawns("main.handle", sources.span(PATH, "go func()"))
                .build();
    }

    private Finding secondSend() {
        return finding("chan-send-leak", sources.span(PATH, "b <- 2"))
                .blocks(Operation.CHAN_SEND, "main.twice", sources.span(PATH, "b <- 2"))
                .build();
    }

    private AuditReport report(Finding finding, Snapshot... snapshots) {
        return Audits.report(List.of(finding), program, sources, snapshots);
    }

    private static Snapshot at(long count, String frame) {
        return new Dumps().counted(count, frame).snapshot("dump");
    }

    private static ReportedFinding only(AuditReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    @Test
    void symbolAndLineAgree() {
        ReportedFinding found = only(report(send(), at(3, "main.handle.func1 /build/cmd/app/main.go:6")));
        assertThat(found.status()).isEqualTo(Status.CONFIRMED);
        assertThat(found.evidence().match()).isEqualTo(MatchLevel.EXACT);
        assertThat(found.evidence().last()).isEqualTo(3);
    }

    @Test
    void windowsPathsAgreeBySuffix() {
        ReportedFinding found = only(report(send(), at(3, "main.handle.func1 C:/Program Files/x/main.go:6")));
        assertThat(found.evidence().match()).isEqualTo(MatchLevel.EXACT);
    }

    @Test
    void theLineHasMoved() {
        ReportedFinding found = only(report(send(), at(3, "main.handle.func1 /build/cmd/app/main.go:26")));
        assertThat(found.status()).isEqualTo(Status.CONFIRMED);
        assertThat(found.evidence().match()).isEqualTo(MatchLevel.SHIFTED);
        assertThat(found.evidence().shift()).contains(new LineShift(26, 6));
        assertThat(found.evidence().explanation()).contains("profiled :26, source :6");
    }

    @Test
    void aMovedLineAmongSeveralSendsIsOnlyLikely() {
        ReportedFinding found = only(report(secondSend(), at(3, "main.twice /build/main.go:40")));
        assertThat(found.evidence().match()).isEqualTo(MatchLevel.LIKELY);
    }

    @Test
    void goroutinesAtTheOtherSendAreNotOurs() {
        ReportedFinding found = only(report(secondSend(), at(3, "main.twice /build/main.go:11")));
        assertThat(found.status()).isEqualTo(Status.STATIC_ONLY);
        assertThat(found.evidence().match()).isEqualTo(MatchLevel.NONE);
    }

    @Test
    void aStateOfAnotherKindContradicts() {
        String dump = """
                goroutine 7 [sleep]:
                main.handle.func1()
                	/build/cmd/app/main.go:6 +0x35
                created by main.handle in goroutine 1
                	/build/cmd/app/main.go:99 +0x5a
                """;
        ReportedFinding found = only(report(send(), Dumps.read("dump", dump)));
        assertThat(found.evidence().sites()).noneMatch(site -> site.match() == MatchLevel.EXACT);
    }

    @Test
    void creatorsMatchTheGoStatement() {
        String dump = """
                goroutine 7 [chan send]:
                main.handle.func1()
                	/build/cmd/app/main.go:6 +0x35
                created by main.handle in goroutine 1
                	/build/cmd/app/main.go:5 +0x5a
                """;
        ReportedFinding found = only(report(send(), Dumps.read("dump", dump)));
        assertThat(found.evidence().sites()).hasSize(2).allMatch(site -> site.match() == MatchLevel.EXACT);
        assertThat(found.evidence().last()).as("each goroutine once").isEqualTo(1);
    }

    @Test
    void closuresOfInlinedFunctionsAreFoundByPlace() {
        ReportedFinding found = only(report(send(), at(3, "main.main.handle.func9.1 /build/cmd/app/main.go:6")));
        assertThat(found.evidence().match()).isEqualTo(MatchLevel.EXACT);
    }

    @Test
    void growthIsShownOverSnapshots() {
        String frame = "main.handle.func1 /build/cmd/app/main.go:6";
        ReportedFinding found = only(report(send(), at(0, frame), at(60, frame), at(200, frame)));
        assertThat(found.evidence().counts()).containsExactly(0L, 60L, 200L);
        assertThat(found.evidence().growth()).isEqualTo(200);
        assertThat(found.evidence().explanation()).contains("0 → 60 → 200 over 3 snapshots");
    }

    @Test
    void goroutinesThatAreGoneAgainConfirmNothing() {
        String frame = "main.handle.func1 /build/cmd/app/main.go:6";
        ReportedFinding found = only(report(send(), at(60, frame), at(0, frame)));
        assertThat(found.status()).isEqualTo(Status.STATIC_ONLY);
        assertThat(found.evidence().explanation()).contains("gone again");
    }

    @Test
    void goroutinesAtWorkDoNotConfirmASpawningSite() {
        Finding log = finding("go-unbounded-log", sources.span(PATH, "go func()"))
                .runs("main.handle.func1", sources.span(PATH, "go func()"))
                .build();
        String frame = "main.handle.func1 /build/cmd/app/main.go:6";
        assertThat(only(report(log, at(9, frame))).status()).isEqualTo(Status.STATIC_ONLY);
        assertThat(only(report(log, at(10, frame))).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void commandsThatShareASymbolAreToldApartByPath() {
        GoSources two = new GoSources()
                .add("cmd/a/main.go", "package main\nfunc f() {\n\tch <- 1\n}\n")
                .add("cmd/b/main.go", "package main\nfunc f() {\n\tch <- 1\n}\n");
        Functions functions = new Functions();
        for (String path : List.of("cmd/a/main.go", "cmd/b/main.go")) {
            functions.add("main.f", two.span(path, "func f() {\n\tch <- 1\n}"), two.span(path, "ch <- 1"));
        }
        List<Finding> findings = List.of(
                finding("chan-send-leak", two.span("cmd/a/main.go", "ch <- 1"))
                        .blocks(Operation.CHAN_SEND, "main.f", two.span("cmd/a/main.go", "ch <- 1"))
                        .build(),
                finding("chan-send-leak", two.span("cmd/b/main.go", "ch <- 1"))
                        .blocks(Operation.CHAN_SEND, "main.f", two.span("cmd/b/main.go", "ch <- 1"))
                        .build());
        AuditReport report = Audits.report(findings, functions.program(), two, at(30, "main.f /src/cmd/b/main.go:3"));
        assertThat(report.findings().get(0).place().orElseThrow().file().path()).isEqualTo("cmd/b/main.go");
        assertThat(report.findings().get(0).status()).isEqualTo(Status.CONFIRMED);
        assertThat(report.findings().get(1).status()).isEqualTo(Status.STATIC_ONLY);
    }

    @Test
    void everyGoroutineHasOneCause() {
        Snapshot dump = new Dumps()
                .counted(30, "main.handle.func1 /build/cmd/app/main.go:6")
                .counted(4, "main.twice /build/main.go:11")
                .counted(2, "net/http.(*conn).serve net/http/server.go:2067")
                .snapshot("dump");
        AuditReport report = report(send(), dump);
        assertThat(report.causes().stream().mapToLong(Cause::last).sum()).isEqualTo(36);
        assertThat(report.causes())
                .extracting(Cause::kind)
                .containsExactly(Cause.Kind.FINDING, Cause.Kind.CODE, Cause.Kind.LIBRARY);
    }

    @Test
    void withoutAProfileFindingsStandAlone() {
        AuditReport report = report(send());
        assertThat(only(report).status()).isEqualTo(Status.STATIC_ONLY);
        assertThat(report.causes()).isEmpty();
        assertThat(report.verdict()).startsWith("1 leak found in the source, 1 error: the goroutine never ends at");
    }

    @Test
    void nothingFoundStillSaysWhatWasRead() {
        AuditReport report = Audits.report(List.of(), program, sources);
        assertThat(report.verdict()).isEqualTo("no leak found (12 files and 41 functions)");
    }
}
