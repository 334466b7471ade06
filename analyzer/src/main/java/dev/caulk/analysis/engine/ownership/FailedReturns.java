package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.model.FunctionModel;
import java.util.List;

/** Tells returns that give an error for certain from those that may mean that all went well. */
public final class FailedReturns {
    private static final int MAX_DEPTH = 4;

    private final Cfg cfg;
    private final Library library;

    /** For the returns of a function. */
    public FailedReturns(Cfg cfg, Library library) {
        this.cfg = cfg;
        this.library = library;
    }

    /** Whether the last result is an error that is not nil. */
    public boolean fails(Op.Return exit) {
        List<Integer> values = exit.values();
        return !values.isEmpty() && isError(values.get(values.size() - 1), exit, 0);
    }

    /** Whether a value is an error that is not nil at an Op. */
    boolean isError(int value, Op at) {
        return isError(value, at, 0);
    }

    private boolean isError(int value, Op at, int depth) {
        Op op = cfg.body().definition(value);
        if (depth > MAX_DEPTH || !ValueTypes.of(cfg.body(), value).toString().equals("error")) {
            return false;
        }
        if (op instanceof Op.Convert convert) {
            return !(cfg.body().definition(convert.operand()) instanceof Op.Constant);
        }
        boolean named = op instanceof Op.Load load && load.place() instanceof Place.Global;
        return named || isTested(value, at) || op instanceof Op.Call call && makes(call, at, depth);
    }

    /** Whether each path to an Op has seen that a value is not nil. */
    private boolean isTested(int value, Op at) {
        for (BasicBlock block : cfg.body().blocks()) {
            if (block.terminator() instanceof Op.Branch branch
                    && isSame(branch.predicate().subject(), value)) {
                Predicate.Kind kind = branch.predicate().kind();
                boolean tested = kind == Predicate.Kind.NOT_NIL && cfg.edgePrecedes(block, 0, at)
                        || kind == Predicate.Kind.IS_NIL && cfg.edgePrecedes(block, 1, at);
                if (tested) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is read from one variable twice counts as one value. */
    private boolean isSame(int one, int other) {
        return one == other
                || cfg.body().definition(one) instanceof Op.Load first
                        && cfg.body().definition(other) instanceof Op.Load second
                        && first.place().equals(second.place());
    }

    /** A function that makes errors, or one that is given an error to wrap it. */
    private boolean makes(Op.Call call, Op at, int depth) {
        return library.of(cfg.body(), call).stream().anyMatch(FunctionModel::notNil)
                || call.arguments().stream().anyMatch(argument -> isError(argument, at, depth + 1));
    }
}
