package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.model.Acquires;
import dev.caulk.model.FunctionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes acquisitions of calls. */
final class Acquisitions {
    private Acquisitions() {}

    /** What a model says that a call acquires. */
    static Acquisition modelled(FunctionId function, Op.Call call, FunctionModel model, Acquires acquires) {
        String symbol = model.fn().symbol();
        Resource resource = new Resource(
                symbol, acquires, List.of(new Resource.Hop(function, symbol, call.span())), Optional.empty());
        SortedMap<Integer, Role> roles = new TreeMap<>();
        Role role = new Role.Direct();
        if (acquires.path().isPresent() && !model.returns().isEmpty()) {
            String type = model.returns().get(acquires.result()).replace("*", "");
            role = new Role.Holder(type + "." + acquires.path().get(), role, true);
        }
        roles.put(acquires.result(), role);
        if (acquires.kind() == Acquires.Kind.CANCEL) {
            model.derives().ifPresent(derives -> roles.put(derives.result(), new Role.Lifetime()));
        }
        return new Acquisition(
                function, call, resource, roles(call, roles, acquires.errCorrelated()), acquires.errCorrelated());
    }

    /** Several results make a tuple; the error among them is known by its place. */
    static Role roles(Op.Call call, SortedMap<Integer, Role> roles, OptionalInt error) {
        boolean single =
                !(call.type() instanceof TupleType tuple && tuple.elements().size() != 1) && error.isEmpty();
        if (single && roles.containsKey(0)) {
            return roles.get(0);
        }
        error.ifPresent(index -> roles.putIfAbsent(index, new Role.Err()));
        return new Role.Tuple(roles);
    }

    /** What a function of the tree hands to its caller. */
    static Acquisition received(FunctionId function, Op.Call call, FunctionFacts callee, HandedOver.Thing from) {
        List<Resource.Hop> origin = new ArrayList<>(from.resource().origin());
        origin.add(new Resource.Hop(function, callee.id().name(), call.span()));
        Resource resource = new Resource(
                from.resource().symbol(),
                from.resource().acquires(),
                origin,
                from.resource().belief());
        // Where the error is the only result, it is what was handed over.
        OptionalInt error =
                callee.resultTypes().size() > 1 ? ErrorReturns.error(callee.resultTypes()) : OptionalInt.empty();
        return new Acquisition(function, call, resource, roles(call, new TreeMap<>(from.results()), error), error);
    }
}
