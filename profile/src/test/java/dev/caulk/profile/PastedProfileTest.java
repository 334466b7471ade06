package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Profiles as people paste them. */
class PastedProfileTest {
    @Test
    void dropsARepeatedBlockAndCallsAPartialPastePartial() {
        ReadResult result = Dumps.resource("seeds/000-twice.txt");
        Snapshot snapshot = Dumps.only(result);
        assertThat(snapshot.goroutines()).isEqualTo(501);
        assertThat(snapshot.declaredTotal()).hasValue(1508);
        assertThat(snapshot.missing()).isEqualTo(1007);
        assertThat(snapshot.partial().orElseThrow()).startsWith("partial: 1,007 goroutines not pasted");
        assertThat(snapshot.groups().get(0).frames()).hasSize(14);
        assertThat(result.notes()).extracting(Note::kind).containsExactly(Note.Kind.PARTIAL, Note.Kind.REPEATED);
        assertThat(result.notes().get(1).text()).contains("identical to the block at line 2");
    }

    @Test
    void readsOneLineWithRemarksBetweenTheNumbers() {
        Snapshot snapshot = Dumps.only(Dumps.resource("seeds/002-one-line.txt"));
        assertThat(snapshot.goroutines()).isEqualTo(498);
        assertThat(snapshot.missing()).isEqualTo(9);
        Frame frame = snapshot.groups().get(0).frames().get(0);
        assertThat(frame.display()).isEqualTo("main.handleRequest.func1 E:/GO_project/timeout.go:23");
    }

    @Test
    void readsAWholeProfileOnOneLine() {
        Snapshot snapshot = Dumps.only(Dumps.resource("seeds/004-one-line.txt"));
        assertThat(snapshot.goroutines()).isEqualTo(379);
        assertThat(snapshot.declaredTotal()).hasValue(379);
        assertThat(snapshot.records()).isEqualTo(17);
        assertThat(snapshot.groups().get(2).frames().get(0).file())
                .hasValue("C:/Program Files/Go/src/runtime/netpoll.go");
        assertThat(snapshot.groups().get(4).frames().get(0).display())
                .isEqualTo(
                        "github.com/natefinch/lumberjack.(*Logger).millRun"
                                + " C:/Users/u/go/pkg/mod/github.com/natefinch/lumberjack@v2.0.0+incompatible/lumberjack.go:379");
    }

    @Test
    void readsASessionOnOneLine() {
        ReadResult result = Dumps.resource("seeds/002-session.txt");
        Snapshot traces = Dumps.only(result);
        assertThat(traces.goroutines()).isEqualTo(5234);
        assertThat(traces.groups().get(0).stackText()).isEqualTo("main.handleRequest.func1\n");
        assertThat(traces.groups().get(0).state()).hasValue("chan send");
        assertThat(result.tables()).extracting(FunctionTable::kind).containsExactly("pprof -top", "pprof -list");
        assertThat(result.tables()).extracting(FunctionTable::total).containsOnly(OptionalLong.of(5234));
        assertThat(result.tables().get(0).rows())
                .contains(new FunctionTable.Row(
                        "main.handleRequest.func1", Optional.empty(), OptionalInt.empty(), 0, 5227));
        assertThat(result.tables().get(1).rows())
                .extracting(row -> row.file().orElseThrow() + ":" + row.line().orElseThrow() + " " + row.cum())
                .containsExactly(
                        "E:\\GO_project\\k8sdev\\timeout.go:22 2", "E:\\GO_project\\k8sdev\\timeout.go:23 5225");
        assertThat(result.unread()).isEmpty();
    }

    @Test
    void readsListsOfATraceAndNamesMemoryAndRaces() {
        ReadResult result = Dumps.resource("seeds/004-others.txt");
        assertThat(result.snapshots()).extracting(Snapshot::kind).containsOnly(SnapshotKind.STARTED);
        assertThat(result.snapshots()).extracting(Snapshot::goroutines).containsExactly(497L + 25, 74L + 25, 142L + 31);
        assertThat(result.unread()).extracting(UnreadBlock::kind).containsExactly("heap profile", "data race report");
    }

    @Test
    void doesNotReadProseAsData() {
        ReadResult result =
                Dumps.text("The header `goroutine profile: total 1508` says it; see goroutine 7 [chan send]:\n"
                        + "501 × 3 = 1503, mail me at 12 @ 0xdeadbeef-cafe\nand (see above)\n");
        assertThat(result.snapshots().stream().mapToLong(Snapshot::goroutines).sum())
                .isLessThan(13);
    }

    @Test
    void readsContentionsWithTheirTime() {
        Snapshot block = Dumps.only(Dumps.text(
                "--- contention:\ncycles/second=1000\n123456 7 @ 0x1 0x2\n#\t0x1\tmain.f+0x1\t/a.go:1\n\n5000 2 @ 0x3\n"
                        + "#\t0x3\tmain.g+0x1\t/a.go:2\n"));
        assertThat(block.kind()).isEqualTo(SnapshotKind.BLOCK);
        assertThat(block.goroutines()).isEqualTo(9);
        assertThat(block.groups().get(0).delayNanos()).hasValue(123_456_000_000L);
        Snapshot mutex = Dumps.only(Dumps.text(
                "--- mutex: cycles/second=1000000000 sampling period=1 70 7 @ 0x1 # 0x1 main.f+0x1 /a.go:1"));
        assertThat(mutex.kind()).isEqualTo(SnapshotKind.MUTEX);
        assertThat(mutex.groups().get(0).count()).isEqualTo(7);
        assertThat(mutex.groups().get(0).delayNanos()).hasValue(70);
    }

    @Test
    void keepsSnapshotsApart() {
        String one = "goroutine profile: total 2\n2 @ 0x1\n#\t0x1\tmain.f+0x1\t/a.go:1\n";
        String two = "threadcreate profile: total 3\n3 @ 0x1\n#\t0x1\tmain.g+0x1\t/a.go:2\n";
        ReadResult result =
                Dumps.text(one + two + "my/profile profile: total 1\n1 @ 0x1\n#\t0x1\tmain.h+0x1\t/a.go:3\n");
        assertThat(result.snapshots())
                .extracting(Snapshot::kind)
                .containsExactly(SnapshotKind.GOROUTINE, SnapshotKind.THREADCREATE, SnapshotKind.CUSTOM);
        assertThat(result.snapshots()).extracting(s -> s.origin().line()).containsExactly(1, 4, 7);
        assertThat(result.snapshots().get(2).name()).isEqualTo("my/profile");
    }

    @Test
    void keepsLabelsApartAndJoinsEqualLines() {
        ReadResult result = Dumps.text(
                "goroutine profile: total 6\n1 @ 0x1\n#\t0x1\tmain.f+0x1\t/a.go:1\n\n"
                        + "2 @ 0x2\n#\t0x2\tmain.f+0x2\t/a.go:1\n\n"
                        + "3 @ 0x2\n# labels: {\"a\":\"7 @ 0x1 # 0x1\", \"b\":\"say \\\"x]:\\\"\"}\n#\t0x2\tmain.f+0x2\t/a.go:1\n");
        Snapshot snapshot = Dumps.only(result);
        assertThat(snapshot.groups()).extracting(StackGroup::count).containsExactly(3L, 3L);
        assertThat(snapshot.groups().get(0).labels())
                .containsEntry("a", "7 @ 0x1 # 0x1")
                .containsEntry("b", "say \"x]:\"");
        assertThat(snapshot.partial()).isEmpty();
    }

    @Test
    void readsATracebackThatLostItsLines() {
        String flat = "it said goroutine 1 [running]: main.main() /src/a b.go:3 +0x1 goroutine 7 [select, 2 minutes]:"
                + " main.(*T).f(0x1, {0x2?, 0x3}) C:/Program Files/main.go:9 +0x25 created by main.main in goroutine 1"
                + " /src/main.go:5 +0x2";
        String escaped = "{\"stack\":\"goroutine 1 [running]:\\nmain.main()\\n\\t/src/a b.go:3 +0x1\\n\\n"
                + "goroutine 7 [select, 2 minutes]:\\nmain.(*T).f(0x1)\\n\\tC:/Program Files/main.go:9 +0x25\\n"
                + "created by main.main in goroutine 1\\n\\t/src/main.go:5 +0x2\\n\"}";
        String html =
                escaped.replace("\\n", "<br>").replace("\\t", "&nbsp;&nbsp;").replace("*", "&#42;");
        for (String text : new String[] {flat, escaped, html}) {
            Snapshot snapshot = Dumps.only(Dumps.text(text + "\n"));
            assertThat(snapshot.groups())
                    .as(text)
                    .extracting(StackGroup::stackText)
                    .containsExactly(
                            "main.(*T).f C:/Program Files/main.go:9\ncreated by main.main /src/main.go:5\n",
                            "main.main /src/a b.go:3\n");
        }
    }
}
