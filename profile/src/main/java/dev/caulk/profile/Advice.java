package dev.caulk.profile;

import dev.caulk.model.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do next, by what a snapshot shows and what its shape cannot show. */
final class Advice {
    private static final int PILE = 10;

    private Advice() {}

    static List<String> of(
            Snapshot snapshot, List<ConnectionEstimate> estimates, List<StackGroup> busy, Signatures signatures) {
        List<String> advice = new ArrayList<>();
        for (ConnectionEstimate estimate : estimates) {
            if (estimate.pile()) {
                Optional<String> text = signatures.advice(estimate.model());
                if (text.isPresent()) {
                    advice.add(text.get() + ".");
                }
            }
        }
        NextCommand next = new NextCommand(snapshot.origin().document());
        boolean goroutines = snapshot.kind() == SnapshotKind.GOROUTINE;
        boolean pile = !busy.isEmpty() && busy.get(0).count() >= PILE;
        if (snapshot.kind() == SnapshotKind.STARTED) {
            advice.add(
                    "These were started over the whole trace; those alive at a moment are in " + next.profile() + ".");
        }
        if (!goroutines || !pile) {
            return advice;
        }
        if (snapshot.shape() == SnapshotShape.DEBUG_1) {
            advice.add("This shape has no states: " + next.profile() + " shows what they wait for, at no more cost.");
        }
        if (ours(estimates) && !tellsAncestors(busy)) {
            advice.add("No frame names who opened them: run once with GODEBUG=tracebackancestors=10 and take one"
                    + " goroutine?debug=2 (the program stands still while it is written).");
        }
        advice.add("Is it growing? " + next.record() + ", then `caulk diff DIR`.");
        boolean own = !estimates.isEmpty();
        for (StackGroup group : busy.subList(0, Math.min(PILE, busy.size()))) {
            own |= UserFrames.innermost(group).isPresent();
        }
        if (own) {
            advice.add("Where in the source: " + next.audit() + ".");
        }
        return advice;
    }

    private static boolean tellsAncestors(List<StackGroup> groups) {
        for (StackGroup group : groups) {
            if (!group.ancestors().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether this process opened connections that pile up. */
    private static boolean ours(List<ConnectionEstimate> estimates) {
        for (ConnectionEstimate estimate : estimates) {
            if (estimate.pile() && estimate.accused() == Side.CLIENT && isClient(estimate)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClient(ConnectionEstimate estimate) {
        return estimate.kind().equals("grpc-client");
    }
}
