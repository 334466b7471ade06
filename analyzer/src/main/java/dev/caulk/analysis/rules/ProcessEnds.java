package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import java.util.Optional;

/**
 * Tells functions that end the process where they fail: commands of a program, which run once. Nobody calls such a function for each
 * of many requests.
 */
final class ProcessEnds {
    private ProcessEnds() {}

    /** Whether a function ends the process on some path, itself or by a function that does nothing else. */
    static boolean at(RuleContext context, FunctionId function) {
        return context.function(function)
                .body()
                .filter(body -> body.ops().stream().anyMatch(op -> ends(context, op)))
                .isPresent();
    }

    /** Whether an Op ends the process, itself or by a function that does nothing else. */
    static boolean ends(RuleContext context, Op op) {
        return isExit(op) || callsExit(context, op);
    }

    /** The end of a goroutine or of a test is not that of the process. */
    private static boolean isExit(Op op) {
        return op instanceof Op.Stop stop && !stop.endsGoroutine();
    }

    private static boolean callsExit(RuleContext context, Op op) {
        if (!(op instanceof Op.Call call) || !(call.callee() instanceof Callee.Static target)) {
            return false;
        }
        Optional<FunctionBody> body =
                context.program().function(target.function()).flatMap(FunctionFacts::body);
        return body.isPresent()
                && body.get().blocks().stream().map(BasicBlock::terminator).anyMatch(ProcessEnds::isExit)
                && body.get().blocks().stream().map(BasicBlock::terminator).noneMatch(Op.Return.class::isInstance);
    }
}
