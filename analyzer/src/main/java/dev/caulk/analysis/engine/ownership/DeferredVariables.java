package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.ConstantValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows variables that deferred closures look at, such as a named error result: whether they are nil or, where they are booleans,
 * true.
 */
final class DeferredVariables {
    private final FunctionBody body;
    private final FailedReturns failures;
    private final Set<Integer> watched = new HashSet<>();
    private final Map<Integer, Set<Integer>> writers = new HashMap<>();

    DeferredVariables(FunctionBody body, DeferConditions closures, FailedReturns failures) {
        this.body = body;
        this.failures = failures;
        Set<Integer> deferred = new HashSet<>();
        for (Op op : body.ops()) {
            if (op instanceof Op.Defer defer) {
                Transfer.literal(body, defer.callee()).ifPresent(closure -> {
                    deferred.add(closure.id());
                    watched.addAll(closure.captures());
                });
            }
        }
        watched.removeIf(value -> !(body.definition(value) instanceof Op.Alloc));
        if (!watched.isEmpty()) {
            body.ops().stream()
                    .filter(op -> op instanceof Op.MakeClosure && !deferred.contains(op.id()))
                    .forEach(op -> written((Op.MakeClosure) op, closures));
        }
    }

    /** What a closure writes changes where somebody gets the closure; where that is not known, the variable is not followed. */
    private void written(Op.MakeClosure closure, DeferConditions closures) {
        Set<Integer> variables = new HashSet<>();
        closures.body(closure).ifPresent(inner -> {
            for (Op op : inner.ops()) {
                if (op instanceof Op.Store store
                        && store.place() instanceof Place.Deref deref
                        && inner.definition(deref.pointer()) instanceof Op.FreeVar free) {
                    variables.add(closure.captures().get(free.index()));
                }
            }
        });
        if (!variables.isEmpty() && body.ops().stream().allMatch(op -> isCall(op) || !uses(op, closure))) {
            writers.put(closure.id(), variables);
        } else {
            watched.removeAll(variables);
        }
    }

    private static boolean isCall(Op op) {
        return op instanceof Op.Invocation;
    }

    private static boolean uses(Op op, Op.MakeClosure closure) {
        return OpRewriter.operands(op).contains(closure.id());
    }

    void apply(Op op, PathState state) {
        if (op instanceof Op.Store store
                && store.place() instanceof Place.Deref deref
                && watched.contains(deref.pointer())) {
            state.facts().variable(deref.pointer(), fact(store, state));
        } else if (isCall(op) && !writers.isEmpty()) {
            for (int operand : OpRewriter.operands(op)) {
                writers.getOrDefault(operand, Set.of())
                        .forEach(variable -> state.facts().variable(variable, Optional.empty()));
            }
        }
    }

    private Optional<Boolean> fact(Op.Store store, PathState state) {
        Op op = body.definition(store.value());
        if (op instanceof Op.Constant constant) {
            return fact(constant);
        }
        Optional<Integer> other = variable(store.value());
        if (other.isPresent()) {
            return state.facts().ofVariable(other.get());
        }
        return failures.isError(store.value(), store)
                ? Optional.of(false)
                : state.facts().of(store.value());
    }

    private static Optional<Boolean> fact(Op.Constant constant) {
        if (constant.literal() instanceof Literal.Value literal
                && literal.value() instanceof ConstantValue.BoolValue bool) {
            return Optional.of(bool.value());
        }
        boolean isBool = constant.type().underlying().toString().equals("bool");
        return constant.literal().isNil() ? Optional.of(!isBool) : Optional.empty();
    }

    private Optional<Integer> variable(int value) {
        return body.definition(value) instanceof Op.Load load
                        && load.place() instanceof Place.Deref deref
                        && watched.contains(deref.pointer())
                ? Optional.of(deref.pointer())
                : Optional.empty();
    }

    void take(PathState state, Op.Branch branch, boolean first) {
        boolean fact = first == (branch.predicate().kind() != Predicate.Kind.NOT_NIL);
        variable(branch.predicate().subject())
                .ifPresent(pointer -> state.facts().variable(pointer, Optional.of(fact)));
    }
}
