package dev.caulk.profile;

import dev.caulk.model.SignatureModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the library connections that a snapshot's goroutines stand for; no frame of theirs need name the user's code. */
public final class Signatures {
    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<SignatureModel>> byKind = new LinkedHashMap<>();

    /** An estimator by some models. */
    public Signatures(List<SignatureModel> models) {
        for (SignatureModel model : models) {
            modules.add(model.module());
            model.goroutines().forEach(role -> names.add(role.frame().toLowerCase(Locale.ROOT)));
            byKind.computeIfAbsent(model.kind(), kind -> new ArrayList<>()).add(model);
        }
    }

    /** The connections of a snapshot, most goroutines first; empty where there are none. */
    public List<ConnectionEstimate> estimate(Snapshot snapshot) {
        if (snapshot.kind() != SnapshotKind.GOROUTINE && snapshot.kind() != SnapshotKind.GOROUTINE_LEAK) {
            return List.of();
        }
        List<ConnectionEstimate> found = new ArrayList<>();
        List<StackGroup> candidates = candidates(snapshot);
        for (List<SignatureModel> models : byKind.values()) {
            best(models, snapshot, candidates).flatMap(SignatureMatch::estimate).ifPresent(found::add);
        }
        found.sort(Comparator.comparingLong(ConnectionEstimate::goroutinesSeen)
                .reversed()
                .thenComparing(ConnectionEstimate::kind));
        return found;
    }

    /** What to do about units that a model found, by the model's name. */
    Optional<String> advice(String model) {
        return byKind.values().stream()
                .flatMap(List::stream)
                .filter(m -> m.name().equals(model))
                .map(SignatureModel::advice)
                .map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1))
                .findFirst();
    }

    /** The groups with a frame that some model names; most snapshots have few of them. */
    private List<StackGroup> candidates(Snapshot snapshot) {
        List<StackGroup> found = new ArrayList<>();
        Map<String, Boolean> known = new HashMap<>();
        for (StackGroup group : snapshot.groups()) {
            for (Frame frame : group.frames()) {
                if (known.computeIfAbsent(frame.function(), this::isNamed)) {
                    found.add(group);
                    break;
                }
            }
        }
        return found;
    }

    private boolean isNamed(String symbol) {
        boolean concerned = false;
        for (String module : modules) {
            concerned |= symbol.contains(module);
        }
        return concerned && names.contains(SymbolName.parse(symbol).shortName().toLowerCase(Locale.ROOT));
    }

    /** The model of the library's version; where no path tells it, or none was measured, the one that explains most. */
    private static Optional<SignatureMatch> best(
            List<SignatureModel> models, Snapshot snapshot, List<StackGroup> candidates) {
        List<SignatureMatch> matches = models.stream()
                .map(model -> new SignatureMatch(model, snapshot, candidates))
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
