package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

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
    void namesWhatItDoesNotRead() {
        assertThat(Dumps.resource("seeds/002-session.txt").unread())
                .extracting(UnreadBlock::kind)
                .containsExactly("pprof -top text", "pprof -list text", "pprof -traces text");
        ReadResult others = Dumps.resource("seeds/004-others.txt");
        assertThat(others.snapshots()).isEmpty();
        assertThat(others.unread())
                .extracting(UnreadBlock::kind)
                .containsExactly(
                        "go tool trace goroutine list",
                        "go tool trace goroutine list",
                        "go tool trace goroutine list",
                        "heap profile",
                        "data race report");
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
    void doesNotReadAContentionProfileAsGoroutines() {
        ReadResult result =
                Dumps.text("--- contention:\ncycles/second=1000\n123456 7 @ 0x1 0x2\n#\t0x1\tmain.f+0x1\t/a.go:1\n");
        assertThat(result.snapshots()).isEmpty();
        assertThat(result.unread()).extracting(UnreadBlock::kind).containsExactly("block profile");
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
    void namesATracebackThatLostItsLines() {
        String flat =
                "goroutine 1 [running]: main.main() /src/main.go:3 +0x1 goroutine 7 [select]: main.f() /src/main.go:9";
        String escaped = "{\"stack\":\"goroutine 1 [running]:\\nmain.main()\\n\\t/src/main.go:3 +0x1\\n\"}";
        for (String text : new String[] {flat, escaped}) {
            ReadResult result = Dumps.text(text + "\n");
            assertThat(result.snapshots()).isEmpty();
            assertThat(result.unread()).extracting(UnreadBlock::kind).containsExactly("traceback on one line");
        }
    }
}
