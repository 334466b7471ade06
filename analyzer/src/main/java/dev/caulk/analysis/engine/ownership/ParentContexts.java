package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.model.Acquires;
import dev.caulk.model.FunctionModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contexts end with the one that they are derived from (package context: cancelling a parent cancels its children). */
final class ParentContexts {
    private final FunctionBody body;
    private final Library library;

    ParentContexts(FunctionBody body, Library library) {
        this.body = body;
        this.library = library;
    }

    /**
     * Whether a context that is not cancelled is derived from one that always is.
     *
     * @param ended calls whose contexts are cancelled on every path
     */
    boolean endsWithParent(Leak leak, Set<Op.Call> ended) {
        return leak.acquisition().resource().acquires().kind() == Acquires.Kind.CANCEL
                && parent(
                                leak.acquisition().site(),
                                leak.acquisition().resource().symbol())
                        .filter(ended::contains)
                        .isPresent();
    }

    private Optional<Op.Call> parent(Op.Call site, String symbol) {
        return library.of(body, site).stream()
                .filter(model -> model.fn().symbol().equals(symbol))
                .map(FunctionModel::derives)
                .flatMap(Optional::stream)
                .map(derives -> derives.param())
                .filter(param -> param < site.arguments().size())
                .map(param -> origin(site.arguments().get(param)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The call that made a context, through those derived from it that cannot be cancelled. */
    private Optional<Op.Call> origin(int context) {
        Op op = body.definition(context);
        if (op instanceof Op.Extract extract && body.definition(extract.tuple()) instanceof Op.Call call) {
            return Optional.of(call);
        }
        if (op instanceof Op.Call call) {
            List<FunctionModel> models = library.of(body, call);
            return models.stream()
                    .map(FunctionModel::derives)
                    .flatMap(Optional::stream)
                    .filter(derives -> derives.param() < call.arguments().size())
                    .findFirst()
                    .flatMap(derives -> origin(call.arguments().get(derives.param())));
        }
        return Optional.empty();
    }
}
