package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What tracebacks tell beyond counts. */
class TracebackTest {
    private static StackGroup group(Snapshot snapshot, String function) {
        return snapshot.groups().stream()
                .filter(g -> g.frames().stream().anyMatch(f -> f.function().equals(function)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsStatesCreatorsAndLabels() {
        Snapshot snapshot = Dumps.only(Dumps.resource("dumps/states/goroutine.debug2.txt"));
        StackGroup send = group(snapshot, "main.chanSend");
        assertThat(send.count()).isEqualTo(3);
        assertThat(send.state()).hasValue("chan send");
        assertThat(send.goroutines()).containsExactly(21L, 22L, 23L);
        assertThat(send.frames().get(0).inlined()).isTrue();
        assertThat(send.creator().orElseThrow().display()).isEqualTo("main.start example.com/app/main.go:89");
        assertThat(send.creator().orElseThrow().goroutine()).hasValue(1);
        assertThat(group(snapshot, "main.nilSend").neverWakes()).isTrue();
        assertThat(group(snapshot, "main.selectNone").neverWakes()).isTrue();
        assertThat(group(snapshot, "main.locked").lockedToThread()).isTrue();
        assertThat(snapshot.groups())
                .filteredOn(StackGroup::elided)
                .singleElement()
                .satisfies(deep -> assertThat(deep.frames()).hasSize(100));
    }

    @Test
    void endsAHeaderAtItsLastBracket() {
        Snapshot snapshot =
                Dumps.only(Dumps.text("goroutine 7 gp=0x1 m=nil [chan send (leaked), 2 minutes, locked to thread,"
                        + " synctest bubble 3 labels:{\"k\": \"a]: b\", \"q\": \"\\\"\"}]:\nmain.f(0x1, {0x2, ...})\n\t/a b/c.go:3 +0x1f"
                        + " fp=0x1 sp=0x2 pc=0x3\n"));
        StackGroup group = snapshot.groups().get(0);
        assertThat(group.state()).hasValue("chan send");
        assertThat(group.leaked()).isTrue();
        assertThat(group.minMinutes()).hasValue(2);
        assertThat(group.lockedToThread()).isTrue();
        assertThat(group.inBubble()).isTrue();
        assertThat(group.labels()).containsEntry("k", "a]: b").containsEntry("q", "\"");
        assertThat(group.frames().get(0).display()).isEqualTo("main.f /a b/c.go:3");
        assertThat(snapshot.shape()).isEqualTo(SnapshotShape.CRASH);
    }

    @Test
    void keepsTheRangeOfMinutes() {
        String body = "main.f()\n\t/a.go:3 +0x1\ncreated by main.g in goroutine ";
        Snapshot snapshot = Dumps.only(Dumps.text("goroutine 7 [select, 2 minutes]:\n" + body + "1\n\t/a.go:9 +0x1\n\n"
                + "goroutine 8 [select, 9 minutes]:\n" + body + "2\n\t/a.go:9 +0x1\n"));
        StackGroup group = snapshot.groups().get(0);
        assertThat(group.count()).isEqualTo(2);
        assertThat(group.minMinutes()).hasValue(2);
        assertThat(group.maxMinutes()).hasValue(9);
        assertThat(group.creator().orElseThrow().goroutine()).isEmpty();
    }

    @Test
    void readsAncestorsDownToTheProgramsOwnCode() {
        Snapshot snapshot = Dumps.only(Dumps.resource("dumps/grpc170/client-ancestors/goroutine.debug2.txt"));
        long named = snapshot.groups().stream()
                .filter(g -> g.ancestors().stream()
                        .flatMap(a -> a.frames().stream())
                        .anyMatch(f -> f.function().equals("main.NewConn")))
                .mapToLong(StackGroup::count)
                .sum();
        assertThat(named).isEqualTo(20);
        StackGroup group = snapshot.groups().get(0);
        assertThat(group.ancestors()).hasSizeGreaterThan(1);
        assertThat(group.ancestors().get(0).creator().map(Creator::function)).hasValue("net/http.(*Server).Serve");
        assertThat(group.frames().get(0).inlined()).isFalse();
    }

    @Test
    void namesACrashByItsHeadline() {
        assertThat(Dumps.only(Dumps.resource("dumps/panics/panic.all.txt")).name())
                .isEqualTo("panic: handler: boom");
        Snapshot quit = Dumps.only(Dumps.resource("dumps/states/sigquit.txt"));
        assertThat(quit.name()).isEqualTo("SIGQUIT: quit");
        assertThat(quit.shape()).isEqualTo(SnapshotShape.CRASH);
        assertThat(group(quit, "main.start.gowrap6").state()).hasValue("syscall");
    }

    @Test
    void saysThatATextStopsInsideAGoroutine() {
        String text = Dumps.string("dumps/states/goroutine.debug2.txt");
        int frame = text.indexOf("main.nilSend()");
        for (int cut : new int[] {frame + 5, frame + "main.nilSend()\n".length(), frame + 24}) {
            Snapshot snapshot = Dumps.only(Dumps.text(text.substring(0, cut)));
            assertThat(snapshot.goroutines()).as("cut at " + cut).isEqualTo(9);
            assertThat(snapshot.truncated()).as("cut at " + cut).isPresent();
        }
        assertThat(Dumps.only(Dumps.text(text.stripTrailing())).truncated()).isEqualTo(Optional.empty());
    }

    @Test
    void splitsDumpsThatFollowEachOther() {
        String text = Dumps.string("dumps/ctxdone/goroutine.t1.debug2.txt");
        String later = Dumps.string("dumps/ctxdone/goroutine.t2.debug2.txt");
        ReadResult result = Dumps.text(text + "\n" + later + "\n" + later);
        assertThat(result.snapshots()).extracting(Snapshot::goroutines).containsExactly(63L, 203L);
        assertThat(result.notes()).extracting(Note::kind).containsExactly(Note.Kind.REPEATED);
    }

    @Test
    void readsBehindALogPrefix() {
        String text = Dumps.string("dumps/states/goroutine.debug2.txt").replaceAll("(?m)^", "web-1  | 10:00:00 app: ");
        Snapshot plain = Dumps.only(Dumps.resource("dumps/states/goroutine.debug2.txt"));
        Snapshot logged = Dumps.only(Dumps.text(text));
        assertThat(logged.goroutines()).isEqualTo(27);
        assertThat(logged.groups().stream().map(StackGroup::stackText))
                .isEqualTo(plain.groups().stream().map(StackGroup::stackText).toList());
    }
}
