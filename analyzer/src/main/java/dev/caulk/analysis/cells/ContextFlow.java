package dev.caulk.analysis.cells;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.model.ChanModel;
import dev.caulk.model.Derives;
import dev.caulk.model.FunctionModel;

/** Contexts and timers: who is derived from whom, and which channels they feed. */
final class ContextFlow {
    private final CellGraph graph;
    private final Functions functions;
    private final Values values;

    ContextFlow(CellGraph graph, Functions functions, Values values) {
        this.graph = graph;
        this.functions = functions;
        this.values = values;
    }

    /** Does what the model says of contexts and channels; true if it says anything. */
    boolean apply(int f, Op.Invocation invocation, FunctionModel model) {
        if (!(invocation instanceof Op.Call call)) {
            return false;
        }
        int number = functions.firstOp(f) + call.id();
        if (model.makesEndlessContext()) {
            int context = graph.follow(values.of(f, call.id()), Labels.DEREF);
            origin(context, Origins.Kind.BACKGROUND, number);
            return true;
        }
        model.derives().ifPresent(derives -> derive(f, call, model, derives));
        model.chan().ifPresent(chan -> channel(f, call, chan));
        return model.derives().isPresent() || model.chan().isPresent();
    }

    private void origin(int node, Origins.Kind kind, int number) {
        if (node != 0) {
            graph.setOrigin(node, Origins.of(kind, number));
        }
    }

    private int result(int f, Op.Call call, int index) {
        int node = values.of(f, call.id());
        return call.type() instanceof TupleType || index > 0
                ? graph.follow(node, graph.labels().part(index))
                : node;
    }

    private void derive(int f, Op.Call call, FunctionModel model, Derives derives) {
        int from = Library.parameter(model, derives.param());
        int context = graph.follow(result(f, call, derives.result()), Labels.DEREF);
        if (context == 0 || from >= call.arguments().size()) {
            return;
        }
        origin(context, Origins.Kind.CONTEXT, functions.firstOp(f) + call.id());
        int parent = graph.follow(values.of(f, call.arguments().get(from)), Labels.DEREF);
        graph.link(context, Labels.PARENT, parent);
        if (model.acquires().filter(LibraryFlow::isCancel).isPresent()) {
            int cancel = result(f, call, model.acquires().get().result());
            graph.mark(cancel, Marks.DEFINED, 0);
            graph.link(context, Labels.CANCELLER, cancel);
        } else if (derives.result() > 0) {
            graph.link(context, Labels.GROUP, graph.follow(result(f, call, 0), Labels.DEREF));
        } else if (parent != 0) {
            // Nothing but the parent ends it, so its Done is the parent's.
            graph.link(context, Labels.DONE, graph.follow(parent, Labels.DONE));
        }
    }

    private void channel(int f, Op.Call call, ChanModel chan) {
        int result = values.of(f, call.id());
        if (chan.env() == ChanModel.Env.TIMER) {
            origin(result, Origins.Kind.TIMER, functions.firstOp(f) + call.id());
        } else if (!call.arguments().isEmpty()) {
            int context = values.object(f, call.arguments().get(0));
            values.bind(f, call.id(), graph.follow(context, Labels.DONE));
        }
    }
}
