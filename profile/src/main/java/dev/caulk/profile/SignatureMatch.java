package dev.caulk.profile;

import dev.caulk.model.Side;
import dev.caulk.model.SignatureModel;
import dev.caulk.model.SignatureModel.Role;
import dev.caulk.model.SignatureModel.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One model held against one snapshot. */
final class SignatureMatch {
    private final SignatureModel model;
    private final Snapshot snapshot;
    /** By role, in the model's order. */
    private final long[] counts;

    private final List<ConnectionEstimate.Evidence> evidence = new ArrayList<>();

    SignatureMatch(SignatureModel model, Snapshot snapshot, List<Candidate> candidates) {
        this.model = model;
        this.snapshot = snapshot;
        this.counts = new long[model.goroutines().size()];
        for (Candidate candidate : candidates) {
            count(candidate);
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

    private void count(Candidate candidate) {
        for (int i = 0; i < counts.length; i++) {
            Role role = model.goroutines().get(i);
            if (plays(candidate, role)) {
                StackGroup group = candidate.group();
                counts[i] = Counts.add(counts[i], group.count());
                evidence.add(new ConnectionEstimate.Evidence(role.name(), group));
                return;
            }
        }
    }

    private static boolean plays(Candidate candidate, Role role) {
        return has(candidate, role.frame())
                && (role.without().isEmpty()
                        || !has(candidate.frames(), role.without().get()))
                && (role.outer().isEmpty() || has(candidate, role.outer().get()));
    }

    private static boolean has(Candidate candidate, String name) {
        return has(candidate.frames(), name) || is(candidate.creator(), name);
    }

    private static boolean has(List<String> frames, String name) {
        for (int i = 0; i < frames.size(); i++) {
            if (is(frames.get(i), name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(String known, String name) {
        return known.length() == name.length() && known.equalsIgnoreCase(name);
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
