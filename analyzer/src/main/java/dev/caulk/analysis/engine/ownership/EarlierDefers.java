package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import java.util.List;

/** Deferred calls that were registered before an acquisition and see variables as they are at the end. */
final class EarlierDefers {
    private EarlierDefers() {}

    /** The ids of the deferred closures and calls that every path to an Op has registered. */
    static List<Integer> of(Cfg cfg, Op site) {
        return cfg.body().ops().stream()
                .filter(op -> op instanceof Op.Defer defer && seesLater(cfg.body(), defer) && cfg.precedes(defer, site))
                .map(Op::id)
                .toList();
    }

    private static boolean seesLater(FunctionBody body, Op.Defer defer) {
        return Transfer.literal(body, defer.callee()).isPresent()
                || defer.arguments().stream().map(body::definition).anyMatch(EarlierDefers::isFilledLater);
    }

    /** Whether a value is a pointer to what the function makes, and may fill until the call runs. */
    private static boolean isFilledLater(Op op) {
        return op instanceof Op.Alloc || op instanceof Op.Composite made && made.pointer();
    }
}
