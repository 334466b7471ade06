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
    private static final Comparator<ConnectionEstimate> MOST_FIRST = new MostFirst();

    private final Map<String, List<SignatureModel>> byKind = new LinkedHashMap<>();

    /** An estimator by some models. */
    public Signatures(List<SignatureModel> models) {
        for (SignatureModel model : models) {
            List<SignatureModel> known = byKind.getOrDefault(model.kind(), new ArrayList<>());
            byKind.put(model.kind(), known);
            known.add(model);
        }
    }

    /** The connections of a snapshot, most goroutines first; empty where there are none. */
    public List<ConnectionEstimate> estimate(Snapshot snapshot) {
        if (snapshot.kind() != SnapshotKind.GOROUTINE && snapshot.kind() != SnapshotKind.GOROUTINE_LEAK) {
            return List.of();
        }
        List<ConnectionEstimate> found = new ArrayList<>();
        Map<String, List<Candidate>> candidates = new Candidates(byKind.values()).in(Groups.of(snapshot.groups()));
        for (List<SignatureModel> models : byKind.values()) {
            Optional<SignatureMatch> best = best(models, snapshot, candidates);
            Optional<ConnectionEstimate> estimate =
                    best.isPresent() ? best.get().estimate() : Optional.empty();
            if (estimate.isPresent()) {
                found.add(estimate.get());
            }
        }
        found.sort(MOST_FIRST);
        return found;
    }

    /** Most goroutines first. */
    private static final class MostFirst implements Comparator<ConnectionEstimate> {
        @Override
        public int compare(ConnectionEstimate a, ConnectionEstimate b) {
            int order = Long.compare(b.goroutinesSeen(), a.goroutinesSeen());
            return order == 0 ? a.kind().compareTo(b.kind()) : order;
        }
    }

    /** What to do about units that a model found, by the model's name. */
    Optional<String> advice(String model) {
        for (List<SignatureModel> models : byKind.values()) {
            for (SignatureModel one : models) {
                if (one.name().equals(model)) {
                    String text = one.advice();
                    return Optional.of(Character.toUpperCase(text.charAt(0)) + text.substring(1));
                }
            }
        }
        return Optional.empty();
    }

    /** The model of the library's version; where no path tells it, or none was measured, the one that explains most. */
    private static Optional<SignatureMatch> best(
            List<SignatureModel> models, Snapshot snapshot, Map<String, List<Candidate>> candidates) {
        List<SignatureMatch> matches = new ArrayList<>();
        for (SignatureModel model : models) {
            List<Candidate> groups = candidates.getOrDefault(model.module(), List.of());
            SignatureMatch match = new SignatureMatch(model, snapshot, groups);
            if (match.goroutines() > 0) {
                matches.add(match);
            }
        }
        if (matches.size() < 2) {
            return matches.isEmpty() ? Optional.empty() : Optional.of(matches.get(0));
        }
        Optional<String> version = Optional.empty();
        for (SignatureMatch match : matches) {
            version = version.isPresent() ? version : match.version();
        }
        SignatureMatch best = matches.get(0);
        for (SignatureMatch match : matches) {
            best = compare(match, best, version) > 0 ? match : best;
        }
        return Optional.of(best);
    }

    private static int compare(SignatureMatch a, SignatureMatch b, Optional<String> version) {
        int order = Long.compare(a.goroutines(), b.goroutines());
        if (order == 0 && version.isPresent()) {
            order = Integer.compare(Versions.fit(version.get(), a.model()), Versions.fit(version.get(), b.model()));
        }
        return order == 0 ? a.model().since().compareTo(b.model().since()) : order;
    }
}
