package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Acquires;
import dev.caulk.model.FunctionModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Contexts end with the one that they are derived from (package context: cancelling a parent cancels its children), and an endless
 * one, such as the background, refers to no child.
 */
final class ParentContexts {
    private static final String ALONE = "the context that it is derived from never ends, and nothing else refers to it";

    private final Program program;
    private final FunctionBody body;
    private final Library library;

    /** @param body the function that does not cancel */
    ParentContexts(Program program, FunctionBody body, Library library) {
        this.program = program;
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
        if (leak.acquisition().resource().origin().size() > 1) {
            return acquires.heldBy().isPresent() && isAlone(leak) ? Optional.of(ALONE) : Optional.empty();
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
        return alone && !isUsed(site) ? Optional.of(ALONE) : Optional.empty();
    }

    /** Whether a constructor derives a context from an endless one, keeps it in what it returns, and starts nothing that waits for it. */
    private boolean isAlone(Leak leak) {
        List<Resource.Hop> hops = leak.acquisition().resource().origin();
        boolean starts = hops.subList(0, hops.size() - 1).stream()
                .anyMatch(hop -> in(hop.function())
                        .filter(inner -> !inner.startsGoroutine())
                        .isEmpty());
        Optional<ParentContexts> first = in(hops.get(0).function());
        Optional<Op.Call> site = first.flatMap(inner -> inner.call(hops.get(0)));
        return !starts
                && site.isPresent()
                && !first.get().isUsed(site.get())
                && !isShared(leak)
                && first.get()
                        .derivedFrom(site.get())
                        .filter(from -> first.get().isEndless(from, hops.subList(1, hops.size())))
                        .isPresent();
    }

    /**
     * Whether a context is endless, or a parameter for which callers pass one.
     *
     * @param callers the calls of the function and its callers
     */
    private boolean isEndless(int context, List<Resource.Hop> callers) {
        if (origin(context).filter(this::isEndless).isPresent()) {
            return true;
        }
        Optional<Integer> parameter = parameter(context);
        if (parameter.isEmpty() || callers.isEmpty()) {
            return false;
        }
        Optional<ParentContexts> caller = in(callers.get(0).function());
        return caller.flatMap(outer -> outer.call(callers.get(0)))
                .filter(call -> parameter.get() < call.arguments().size())
                .filter(call -> caller.get()
                        .isEndless(call.arguments().get(parameter.get()), callers.subList(1, callers.size())))
                .isPresent();
    }

    /** Whether a goroutine of the function has what holds the context. */
    private boolean isShared(Leak leak) {
        return body.ops().stream()
                .filter(Op.Go.class::isInstance)
                .map(Op.Go.class::cast)
                .anyMatch(go -> Stream.concat(
                                go.arguments().stream(),
                                Transfer.literal(body, go.callee()).stream()
                                        .flatMap(closure -> closure.captures().stream()))
                        .anyMatch(leak.values()::contains));
    }

    private Optional<ParentContexts> in(FunctionId other) {
        return program.function(other)
                .flatMap(FunctionFacts::body)
                .map(inner -> new ParentContexts(program, inner, library));
    }

    private Optional<Op.Call> call(Resource.Hop hop) {
        return body.ops().stream()
                .filter(op -> op instanceof Op.Call && op.span().equals(hop.span()))
                .map(Op.Call.class::cast)
                .findFirst();
    }

    /** The parameter that a context is, or is derived from without an end of its own. */
    private Optional<Integer> parameter(int context) {
        Op op = body.definition(context);
        if (op instanceof Op.Param param) {
            return Optional.of(param.index());
        }
        return op instanceof Op.Call call && !isEndless(call)
                ? derivedFrom(call).flatMap(this::parameter)
                : Optional.empty();
    }

    /** Whether the function, or one that it calls, starts a goroutine, which may wait for the end of the context. */
    private boolean startsGoroutine() {
        Set<FunctionId> seen = new HashSet<>();
        Deque<FunctionBody> work = new ArrayDeque<>(List.of(body));
        while (!work.isEmpty()) {
            for (Op op : work.pop().ops()) {
                if (op instanceof Op.Go) {
                    return true;
                }
                if (op instanceof Op.Call call
                        && call.callee() instanceof Callee.Static target
                        && seen.add(target.function())) {
                    program.function(target.function())
                            .flatMap(FunctionFacts::body)
                            .ifPresent(work::push);
                }
            }
        }
        return false;
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
