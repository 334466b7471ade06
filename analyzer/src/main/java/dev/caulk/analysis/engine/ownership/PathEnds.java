package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.finding.TraceStep;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the paths of an acquisition end: one witness of each kind of loss, one example of each kind of good end. */
final class PathEnds {
    private final FunctionBody body;
    private final Acquisition acquisition;
    private final Map<Leak.Kind, Leak> leaks = new EnumMap<>(Leak.Kind.class);
    private final SortedMap<Outcome.Kind, Outcome> outcomes = new TreeMap<>();
    private final Lending lending = new Lending();
    private boolean returnsReleased;

    PathEnds(FunctionBody body, Acquisition acquisition) {
        this.body = body;
        this.acquisition = acquisition;
    }

    /** Witnesses by kind. */
    Map<Leak.Kind, Leak> leaks() {
        return leaks;
    }

    /** Whether each path releases it in this function. */
    boolean releases() {
        Set<Outcome.Kind> releasing =
                EnumSet.of(Outcome.Kind.RELEASED, Outcome.Kind.RELEASED_AT_EXIT, Outcome.Kind.ENDS_WITH_PROCESS);
        return !outcomes.isEmpty() && leaks.isEmpty() && releasing.containsAll(outcomes.keySet());
    }

    /** How paths end that do not lose it, one of each kind. */
    Collection<Outcome> outcomes() {
        return outcomes.values();
    }

    /** Whether some path returns it released, where others return it open: what callers get depends on what they ask for. */
    boolean returnsReleased() {
        return returnsReleased;
    }

    /** A path ends well. */
    void well(Outcome.Kind kind, Span span) {
        outcomes.putIfAbsent(kind, new Outcome(kind, span));
    }

    /**
     * An Op released the resource or gave it away.
     *
     * @param returned whether what is released is returned all the same, with nothing that tells so
     */
    void taken(Op op, PathState state, boolean returned) {
        lending.ends(state);
        Outcome.Kind releasing = op instanceof Op.Defer ? Outcome.Kind.RELEASED_AT_EXIT : Outcome.Kind.RELEASED;
        well(state.released() ? releasing : Outcome.Kind.HANDED_OVER, op.span());
        returnsReleased |= state.released() && returned;
    }

    /**
     * The function returns.
     *
     * @param failing whether what it returns tells that it failed
     */
    void exit(PathNode node, PathState state, Op.Return exit, Exits.End end, boolean failing) {
        end.fine().ifPresent(kind -> well(kind, exit.span()));
        if (state.custody().inUse() && end.lost().isPresent()) {
            well(Outcome.Kind.HANDED_OVER, exit.span());
            return;
        }
        if (state.custody().lent() && end.lost().isPresent()) {
            well(Outcome.Kind.HANDED_OVER, exit.span());
            if (Lending.fails(body, exit)) {
                lending.waits(
                        () -> lost(node, state, Leak.Kind.RETURN, exit.span(), end.text(), Optional.empty(), failing));
            }
            return;
        }
        end.lost().ifPresent(kind -> lost(node, state, kind, exit.span(), end.text(), end.owner(), failing));
    }

    /**
     * A path loses it.
     *
     * @param failing whether the function tells its callers that it failed
     */
    void lost(
            PathNode node,
            PathState state,
            Leak.Kind kind,
            Span end,
            String text,
            Optional<String> owner,
            boolean failing) {
        Optional<String> assumption = state.custody().assumption().or(state.facts()::contract);
        int weight = weight(state.isDrained(), assumption.isPresent());
        Leak before = leaks.get(kind);
        if (state.facts().doubtful()) {
            return;
        }
        boolean always = failing && (before == null || before.failing());
        if (before != null && weight <= weight(before)) {
            leaks.put(kind, always ? before : before.notOnlyFailing());
            return;
        }
        List<TraceStep> steps = new ArrayList<>(node.steps());
        steps.add(new TraceStep(end, text));
        Optional<String> field = state.hidden().or(() -> owner);
        leaks.put(
                kind,
                new Leak(acquisition, kind, steps, end, state.leading(), field, state.isDrained(), assumption, always));
    }

    private static int weight(Leak leak) {
        return weight(leak.drained(), leak.assumption().isPresent());
    }

    /** A path counts for more where it leaves more behind and rests on the code alone. */
    private static int weight(boolean drained, boolean assumed) {
        return (drained ? 0 : 2) + (assumed ? 0 : 1);
    }

    /** All paths are known. */
    void settle() {
        lending.settle();
    }
}
