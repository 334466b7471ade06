package dev.caulk.report.correlate;

import dev.caulk.model.SignatureModel;
import dev.caulk.profile.ConnectionEstimate;
import dev.caulk.profile.StackGroup;
import dev.caulk.report.HeldUnits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The resources of one kind that the process holds, over all snapshots. */
final class Holding {
    private final String kind;
    private final List<Moment> moments;
    private final Optional<SignatureModel> model;

    /** @param model that the last snapshot was read with */
    Holding(String kind, List<Moment> moments, Optional<SignatureModel> model) {
        this.kind = kind;
        this.moments = moments;
        this.model = model;
    }

    String kind() {
        return kind;
    }

    List<Long> units() {
        return moments.stream().map(moment -> moment.units(kind)).toList();
    }

    boolean piled() {
        return Pile.piled(units());
    }

    /** The estimates of the last snapshot that shows any. */
    List<ConnectionEstimate> latest() {
        for (int i = moments.size() - 1; i >= 0; i--) {
            List<ConnectionEstimate> found = moments.get(i).estimates().stream()
                    .filter(e -> e.kind().equals(kind))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The groups that were counted, snapshot by snapshot. */
    List<Set<StackGroup>> groups() {
        List<Set<StackGroup>> all = new ArrayList<>();
        for (Moment moment : moments) {
            Set<StackGroup> groups = Collections.newSetFromMap(new IdentityHashMap<>());
            moment.estimates().stream()
                    .filter(e -> e.kind().equals(kind))
                    .flatMap(e -> e.evidence().stream())
                    .forEach(evidence -> groups.add(evidence.group()));
            all.add(groups);
        }
        return all;
    }

    String unit() {
        return model.map(SignatureModel::unit).orElse(kind + " connection");
    }

    String advice() {
        return model.map(SignatureModel::advice).orElse("close what is opened");
    }

    /** Whether the code that leaves them open runs in another process: its own end shows nothing of the code to mend. */
    boolean accusesPeer() {
        return model.map(m -> m.side() != m.accused()).orElse(false);
    }

    private String blame() {
        String who = model.filter(m -> m.side() != m.accused())
                .map(m -> "the " + m.accused().name().toLowerCase(Locale.ROOT))
                .orElse("this process");
        return who + " does not close them";
    }

    HeldUnits held(List<String> sharedWith) {
        ConnectionEstimate latest = latest().get(0);
        boolean inferred = latest().stream().anyMatch(ConnectionEstimate::inferred);
        return new HeldUnits(
                kind, unit(), units(), latest.goroutinesPerUnit(), latest.model(), inferred, blame(), sharedWith);
    }
}
