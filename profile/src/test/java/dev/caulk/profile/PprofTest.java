package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pprof profiles and the texts of {@code go tool pprof} tell, against the other shapes of the same processes. */
class PprofTest {
    private static Map<String, Long> stacks(Snapshot snapshot) {
        Map<String, Long> stacks = new TreeMap<>();
        for (StackGroup group : snapshot.groups()) {
            StringBuilder text = new StringBuilder();
            group.frames().forEach(frame -> text.append(frame.display()).append('\n'));
            stacks.merge(group.labels() + "\n" + text, group.count(), Long::sum);
        }
        return stacks;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ctxdone/goroutine.t2",
                "ctxdonefixed/goroutine.t1",
                "golog/goroutine.t1",
                "gologfixed/goroutine.t2",
                "grpc151/client/goroutine.t2",
                "grpc151/server/goroutine",
                "grpc170/client/goroutine.t1",
                "grpc170/server/goroutine",
                "paths-bazel/goroutine",
                "paths-windows/goroutine",
                "states/goroutine",
                "symbols/goroutine",
                "symbols-noinline/goroutine",
                "ctxdone/leakbuild/goroutineleak"
            })
    void aPprofProfileHasTheStacksOfDebug1(String name) {
        Snapshot pprof = Dumps.only(Dumps.resource("pprof/" + name + ".pb.gz"));
        Snapshot counted = Dumps.only(Dumps.resource("dumps/" + name + ".debug1.txt"));
        assertThat(pprof.goroutines()).isEqualTo(counted.goroutines());
        assertThat(pprof.kind()).isEqualTo(counted.kind());
        Map<String, Long> missing = stacks(counted);
        stacks(pprof).forEach(missing::remove);
        // Each was taken by another handler of its own, whose connection can be unreadable for a moment; a recursion
        // that is
        // cut at the runtime's limit is cut at another call when calls are inlined.
        assertThat(missing.keySet())
                .allMatch(stack -> stack.contains("runtime/pprof.")
                        || stack.contains("backgroundRead")
                        || stack.contains("main.recurse")
                        || stack.equals("{}\n"));
    }

    @Test
    void tellsStatesByTheRuntimesFrames() {
        Snapshot snapshot = Dumps.only(Dumps.resource("pprof/states/goroutine.pb.gz"));
        Snapshot words = Dumps.only(Dumps.resource("dumps/states/goroutine.debug2.txt"));
        for (StackGroup group : words.groups()) {
            String function = group.frames().get(0).function();
            Optional<StackGroup> same = snapshot.groups().stream()
                    .filter(g -> g.frames().get(0).function().equals(function))
                    .findFirst();
            String expected = group.state().orElseThrow().replace(" (nil chan)", "");
            if (same.isPresent() && !expected.equals("running") && !expected.equals("runnable")) {
                assertThat(same.get().state()).as(function).hasValue(expected);
            }
        }
    }

    @Test
    void keepsTheFirstLineOfFunctionsAndTheTime() {
        Snapshot snapshot = Dumps.only(Dumps.resource("pprof/golog/goroutine.t2.pb.gz"));
        Frame frame = snapshot.groups().get(0).frames().get(0);
        assertThat(frame.startLine()).isPresent();
        assertThat(snapshot.taken()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctxdone/leakbuild", "golog", "grpc151/client", "grpc170/client"})
    void theTextsOfPprofAgreeWithTheProfile(String scenario) {
        Snapshot profile = Dumps.only(Dumps.resource("pprof/" + scenario + "/goroutine.t2.pb.gz"));
        Snapshot raw = Dumps.only(Dumps.resource("pprof/" + scenario + "/pprof.raw.txt"));
        assertThat(stacks(raw)).isEqualTo(stacks(profile));
        assertThat(raw.taken().map(t -> t.toEpochMilli() / 1000))
                .isEqualTo(profile.taken().map(t -> t.toEpochMilli() / 1000));
        Snapshot traces = Dumps.only(Dumps.resource("pprof/" + scenario + "/pprof.traces.txt"));
        long unnamed = profile.groups().stream()
                .filter(g -> g.frames().isEmpty())
                .mapToLong(StackGroup::count)
                .sum();
        assertThat(traces.goroutines()).isEqualTo(profile.goroutines() - unnamed);
        assertThat(traces.groups().get(0).state())
                .isEqualTo(profile.groups().get(0).state());
        FunctionTable top =
                Dumps.resource("pprof/" + scenario + "/pprof.top.txt").tables().get(0);
        assertThat(top.total()).hasValue(profile.goroutines());
        assertThat(top.rows().get(0).function()).isEqualTo("runtime.gopark");
        assertThat(Dumps.resource("pprof/" + scenario + "/pprof.peek.txt")
                        .tables()
                        .get(0)
                        .rows())
                .isNotEmpty()
                .allMatch(row -> row.function().startsWith("main."));
        List<FunctionTable> list =
                Dumps.resource("pprof/" + scenario + "/pprof.list.txt").tables();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).rows())
                .isNotEmpty()
                .allMatch(row -> row.file().orElseThrow().endsWith(".go"));
    }

    @Test
    void readsTheListOfATrace() {
        Snapshot list = Dumps.only(Dumps.resource("other/trace.goroutines.html"));
        assertThat(list.kind()).isEqualTo(SnapshotKind.STARTED);
        assertThat(list.groups().get(0).count()).isEqualTo(25);
        assertThat(list.goroutines())
                .isEqualTo(1 + 25 + 2 + 25 + 25 + 2 + 1 + 1 + 25 + 1 + 1 + 2 + 1 + 1 + 1 + 1 + 1 + 1);
    }

    @Test
    void saysTheTotalsOfTheIndexPage() {
        ReadResult index = Dumps.resource("pprof/ctxdone/leakbuild/index.html");
        assertThat(index.unread())
                .singleElement()
                .satisfies(block -> assertThat(block.sentence()).contains("it counts 203 goroutines"));
    }

    @Test
    void readsLabelsOfTraces() {
        Snapshot snapshot = Dumps.only(Dumps.text("Type: goroutine\n-----------+-------------------\n"
                + "     route:  /v1/users\n    tenant:  a b\n         3   runtime.gopark\n             main.f[go.shape.int]\n"
                + "             main.g (inline)\n-----------+-------------------\n"));
        StackGroup group = snapshot.groups().get(0);
        assertThat(group.count()).isEqualTo(3);
        assertThat(group.labels()).containsEntry("route", "/v1/users").containsEntry("tenant", "a b");
        assertThat(group.frames()).extracting(Frame::function).containsExactly("main.f[...]", "main.g");
    }

    @Test
    void namesTablesOfMemory() {
        ReadResult result = Dumps.text("(pprof) top\n523.38GB of 650.90GB total (80.41%)\n"
                + "Showing top 10 nodes out of 106 (cum >= 28.02GB)\nflat flat% sum% cum cum%\n"
                + "147.59GB 22.68% 22.68% 147.59GB 22.68% runtime.rawstringtmp\n");
        assertThat(result.tables()).isEmpty();
        assertThat(result.unread()).extracting(UnreadBlock::kind).containsExactly("pprof -top text");
    }

    @Test
    void aDifferenceShowsWhatCameAndWent() {
        ReadResult result = Dumps.text("""
                Type: goroutine
                Showing nodes accounting for 139, 220.63% of 63 total
                      flat  flat%   sum%        cum   cum%
                       139 220.63% 220.63%        139 220.63%  runtime.gopark
                         0     0% 220.63%        140 222.22%  main.handleRequest.func1
                         0     0% 220.63%         -1  1.59%  net.(*conn).Read
                """);
        FunctionTable table = result.tables().get(0);
        assertThat(table.difference()).isTrue();
        assertThat(table.rows()).extracting(FunctionTable.Row::cum).containsExactly(139L, 140L, -1L);
        assertThat(new ProfileText(new Signatures(ProfileModels.signatures()), 9).render(List.of(result)))
                .contains("63 goroutines before")
                .contains("+140  in main.handleRequest.func1")
                .contains("-1  in net.(*conn).Read");
    }

    @Test
    void aTableWithoutRowsIsNamed() {
        ReadResult result = Dumps.text("""
                Type: goroutine
                Showing nodes accounting for 0, 0% of 3 total
                      flat  flat%   sum%        cum   cum%
                """);
        assertThat(result.tables()).isEmpty();
        assertThat(result.unread())
                .singleElement()
                .satisfies(block ->
                        assertThat(block.sentence()).contains("without rows").contains("caulk diff"));
    }

    @Test
    void contentionIsRankedByTheTimeThatWasWaited() {
        Snapshot block = Dumps.only(Dumps.text("""
                --- contention:
                cycles/second=1000000000
                5000000000 1 @ 0x1 0x2
                #\t0x1\truntime.selectgo+0x1\t/go/src/runtime/select.go:535
                #\t0x2\tmain.slow+0x1\t/src/main.go:7
                1000 900 @ 0x1 0x3
                #\t0x1\tsync.(*Mutex).Lock+0x1\t/go/src/sync/mutex.go:46
                #\t0x3\tmain.often+0x1\t/src/main.go:9
                """));
        Diagnosis diagnosis = Diagnosis.of(block, new Signatures(ProfileModels.signatures()));
        assertThat(diagnosis.busy().get(0).count()).isEqualTo(1);
        assertThat(diagnosis.verdict()).contains("5 s of it select in main.slow /src/main.go:7");
    }
}
