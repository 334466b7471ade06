package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.CellNames;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.Timers;
import dev.caulk.model.FunctionModel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whether a case of a select can ever fire. What is not known to be dead can. */
final class Alternatives {
    private static final int MAX_DEPTH = 16;

    private final Program program;
    private final CallGraph graph;
    private final Library library;
    private final Timers timers;
    private final CellNames names;

    Alternatives(Program program, CallGraph graph, Library library, CellNames names) {
        this.program = program;
        this.graph = graph;
        this.library = library;
        this.timers = new Timers(library);
        this.names = names;
    }

    boolean canFire(FunctionId function, Op.Select.SelectCase alternative, Families families) {
        if (alternative.isSend()) {
            return true;
        }
        FunctionBody body = body(function);
        if (body.definition(alternative.channel()) instanceof Op.Constant constant
                && constant.literal() instanceof Literal.Nil) {
            return false;
        }
        OptionalInt family = families.of(function, alternative.channel());
        if (family.isPresent()) {
            Family channel = families.all().get(family.getAsInt());
            return channel.escapes() || channel.functions().stream().anyMatch(f -> feeds(channel, f));
        }
        return !timers.isContextEnd(body, alternative.channel()) || contextEnds(function, body, alternative.channel());
    }

    private boolean feeds(Family channel, FunctionId function) {
        return body(function).ops().stream()
                .anyMatch(op -> op instanceof Op.Send send && channel.has(function, send.channel())
                        || op instanceof Op.CloseChan close && channel.has(function, close.channel())
                        || op instanceof Op.Defer deferred
                                && deferred.arguments().stream().anyMatch(v -> channel.has(function, v))
                        || op instanceof Op.Select select
                                && select.cases().stream()
                                        .anyMatch(c -> c.isSend() && channel.has(function, c.channel())));
    }

    /** Whether the context whose {@code Done()} this is can end. */
    private boolean contextEnds(FunctionId function, FunctionBody body, int done) {
        Op op = body.definition(done);
        if (op instanceof Op.Convert convert) {
            return contextEnds(function, body, convert.operand());
        }
        return !(op instanceof Op.Call call)
                || call.arguments().isEmpty()
                || ends(function, call.arguments().get(0), 0);
    }

    private boolean ends(FunctionId function, int context, int depth) {
        FunctionBody body = body(function);
        Op op = body.definition(context);
        if (depth > MAX_DEPTH) {
            return true;
        }
        Optional<CellNames.Creation> creation = names.creation(function);
        if (op instanceof Op.FreeVar free && !free.byReference() && creation.isPresent()) {
            int captured = creation.get().op().captures().get(free.index());
            return ends(creation.get().function(), captured, depth + 1);
        }
        if (op instanceof Op.Param param) {
            return endsForSomeCaller(function, param.index(), depth);
        }
        if (op instanceof Op.Extract extract && body.definition(extract.tuple()) instanceof Op.Call call) {
            return made(function, body, call, extract.index(), depth);
        }
        return !(op instanceof Op.Call call) || made(function, body, call, 0, depth);
    }

    /** A parameter never ends when all callers are known and none of them passes a context that does. */
    private boolean endsForSomeCaller(FunctionId function, int parameter, int depth) {
        Set<CallEdge> callers = graph.graph().incomingEdgesOf(function);
        boolean open = program.function(function).map(FunctionFacts::exported).orElse(true)
                && !program.packages().stream()
                        .anyMatch(p -> p.name().equals("main") && p.path().equals(function.packagePath()));
        return open
                || callers.isEmpty()
                || callers.stream()
                        .anyMatch(edge -> !(body(edge.caller()).definition(edge.site()) instanceof Op.Call call)
                                || !call.callee().equals(new Callee.Static(function))
                                || parameter >= call.arguments().size()
                                || ends(edge.caller(), call.arguments().get(parameter), depth + 1));
    }

    /** A context that is derived from nothing and cannot be cancelled never ends; one that only adds values ends with its parent. */
    private boolean made(FunctionId function, FunctionBody body, Op.Call call, int result, int depth) {
        List<FunctionModel> models = library.of(body, call);
        if (models.isEmpty() || models.get(0).acquires().isPresent()) {
            return true;
        }
        FunctionModel model = models.get(0);
        boolean parent = model.derives().filter(d -> d.result() == result).isPresent();
        if (model.fn().receiver().isPresent() || model.returns().size() != 1) {
            return true;
        }
        return parent
                && ends(
                        function,
                        call.arguments().get(model.derives().orElseThrow().param()),
                        depth + 1);
    }

    private FunctionBody body(FunctionId function) {
        return program.function(function)
                .flatMap(FunctionFacts::body)
                .orElse(new FunctionBody(List.of(), List.of(), List.of()));
    }
}
