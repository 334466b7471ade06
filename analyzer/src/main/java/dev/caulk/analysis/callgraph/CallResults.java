package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A result of a call that can hold anything.
 *
 * @param index which result
 * @param node what it flows to
 */
record CallResults(int index, int node, Type type) {
    /** Those of a call; none of a go or defer. */
    static List<CallResults> of(Flows flows, int function, Op.Invocation invocation) {
        List<CallResults> found = new ArrayList<>();
        if (!(invocation instanceof Op.Call call)) {
            return found;
        }
        if (!(call.type() instanceof TupleType tuple)) {
            if (flows.types.of(call.type()) != FlowTypes.Kind.CONCRETE) {
                found.add(new CallResults(0, flows.nodes.value(function, call.id()), call.type()));
            }
            return found;
        }
        for (int i = 0; i < tuple.elements().size(); i++) {
            if (flows.types.of(tuple.elements().get(i)) != FlowTypes.Kind.CONCRETE) {
                int node = flows.nodes.element(function, call.id(), i);
                found.add(new CallResults(i, node, tuple.elements().get(i)));
            }
        }
        return found;
    }

    /** Joins it with the result of a function that is called. */
    void from(Flows flows, int result) {
        flows.constraints.edge(result, node);
        if (flows.types.of(type) == FlowTypes.Kind.CONTAINER) {
            flows.constraints.edge(node, result);
        }
    }
}
