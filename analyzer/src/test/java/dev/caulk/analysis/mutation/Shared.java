package dev.caulk.analysis.mutation;

import dev.caulk.syntax.ast.CallExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What edits of one function have to know of the others in its package. */
final class Shared {
    private final Set<Object> closed = new HashSet<>();
    private final Map<List<Object>, Integer> orders = new HashMap<>();

    Shared(List<FunctionSites> functions, LockCalls locks) {
        for (FunctionSites function : functions) {
            for (Site site : function.sites(CallExpr.class)) {
                CallExpr call = (CallExpr) site.node();
                if (Callees.isBuiltin(call, function.info(), "close")) {
                    Places.of(Exits.subject(call), function).ifPresent(closed::add);
                }
            }
            Set<List<Object>> taken = new HashSet<>();
            locks.nested(function).forEach(n -> taken.add(n.order()));
            taken.forEach(order -> orders.merge(order, 1, Integer::sum));
        }
    }

    /** Whether some function closes the channel. */
    boolean isClosed(Object channel) {
        return closed.contains(channel);
    }

    /** How many functions take two locks in this order. */
    int functions(List<Object> order) {
        return orders.getOrDefault(order, 0);
    }
}
