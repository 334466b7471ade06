package dev.caulk.profile;

import dev.caulk.model.Side;
import dev.caulk.model.SignatureModel;
import dev.caulk.model.SignatureModel.Role;
import dev.caulk.model.SignatureModel.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One model held against one snapshot. */
final class SignatureMatch {
    private final SignatureModel model;
    private final Snapshot snapshot;
    private final Map<String, String> shortNames = new HashMap<>();
    /** By role, in the model's order. */
    private final long[] counts;

    private final List<ConnectionEstimate.Evidence> evidence = new ArrayList<>();

    SignatureMatch(SignatureModel model, Snapshot snapshot, List<StackGroup> candidates) {
        this.model = model;
        this.snapshot = snapshot;
        this.counts = new long[model.goroutines().size()];
        for (StackGroup group : candidates) {
            count(group);
        }
    }

    SignatureModel model() {
        return model;
    }

    /** Goroutines that play a part in the model. */
    long goroutines() {
        long sum = 0;
        for (ConnectionEstimate.Evidence e : evidence) {
            sum = Counts.add(sum, e.group().count());
        }
        return sum;
    }

    private void count(StackGroup group) {
        for (int i = 0; i < counts.length; i++) {
            Role role = model.goroutines().get(i);
            if (plays(group, role)) {
                counts[i] = Counts.add(counts[i], group.count());
                evidence.add(new ConnectionEstimate.Evidence(role.name(), group));
                return;
            }
        }
    }

    private boolean plays(StackGroup group, Role role) {
        return has(group, role.frame())
                && (role.without().isEmpty()
                        || !has(group.frames(), role.without().get()))
                && (role.outer().isEmpty() || has(group, role.outer().get()));
    }

    private boolean has(StackGroup group, String name) {
        return has(group.frames(), name)
                || group.creator().isPresent() && is(group.creator().get().function(), name);
    }

    private boolean has(List<Frame> frames, String name) {
        for (Frame frame : frames) {
            if (is(frame.function(), name)) {
                return true;
            }
        }
        return false;
    }

    /** Closure numbers, and whether a function was exported, changed between versions that are alike in all else. */
    private boolean is(String symbol, String name) {
        String known = shortNames.get(symbol);
        if (known == null) {
            known = shortName(symbol);
            shortNames.put(symbol, known);
        }
        return known.length() == name.length() && known.equalsIgnoreCase(name);
    }

    /** The short name of a symbol of the model's module, empty for any other. */
    private String shortName(String symbol) {
        return Signatures.isOf(symbol, model.module())
                ? SymbolName.parse(symbol).shortName()
                : "";
    }

    /** The library's version in the path of a frame that counts. */
    Optional<String> version() {
        for (ConnectionEstimate.Evidence e : evidence) {
            for (Frame frame : e.group().frames()) {
                Optional<SourcePath.ModuleFile> file = frame.file().isPresent()
                        ? SourcePath.module(frame.file().get())
                        : Optional.empty();
                if (file.isPresent() && file.get().module().equals(model.module())) {
                    return Optional.of(file.get().version());
                }
            }
        }
        return Optional.empty();
    }

    /** Said where the goroutines of a unit were never counted for the version at hand. */
    private String unmeasured() {
        Optional<String> version = version();
        return version.isEmpty() || Versions.isMeasured(version.get(), model)
                ? ""
                : "; that model was not measured with " + version.get() + ", so the number is an estimate";
    }

    Optional<ConnectionEstimate> estimate() {
        long connected = units(When.CONNECTED);
        long units = Math.max(units(When.ALWAYS), connected);
        if (units == 0) {
            return Optional.empty();
        }
        long idle = model.side() == Side.CLIENT ? units - connected : 0;
        long expected = connected * model.perUnit() + idle * model.perIdleUnit();
        List<String> missing = missing(connected);
        String sentence = new EstimateSentence(model, snapshot, units, connected, expected).text(missing, goroutines())
                + unmeasured();
        return Optional.of(new ConnectionEstimate(
                model.kind(),
                model.unit(),
                version(),
                units,
                connected,
                idle,
                evidence,
                model.perUnit(),
                expected,
                missing,
                model.accused(),
                model.name(),
                units > model.usual(),
                sentence));
    }

    /** Units by the role that shows most of them; a share of a unit's goroutines is one unit coming or going. */
    private long units(When when) {
        long most = 0;
        for (int i = 0; i < counts.length; i++) {
            Role role = model.goroutines().get(i);
            if (role.when() == when) {
                most = Math.max(most, rounded(counts[i], role.count()));
            }
        }
        return most;
    }

    private static long rounded(long count, int perUnit) {
        return count == 0 ? 0 : Math.max(1, Math.round((double) count / perUnit));
    }

    private List<String> missing(long connected) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Role role = model.goroutines().get(i);
            boolean needed = role.when() == When.ALWAYS || role.when() == When.CONNECTED && connected > 0;
            if (needed && counts[i] == 0) {
                missing.add(role.name());
            }
        }
        return missing;
    }
}
