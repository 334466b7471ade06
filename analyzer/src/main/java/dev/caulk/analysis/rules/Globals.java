package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;

/** What variables of packages hold. */
final class Globals {
    private Globals() {}

    /** A test of a stored value. */
    interface Stored {
        boolean test(FunctionId function, FunctionBody body, int value);
    }

    /** Whether a variable is written in the program, and a test holds of all that is written to it. */
    static boolean all(Program program, String symbol, Stored test) {
        boolean written = false;
        for (FunctionFacts function : program.functions()) {
            if (function.body().isEmpty()) {
                continue;
            }
            for (Op op : function.body().get().ops()) {
                if (op instanceof Op.Store store
                        && store.place() instanceof Place.Global global
                        && global.symbol().equals(symbol)) {
                    written = true;
                    if (!test.test(function.id(), function.body().get(), store.value())) {
                        return false;
                    }
                }
            }
        }
        return written;
    }
}
