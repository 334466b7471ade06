package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.ChanModel;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.Operand;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** What calls tell of a resource that ends, or is used up, without being released. */
final class SelfEnds {
    private final Library library;

    SelfEnds(Library library) {
        this.library = library;
    }

    /** Adds the results that tell it. */
    void apply(FunctionBody body, Op.Call call, Tracks tracks, SortedMap<Integer, Role> results) {
        List<Optional<Role>> roles = call.arguments().stream().map(tracks::role).toList();
        if (roles.stream().noneMatch(Optional::isPresent)) {
            return;
        }
        int error = lastResult(body, call);
        boolean receiver = Library.hasReceiver(call.callee())
                && roles.get(0).filter(Role.Direct.class::isInstance).isPresent();
        if (receiver && tracks.endedBy(Library.lastName(call.callee()))) {
            results.put(error, new Role.EndError());
        }
        List<FunctionModel> models = library.of(body, call);
        if (models.isEmpty()) {
            returned(call, roles, results);
        }
        for (FunctionModel model : models) {
            if (has(model, model.releasesOnError(), roles, SelfEnds::ends)) {
                results.put(error, new Role.EndError());
            }
            if (has(model, model.drains(), roles, Role.Direct.class::isInstance)) {
                tracks.drained(true);
                results.put(error, new Role.DrainError(onlyReads(body, call, model)));
            }
            if (model.chan()
                            .filter(chan -> chan.env() == ChanModel.Env.CTX_DONE)
                            .isPresent()
                    && roles.get(0).filter(Role.Lifetime.class::isInstance).isPresent()) {
                results.put(0, new Role.EndSignal());
            }
            derived(model, roles, results);
        }
    }

    /** The last result: where types are not known, as far as the function looks at results. */
    private static int lastResult(FunctionBody body, Op.Call call) {
        if (call.type() instanceof TupleType tuple) {
            return tuple.elements().size() - 1;
        }
        return body.ops().stream()
                .filter(op -> op instanceof Op.Extract extract && extract.tuple() == call.id())
                .mapToInt(op -> ((Op.Extract) op).index())
                .max()
                .orElse(0);
    }

    /** Whether a call does nothing else that can fail: what it writes to takes all. */
    private static boolean onlyReads(FunctionBody body, Op.Call call, FunctionModel model) {
        return IntStream.range(0, call.arguments().size())
                .filter(i -> model.drains().stream().noneMatch(operand -> Library.argument(model, operand) == i))
                .allMatch(i -> isDiscard(body, call.arguments().get(i)));
    }

    private static boolean isDiscard(FunctionBody body, int value) {
        Op op = body.definition(value);
        return op instanceof Op.Convert convert
                ? isDiscard(body, convert.operand())
                : op instanceof Op.Load load
                        && load.place() instanceof Place.Global global
                        && global.symbol().endsWith(".Discard");
    }

    private static boolean ends(Role role) {
        return role instanceof Role.Direct || role instanceof Role.Lifetime;
    }

    private static boolean has(
            FunctionModel model,
            List<Operand> operands,
            List<Optional<Role>> roles,
            java.util.function.Predicate<Role> wanted) {
        return operands.stream()
                .map(operand -> Library.argument(model, operand))
                .anyMatch(index ->
                        index < roles.size() && roles.get(index).filter(wanted).isPresent());
    }

    /** Code that gets a context and returns one is taken to return one that is derived from it. */
    private static void returned(Op.Call call, List<Optional<Role>> roles, SortedMap<Integer, Role> results) {
        List<Type> types = call.type() instanceof TupleType tuple ? tuple.elements() : List.of(call.type());
        boolean given = roles.stream()
                .anyMatch(r -> r.filter(Role.Lifetime.class::isInstance).isPresent());
        for (int i = 0; given && i < types.size(); i++) {
            if (types.get(i).toString().equals("context.Context")) {
                results.put(i, new Role.Lifetime());
            }
        }
    }

    /** A context that only adds values to another ends with it and never before. */
    private static void derived(FunctionModel model, List<Optional<Role>> roles, SortedMap<Integer, Role> results) {
        model.derives()
                .filter(derives -> model.acquires().isEmpty() && derives.result() == 0)
                .filter(derives -> {
                    int index = Library.parameter(model, derives.param());
                    return index < roles.size()
                            && roles.get(index)
                                    .filter(Role.Lifetime.class::isInstance)
                                    .isPresent();
                })
                .ifPresent(derives -> results.put(0, new Role.Lifetime()));
    }
}
