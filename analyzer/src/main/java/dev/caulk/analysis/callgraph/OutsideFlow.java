package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.callgraph.FlowTypes.Kind;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.Universe;
import dev.caulk.model.FunctionPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * What calls of code without source do with values. A function gives back what it was given as the same type, as {@code
 * slices.Clone} does; a package gives back as {@code any} what it was given before, as {@code sync.Pool} and {@code context}
 * do. Whatever it is, it may also be something else.
 */
final class OutsideFlow {
    private final Flows flows;
    private final FlowNodes nodes;

    OutsideFlow(Flows flows) {
        this.flows = flows;
        this.nodes = flows.nodes;
    }

    /** A place that the called code writes. */
    private record Place(int node, Type type) {}

    void call(int function, Op.Invocation call) {
        int pool = nodes.outside(packageOf(call.callee()));
        List<Place> written = new ArrayList<>();
        CallResults.of(flows, function, call).forEach(r -> written.add(new Place(r.node(), r.type())));
        for (int argument : call.arguments()) {
            flows.into(function, argument, pool);
            if (flows.origin(function, argument) instanceof Op.MakeClosure closure) {
                callback(flows.functions.of(closure.function()), pool, written);
            } else if (flows.origin(function, argument) instanceof Op.FunctionValue value
                    && value.target() instanceof Callee.Static target) {
                callback(flows.functions.of(target.function()), pool, written);
            }
        }
        written.forEach(place -> write(function, call, place, pool));
    }

    static String packageOf(Callee callee) {
        return callee instanceof Callee.External external
                ? FunctionPattern.parse(external.symbol())
                        .map(FunctionPattern::importPath)
                        .orElse("")
                : "";
    }

    /** A function written at the call: the called code gives it values and takes its results. */
    private void callback(int function, int pool, List<Place> written) {
        if (function < 0) {
            return;
        }
        FunctionFacts facts = flows.functions.facts(function);
        for (int i = 0; i < nodes.parameterCount(function); i++) {
            int parameter = nodes.parameter(function, i);
            if (parameter >= 0 && flows.follows(function, parameter)) {
                written.add(new Place(nodes.value(function, parameter), flows.typeOf(function, parameter)));
            }
        }
        for (int i = 0; i < facts.resultTypes().size(); i++) {
            if (flows.types.of(facts.resultTypes().get(i)) != Kind.CONCRETE) {
                flows.constraints.edge(nodes.result(function, i), pool);
            } else {
                flows.seed(pool, facts.resultTypes().get(i));
            }
        }
    }

    private void write(int function, Op.Invocation call, Place place, int pool) {
        flows.constraints.seed(place.node(), Atoms.OUTSIDE);
        Type leaf = flows.types.leaf(place.type());
        if (leaf.underlying().equals(Universe.ANY)) {
            flows.constraints.edge(pool, place.node());
            return;
        }
        if (place.type().underlying() instanceof Signature) {
            // What comes back calls the function that was given, on the terms of those who made it.
            return;
        }
        for (int argument : call.arguments()) {
            Type type = flows.typeOf(function, argument);
            boolean same = flows.types.of(type) != Kind.CONCRETE
                    && flows.types.leaf(type).equals(leaf);
            if (same && nodes.value(function, argument) != place.node()) {
                flows.into(function, argument, place.node(), place.type());
            }
        }
    }
}
