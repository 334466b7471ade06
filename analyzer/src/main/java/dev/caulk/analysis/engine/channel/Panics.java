package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Predicate;

/** Tells code that runs only after a panic, instead of what the panic cut off. */
final class Panics {
    private static final Callee RECOVER = new Callee.Builtin("recover");

    private Panics() {}

    /** Whether {@code recover() != nil} holds on every path to an Op. */
    static boolean recovering(Cfg cfg, Op op) {
        for (BasicBlock block : cfg.body().blocks()) {
            if (block.terminator() instanceof Op.Branch branch
                    && branch.predicate().kind() != Predicate.Kind.IS_TRUE
                    && cfg.body().definition(branch.predicate().subject()) instanceof Op.Call call
                    && call.callee().equals(RECOVER)) {
                int panicked = branch.predicate().kind() == Predicate.Kind.NOT_NIL ? 0 : 1;
                if (cfg.edgePrecedes(block, panicked, op)) {
                    return true;
                }
            }
        }
        return false;
    }
}
