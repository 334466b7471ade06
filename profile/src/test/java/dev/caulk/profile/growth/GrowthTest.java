package dev.caulk.profile.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.caulk.profile.Dumps;
import dev.caulk.profile.ProfileModels;
import dev.caulk.profile.Signatures;
import dev.caulk.profile.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthTest {
    private static final Signatures SIGNATURES = new Signatures(ProfileModels.signatures());

    private static Snapshot dump(String name) {
        return Dumps.only(Dumps.resource(name));
    }

    private static List<Snapshot> apart(Duration every, List<Snapshot> snapshots) {
        List<Snapshot> timed = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            timed.add(snapshot.takenAt(Instant.EPOCH.plus(every.multipliedBy(timed.size()))));
        }
        return timed;
    }

    private static Snapshot workers(int count) {
        return Dumps.only(Dumps.text("goroutine profile: total " + count + "\n" + count
                + " @ 0x1\n#\t0x1\tmain.work.func1+0x1\t/src/main.go:9\n"));
    }

    @Test
    void saysWhatGrowsAndHowFast() {
        List<Snapshot> snapshots = apart(
                Duration.ofMinutes(5),
                List.of(
                        dump("dumps/ctxdone/goroutine.t0.debug2.txt"),
                        dump("dumps/ctxdone/goroutine.t1.debug2.txt"),
                        dump("dumps/ctxdone/goroutine.t2.debug2.txt")));
        Growth growth = Growth.of(snapshots, SIGNATURES);
        assertThat(growth.rows().get(0).counts()).containsExactly(0L, 60L, 200L);
        assertThat(growth.rows().get(0).rising()).isTrue();
        assertThat(GrowthVerdict.of(growth))
                .isEqualTo(
                        "200 more goroutines at one stack: 0 → 200 in 10 min, 1,200 more per hour at this slope; 200 of"
                                + " the 200 goroutines that were added: chan send in main.handleRequest.func1"
                                + " example.com/app/ctxdone/main.go:19, created by main.handleRequest"
                                + " example.com/app/ctxdone/main.go:17.");
    }

    @Test
    void countsConnectionsWhoseStacksNameNoProgram() {
        List<Snapshot> snapshots = apart(
                Duration.ofMinutes(30),
                List.of(
                        dump("dumps/grpc151/client/goroutine.t1.debug1.txt"),
                        dump("dumps/grpc151/client/goroutine.t2.debug1.txt")));
        assertThat(GrowthVerdict.of(Growth.of(snapshots, SIGNATURES)))
                .isEqualTo(
                        "8 more gRPC client connections: 4 → 12 in 30 min, 16 more per hour at this slope; 8 × 3 = 24 of"
                                + " the 24 goroutines that were added.");
    }

    @Test
    void isNoPartOfWhatWasAddedWhereOthersWentAway() {
        List<Snapshot> snapshots = List.of(
                dump("dumps/ctxdone/goroutine.t2.debug2.txt"), dump("dumps/grpc151/client/goroutine.t2.debug1.txt"));
        assertThat(GrowthVerdict.of(Growth.of(snapshots, SIGNATURES)))
                .isEqualTo("12 more gRPC client connections: 0 → 12; 12 × 3 = 36 goroutines.");
    }

    @Test
    void fitsALineThroughAllSnapshots() {
        List<Snapshot> snapshots =
                apart(Duration.ofHours(1), List.of(workers(10), workers(30), workers(20), workers(40)));
        Row row = Growth.of(snapshots, SIGNATURES).rows().get(0);
        assertThat(row.perHour().orElseThrow()).isEqualTo(8.0);
        assertThat(row.rising()).isFalse();
    }

    @Test
    void extrapolatesNothingFromAMoment() {
        List<Snapshot> snapshots = apart(Duration.ofMillis(300), List.of(workers(10), workers(30)));
        assertThat(Growth.of(snapshots, SIGNATURES).perHour()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"debug1.txt", "debug2.txt", "pb.gz"})
    void comparesShapesWithEachOther(String shape) {
        String folder = shape.equals("pb.gz") ? "pprof" : "dumps";
        Growth growth = Growth.of(
                List.of(
                        dump(folder + "/golog/goroutine.t1." + shape),
                        dump("dumps/golog/goroutine.t2.debug2.txt"),
                        dump("pprof/golog/pprof.raw.txt")),
                SIGNATURES);
        assertThat(growth.rows())
                .filteredOn(row -> row.last() > 1)
                .allSatisfy(row -> assertThat(row.counts()).containsExactly(13L, 31L, 31L));
    }

    @Test
    void leavesOutWhatCountsSomethingElse() {
        Growth growth = Growth.of(
                List.of(
                        dump("dumps/ctxdone/leakbuild/goroutine.t1.debug1.txt"),
                        dump("dumps/ctxdone/leakbuild/goroutineleak.debug1.txt"),
                        dump("dumps/ctxdone/leakbuild/goroutine.t2.debug1.txt")),
                SIGNATURES);
        assertThat(growth.snapshots()).hasSize(2);
        assertThat(growth.leftOut()).hasSize(1);
    }

    @Test
    void saysThatNothingGrows() {
        Snapshot same = dump("dumps/gologfixed/goroutine.t2.debug1.txt");
        assertThat(GrowthVerdict.of(Growth.of(List.of(same, same), SIGNATURES)))
                .isEqualTo("No stack grows: 16 → 16 goroutines.");
    }

    @Test
    void ranksPlacesOverInstancesByTheRootMeanSquare() {
        Instances instances = Instances.of(List.of(
                dump("dumps/ctxdone/goroutine.t2.debug2.txt"),
                dump("dumps/golog/goroutine.t2.debug2.txt"),
                dump("dumps/golog/goroutine.t1.debug2.txt")));
        assertThat(instances.places().get(0).counts()).containsExactly(200L, 0L, 0L);
        assertThat(instances.places().get(0).rms()).isCloseTo(200 / Math.sqrt(3), offset(1e-9));
        assertThat(new GrowthText(5).render(instances).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void keepsToEightyColumns() {
        Growth growth = Growth.of(
                List.of(
                        dump("dumps/grpc170/client/goroutine.t0.debug1.txt"),
                        dump("dumps/grpc170/client/goroutine.t2.debug1.txt")),
                SIGNATURES);
        assertThat(new GrowthText(5).render(growth).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aFullDumpOfTheSameMomentTellsCreatorsAndIsNotCompared() {
        Instant end = Instant.EPOCH.plus(Duration.ofMinutes(1));
        Growth growth = Growth.of(
                List.of(
                        dump("dumps/ctxdone/goroutine.t0.debug1.txt").takenAt(Instant.EPOCH),
                        dump("dumps/ctxdone/goroutine.t2.debug1.txt").takenAt(end),
                        dump("dumps/ctxdone/goroutine.t2.debug2.txt").takenAt(end)),
                SIGNATURES);
        assertThat(growth.snapshots()).hasSize(2);
        assertThat(growth.twins()).hasSize(1);
        assertThat(GrowthVerdict.of(growth))
                .contains("0 → 200 in 1 min, 12,000 more per hour at this slope")
                .contains("created by main.handleRequest");
        assertThat(new GrowthText(5).render(growth)).contains("creators: ").doesNotContain("--every");
    }

    @Test
    void theMainGoroutineIsTheSameInBothShapes() {
        Snapshot counted = Dumps.only(Dumps.text("goroutine profile: total 1\n1 @ 0x1\n"
                + "#\t0x1\tmain.main+0x1\t/src/main.go:9\n#\t0x2\truntime.main+0x1\t/go/src/runtime/proc.go:283\n"));
        Snapshot full = Dumps.only(Dumps.text("goroutine 1 [chan receive]:\nmain.main()\n\t/src/main.go:9 +0x1\n"));
        Growth growth = Growth.of(List.of(counted, full), SIGNATURES);
        assertThat(growth.rows()).singleElement().extracting(Row::counts).isEqualTo(List.of(1L, 1L));
    }
}
