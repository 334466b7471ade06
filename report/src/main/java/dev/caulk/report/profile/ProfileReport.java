package dev.caulk.report.profile;

import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.Diagnosis;
import dev.caulk.profile.ReadResult;
import dev.caulk.profile.Signatures;
import dev.caulk.profile.Snapshot;
import dev.caulk.profile.SnapshotKind;
import dev.caulk.profile.growth.Growth;
import dev.caulk.profile.growth.GrowthVerdict;
import dev.caulk.report.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that profiles say without source.
 *
 * @param documents as read
 * @param diagnoses one per snapshot, in order
 * @param growth what a comparison found; absent where none was asked for
 * @param signatures how connections are found
 */
public record ProfileReport(
        Tool tool,
        List<ReadResult> documents,
        List<Diagnosis> diagnoses,
        Optional<Growth> growth,
        Signatures signatures) {
    /** Copies the lists. */
    public ProfileReport {
        documents = List.copyOf(documents);
        diagnoses = List.copyOf(diagnoses);
    }

    /** Diagnoses all snapshots. */
    public static ProfileReport of(
            Tool tool, List<ReadResult> documents, Optional<Growth> growth, Signatures signatures) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (ReadResult document : documents) {
            for (Snapshot snapshot : document.snapshots()) {
                diagnoses.add(Diagnosis.of(snapshot, signatures));
            }
        }
        return new ProfileReport(tool, documents, diagnoses, growth, signatures);
    }

    /** The sentence that the report opens with. */
    public String verdict() {
        return growth.map(GrowthVerdict::of)
                .or(() -> telling().map(Diagnosis::verdict))
                .orElse("There is no goroutine profile in it.");
    }

    /** The last snapshot of goroutines at one moment that finds something held, or else the last of all. */
    private Optional<Diagnosis> telling() {
        Optional<Diagnosis> best = Optional.empty();
        for (Diagnosis diagnosis : diagnoses) {
            if (best.isEmpty() || rank(diagnosis) >= rank(best.get())) {
                best = Optional.of(diagnosis);
            }
        }
        return best;
    }

    private static int rank(Diagnosis diagnosis) {
        boolean moment = diagnosis.snapshot().kind() == SnapshotKind.GOROUTINE
                || diagnosis.snapshot().kind() == SnapshotKind.GOROUTINE_LEAK;
        boolean held = diagnosis.estimates().stream().anyMatch(ConnectionEstimate::pile);
        return (moment ? 2 : 0) + (held ? 1 : 0);
    }
}
