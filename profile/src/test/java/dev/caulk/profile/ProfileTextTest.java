package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTextTest {
    private static String render(ReadResult result) {
        return new ProfileText(new Signatures(ProfileModels.signatures()), 10).render(List.of(result));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dumps/ctxdone/goroutine.t2.debug2.txt | 200 of 203 goroutines (98.5 %) stand at one stack: chan send in",
                "dumps/golog/goroutine.t2.debug2.txt | 31 of 97 goroutines (32.0 %) stand at one place: select in",
                "dumps/ctxdone/leakbuild/goroutineleak.debug1.txt | 200 of 200 goroutines (100.0 %) can never wake: in",
                "dumps/golog/leakbuild/goroutineleak.debug1.txt | The garbage collector proved no goroutine leaked",
                "dumps/grpc170/client/goroutine.t2.debug1.txt | 12 gRPC client connections (12 connected): 60 of 63",
                "dumps/ctxdonefixed/goroutine.t2.debug2.txt | 3 goroutines at 3 stacks; none of them is a pile.",
                "seeds/000-twice.txt | 501 gRPC server-side connections, inferred from one of three stacks by the grpc"
            })
    void startsWithTheVerdict(String file, String start) {
        assertThat(render(Dumps.resource(file))).startsWith(start);
    }

    @Test
    void keepsToEightyColumns() {
        for (String name :
                new String[] {"seeds/004-one-line.txt", "dumps/grpc170/client/sigquit.txt", "seeds/004-others.txt"}) {
            assertThat(render(Dumps.resource(name)).lines()).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void escapesWhatCouldDriveATerminal() {
        String hostile =
                "goroutine 7 [\u001b[31mselect labels:{\"k\": \"\\x1b[2J\u202e\"}]:\nmain.\u001bf()\n\t/a\u0007.go:3 +0x1\n\n"
                        + "goroutine 8 [\u001b[31mselect labels:{\"k\": \"\\x1b[2J\u202e\"}]:\nmain.\u001bf()\n\t/a\u0007.go:3 +0x1\n";
        String text = render(Dumps.text(hostile));
        assertThat(text).contains("\\u{1b}").contains("\\u{202e}");
        assertThat(text.replace("\n", "").chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void leavesOutTheRuntimesOwnCallsWhereTheProgramIsInTheStack() {
        assertThat(render(Dumps.resource("dumps/states/sigquit.txt")))
                .contains("chan send\n          at main.chanSend example.com/app/main.go:38\n")
                .doesNotContain("at runtime.gopark runtime/proc.go:462\n          in main.");
    }

    @Test
    void blamesTheProgramForWaitsBeforeTheRuntime() {
        String profile = """
                --- contention:
                cycles/second=1000000000
                900000000 3 @ 0x1 0x2
                #\t0x1\truntime.chanrecv1+0x1\t/go/src/runtime/chan.go:509
                #\t0x2\truntime.traceStartReadCPU.func1+0x1\t/go/src/runtime/tracecpu.go:56

                50000000 7 @ 0x1 0x3
                #\t0x1\truntime.chanrecv1+0x1\t/go/src/runtime/chan.go:509
                #\t0x3\tmain.fetch+0x1\t/app/main.go:12
                """;
        assertThat(render(Dumps.text(profile)))
                .startsWith("10 contentions with 950 ms waited; 50 ms of it chan receive in main.fetch\n");
    }

    @Test
    void saysHowContentionIsCounted() {
        assertThat(render(Dumps.text("--- mutex:\ncycles/second=1000000000\nsampling period=1\n")))
                .startsWith("The profile holds no contention. A program counts it from");
    }

    @Test
    void saysWhatIsLeftOut() {
        String text = new ProfileText(new Signatures(List.of()), 3)
                .render(List.of(Dumps.resource("dumps/states/goroutine.debug2.txt")));
        assertThat(text).contains("more stacks with").contains("left out of this list");
    }

    @Test
    void namesWhoOpenedConnectionsWhereTheDumpTellsAncestors() {
        String text = render(Dumps.resource("dumps/grpc170/client-ancestors/goroutine.debug2.txt"));
        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        "Counted: 12 × CallbackSerializer, 4 × loopyWriter, 4 × reader (library v1.70.0); on behalf of"
                                + " main.NewConn example.com/app/main.go:35");
        assertThat(text).doesNotContain("tracebackancestors");
    }
}
