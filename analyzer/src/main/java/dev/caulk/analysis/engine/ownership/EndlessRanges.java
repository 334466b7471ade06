package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.model.Acquires;

/** Loops over the channel of a ticker, which nobody ever closes (package time, Ticker.Stop): they do not end by themselves. */
final class EndlessRanges {
    private EndlessRanges() {}

    /** Whether a branch asks if such a loop goes on. */
    static boolean isHead(FunctionBody body, Op.Branch branch, Tracks tracks, Acquisition acquisition) {
        return acquisition.resource().acquires().kind() == Acquires.Kind.TICKER
                && body.definition(branch.predicate().subject()) instanceof Op.Extract ok
                && body.definition(ok.tuple()) instanceof Op.Recv receive
                && receive.form() == Op.Recv.Form.RANGE
                && body.definition(receive.channel()) instanceof Op.Load load
                && load.place() instanceof Place.FieldOf field
                && tracks.role(field.base())
                        .filter(Role.Direct.class::isInstance)
                        .isPresent();
    }
}
