package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.model.Acquires;
import dev.caulk.model.ChanModel;
import dev.caulk.model.FunctionModel;
import java.util.List;

/** Loops that a deadline ends: one that was set before the loop, and that the loop waits for. */
final class TimeBounds {
    private final Cfg cfg;
    private final FunctionBody body;
    private final Library library;

    TimeBounds(Cfg cfg, Library library) {
        this.cfg = cfg;
        this.body = cfg.body();
        this.library = library;
    }

    /** Whether a deadline ends the loop. */
    boolean bound(Loop loop) {
        return body.blocks().stream()
                .filter(block -> loop.contains(block.id()))
                .anyMatch(block -> block.terminator() instanceof Op.Select select && leaves(loop, block, select));
    }

    private boolean leaves(Loop loop, BasicBlock block, Op.Select select) {
        List<Op.Select.SelectCase> cases = select.cases();
        for (int i = 0; i < cases.size(); i++) {
            boolean out = !cfg.reachableFrom(block.successors().get(i)).get(loop.header());
            if (out && !cases.get(i).isSend() && isDeadline(loop, cases.get(i).channel())) {
                return true;
            }
        }
        return false;
    }

    private boolean isDeadline(Loop loop, int channel) {
        Op op = body.definition(channel);
        if (op instanceof Op.Load load && load.place() instanceof Place.FieldOf field) {
            boolean timer = library.ofField(field.owner(), field.field())
                    .flatMap(model -> model.chan())
                    .filter(TimeBounds::firesOnce)
                    .isPresent();
            return timer && isOutside(loop, field.base());
        }
        if (!(op instanceof Op.Call call)) {
            return false;
        }
        List<FunctionModel> models = library.of(body, call);
        boolean timer = models.stream()
                .anyMatch(m -> m.chan().filter(TimeBounds::firesOnce).isPresent());
        boolean done = models.stream()
                .anyMatch(m ->
                        m.chan().filter(c -> c.env() == ChanModel.Env.CTX_DONE).isPresent());
        return timer && isOutside(loop, channel)
                || done
                        && hasDeadline(call.arguments().get(0))
                        && isOutside(loop, call.arguments().get(0));
    }

    private static boolean firesOnce(ChanModel chan) {
        return chan.env() == ChanModel.Env.TIMER && chan.sends() == 1;
    }

    private boolean isOutside(Loop loop, int value) {
        return !loop.contains(body.blockOf().get(value));
    }

    /** A context that a call made which stops by itself: nothing but its parent holds one without a deadline. */
    private boolean hasDeadline(int context) {
        return body.definition(context) instanceof Op.Extract extract
                && body.definition(extract.tuple()) instanceof Op.Call call
                && library.of(body, call).stream()
                        .anyMatch(model -> model.acquires()
                                .filter(a -> a.kind() == Acquires.Kind.CANCEL
                                        && a.heldBy().isEmpty())
                                .isPresent());
    }
}
