package dev.caulk.analysis.rules;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.ownership.Acquisition;
import dev.caulk.analysis.engine.ownership.Resource;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether what a client is made with comes with the request or item, so that each of them may need another client. */
final class RequestValues {
    private static final int ITEM = -1;

    private final RuleContext context;

    RequestValues(RuleContext context) {
        this.context = context;
    }

    /** Whether an argument of the call that makes the client comes in from outside of the function that closes it. */
    boolean decide(Acquisition acquisition) {
        Resource.Hop made = acquisition.resource().origin().get(0);
        FunctionBody maker = context.function(made.function()).body().orElseThrow();
        Set<Integer> sources = maker.ops().stream()
                .filter(op -> op instanceof Op.Call && op.span().equals(made.span()))
                .map(op -> sources(made.function(), maker, ((Op.Call) op).arguments()))
                .findFirst()
                .orElse(Set.of());
        if (made.function().equals(acquisition.function()) || sources.isEmpty() || sources.contains(ITEM)) {
            return !sources.isEmpty();
        }
        List<Integer> arguments = acquisition.site().arguments();
        int shift = context.graph().targets(acquisition.function(), acquisition.site()).stream()
                .mapToInt(Target::shift)
                .max()
                .orElse(0);
        List<Integer> passed = acquisition.resource().origin().size() > 2
                ? arguments
                : sources.stream()
                        .map(parameter -> parameter - shift)
                        .filter(i -> i >= 0 && i < arguments.size())
                        .map(arguments::get)
                        .toList();
        FunctionBody body = context.function(acquisition.function()).body().orElseThrow();
        return !sources(acquisition.function(), body, passed).isEmpty();
    }

    /** The parameters that values come from, and {@link #ITEM} for what a loop or a channel gives. */
    private Set<Integer> sources(FunctionId id, FunctionBody body, List<Integer> values) {
        FunctionFacts function = context.function(id);
        Set<Integer> sources = new TreeSet<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> work = new ArrayDeque<>(values);
        while (!work.isEmpty()) {
            int value = work.pop();
            Op op = body.definition(value);
            if (!seen.add(value) || isContext(body, value)) {
                continue;
            }
            if (op instanceof Op.Param param
                    && (param.index() > 0 || function.receiver().isEmpty())) {
                sources.add(param.index());
            } else if (op instanceof Op.RangeNext || op instanceof Op.Recv) {
                sources.add(ITEM);
            } else {
                work.addAll(OpRewriter.operands(op));
            }
        }
        return sources;
    }

    /** Each request has a context of its own, whatever the client. */
    private static boolean isContext(FunctionBody body, int value) {
        return ValueTypes.of(body, value).toString().equals("context.Context");
    }
}
