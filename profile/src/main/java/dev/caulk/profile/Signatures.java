package dev.caulk.profile;

import dev.caulk.model.SignatureModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the library connections that a snapshot's goroutines stand for; no frame of theirs need name the user's code. */
public final class Signatures {
    private final Map<String, List<SignatureModel>> byKind = new LinkedHashMap<>();

    /** An estimator by some models. */
    public Signatures(List<SignatureModel> models) {
        for (SignatureModel model : models) {
            byKind.computeIfAbsent(model.kind(), kind -> new ArrayList<>()).add(model);
        }
    }

    /** The connections of a snapshot, most goroutines first; empty where there are none. */
    public List<ConnectionEstimate> estimate(Snapshot snapshot) {
        List<ConnectionEstimate> found = new ArrayList<>();
        for (List<SignatureModel> models : byKind.values()) {
            best(models, snapshot).flatMap(SignatureMatch::estimate).ifPresent(found::add);
        }
        found.sort(Comparator.comparingLong(ConnectionEstimate::goroutinesSeen)
                .reversed()
                .thenComparing(ConnectionEstimate::kind));
        return found;
    }

    /** The model of the library's version; where no path tells it, or none was measured, the one that explains most. */
    private static Optional<SignatureMatch> best(List<SignatureModel> models, Snapshot snapshot) {
        List<SignatureMatch> matches = models.stream()
                .map(model -> new SignatureMatch(model, snapshot))
                .filter(match -> match.goroutines() > 0)
                .toList();
        Optional<String> version =
                matches.stream().flatMap(match -> match.version().stream()).findFirst();
        Comparator<SignatureMatch> order = Comparator.comparing(SignatureMatch::goroutines);
        if (version.isPresent()) {
            order = order.thenComparing(match -> Versions.fit(version.get(), match.model()));
        }
        return matches.stream().max(order.thenComparing(match -> match.model().since()));
    }
}
