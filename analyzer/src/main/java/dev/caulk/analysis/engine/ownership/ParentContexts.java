package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.model.Acquires;
import dev.caulk.model.FunctionModel;
import java.util.Optional;
import java.util.Set;

/**
 * Contexts end with the one that they are derived from (package context: cancelling a parent cancels its children), and an endless
 * one, such as the background, refers to no child.
 */
final class ParentContexts {
    private final FunctionBody body;
    private final Library library;

    ParentContexts(FunctionBody body, Library library) {
        this.body = body;
        this.library = library;
    }

    /**
     * Why nothing is left of a context that is not cancelled.
     *
     * @param ended calls whose contexts are cancelled on every path
     */
    Optional<String> guard(Leak leak, Set<Op.Call> ended) {
        Acquires acquires = leak.acquisition().resource().acquires();
        if (acquires.kind() != Acquires.Kind.CANCEL) {
            return Optional.empty();
        }
        Op.Call site = leak.acquisition().site();
        Optional<Op.Call> parent = derivedFrom(site).flatMap(this::origin);
        if (parent.filter(ended::contains).isPresent()) {
            return Optional.of("it ends with the context that it is derived from");
        }
        if (parent.filter(this::isBorrowed).isPresent()) {
            return Optional.of("it ends with the request or stream whose context it is derived from");
        }
        boolean alone =
                acquires.heldBy().isPresent() && parent.filter(this::isEndless).isPresent();
        return alone && !isUsed(site)
                ? Optional.of("the context that it is derived from never ends, and nothing else refers to it")
                : Optional.empty();
    }

    /** Whether the context that a call makes is derived from one that never ends. */
    boolean startsEndless(Op.Call site) {
        return derivedFrom(site).flatMap(this::origin).filter(this::isEndless).isPresent();
    }

    /** Whether the function gives the context that a call makes to code that may wait for its end. */
    private boolean isUsed(Op.Call site) {
        Uses uses = new Uses(body);
        return uses.of(site.id()).stream()
                .filter(op -> op instanceof Op.Extract extract && extract.index() == 0)
                .flatMap(context -> uses.of(context.id()).stream())
                .anyMatch(ParentContexts::handsOn);
    }

    private static boolean handsOn(Op use) {
        return use instanceof Op.Invocation
                || use instanceof Op.MakeClosure
                || use instanceof Op.Store store && store.place() instanceof Place.Deref;
    }

    /** The argument that the context of a call is derived from. */
    private Optional<Integer> derivedFrom(Op.Call call) {
        return library.of(body, call).stream()
                .map(FunctionModel::derives)
                .flatMap(Optional::stream)
                .map(derives -> derives.param())
                .filter(param -> param < call.arguments().size())
                .map(param -> call.arguments().get(param))
                .findFirst();
    }

    /** The call that made a context, through those derived from it that cannot be cancelled by themselves. */
    private Optional<Op.Call> origin(int context) {
        Op op = body.definition(context);
        if (op instanceof Op.Extract extract && body.definition(extract.tuple()) instanceof Op.Call call) {
            return Optional.of(call);
        }
        if (!(op instanceof Op.Call call)) {
            return Optional.empty();
        }
        Optional<Integer> from = derivedFrom(call);
        return from.isPresent() ? from.flatMap(this::origin) : Optional.of(call);
    }

    /** Whether a call returns what a library ends by itself. */
    private boolean isBorrowed(Op.Call call) {
        return library.of(body, call).stream()
                .anyMatch(model -> model.returnsBorrowed().contains(0));
    }

    private boolean isEndless(Op.Call call) {
        return library.of(body, call).stream().anyMatch(FunctionModel::makesEndlessContext);
    }
}
