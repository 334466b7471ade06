package dev.caulk.analysis.rules;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Op;

/** What an Op does, for traces. */
final class Doing {
    private Doing() {}

    static String words(Op op) {
        if (op instanceof Op.Send) {
            return "sends";
        }
        if (op instanceof Op.Recv) {
            return "receives";
        }
        if (op instanceof Op.Select) {
            return "takes a case of the select";
        }
        if (op instanceof Op.CloseChan) {
            return "closes the channel";
        }
        if (op instanceof Op.RunDeferred) {
            return "runs its deferred calls";
        }
        String name = op instanceof Op.Invocation call ? Library.lastName(call.callee()) : "";
        return name.isEmpty() ? "goes on" : "calls " + name;
    }
}
