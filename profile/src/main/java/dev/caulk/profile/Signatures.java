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
    private static final Comparator<ConnectionEstimate> MOST_FIRST = new MostFirst();

    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<SignatureModel>> byKind = new LinkedHashMap<>();

    /** An estimator by some models. */
    public Signatures(List<SignatureModel> models) {
        for (SignatureModel model : models) {
            modules.add(model.module());
            for (SignatureModel.Role role : model.goroutines()) {
                names.add(role.frame().toLowerCase(Locale.ROOT));
            }
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
        Map<String, List<StackGroup>> candidates = candidates(snapshot);
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

    /** The groups with a frame or creator that some model names, by the model's module; most snapshots have few of them. */
    private Map<String, List<StackGroup>> candidates(Snapshot snapshot) {
        Map<String, List<StackGroup>> found = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        for (StackGroup group : Groups.of(snapshot.groups()).named(new ModuleTest(this, known))) {
            List<Frame> frames = group.frames();
            for (int i = 0; i < frames.size(); i++) {
                candidate(group, module(frames.get(i).function(), known), found);
            }
            if (group.creator().isPresent()) {
                candidate(group, module(group.creator().get().function(), known), found);
            }
        }
        return found;
    }

    /** Whether a symbol is of a module. */
    private record ModuleTest(Signatures signatures, Map<String, String> known) implements Groups.NameTest {
        @Override
        public boolean passes(String symbol) {
            return !signatures.module(symbol, known).isEmpty();
        }

        @Override
        public boolean takesMain() {
            return signatures.modules.contains("main");
        }
    }

    /** A program can have many functions of its own, in {@code main}, which are not worth remembering. */
    private String module(String symbol, Map<String, String> known) {
        if (symbol.startsWith("main.") && !modules.contains("main")) {
            return "";
        }
        String module = known.get(symbol);
        if (module == null) {
            module = module(symbol);
            known.put(symbol, module);
        }
        return module;
    }

    @SuppressWarnings("ReferenceEquality") // the same group again, not one like it
    private static void candidate(StackGroup group, String module, Map<String, List<StackGroup>> found) {
        if (module.isEmpty()) {
            return;
        }
        List<StackGroup> groups = found.getOrDefault(module, new ArrayList<>());
        found.put(module, groups);
        if (groups.isEmpty() || groups.get(groups.size() - 1) != group) {
            groups.add(group);
        }
    }

    /** The module of a symbol that some model names, empty for any other. */
    private String module(String symbol) {
        for (String module : modules) {
            if (isOf(symbol, module)
                    && names.contains(SymbolName.parse(symbol).shortName().toLowerCase(Locale.ROOT))) {
                return module;
            }
        }
        return "";
    }

    /** Whether a symbol is of a module's packages, which a vendor directory can stand before. */
    static boolean isOf(String symbol, String module) {
        int at = symbol.startsWith(module) ? 0 : symbol.indexOf("/" + module);
        int end = at + module.length() + (at == 0 ? 0 : 1);
        return at >= 0
                && end < symbol.length()
                && (symbol.charAt(end) == '.' || symbol.charAt(end) == '/' || symbol.charAt(end) == '%');
    }

    /** The model of the library's version; where no path tells it, or none was measured, the one that explains most. */
    private static Optional<SignatureMatch> best(
            List<SignatureModel> models, Snapshot snapshot, Map<String, List<StackGroup>> candidates) {
        List<SignatureMatch> matches = new ArrayList<>();
        for (SignatureModel model : models) {
            List<StackGroup> groups = candidates.getOrDefault(model.module(), List.of());
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
