package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Predicate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows whether variables that deferred closures look at, such as a named error result, are nil. */
final class ErrorCells {
    private final FunctionBody body;
    private final Set<Integer> watched = new HashSet<>();

    ErrorCells(FunctionBody body) {
        this.body = body;
        for (Op op : body.ops()) {
            if (op instanceof Op.Defer defer) {
                Transfer.literal(body, defer.callee()).ifPresent(closure -> watched.addAll(closure.captures()));
            }
        }
        watched.removeIf(value -> !(body.definition(value) instanceof Op.Alloc));
    }

    void apply(Op op, PathState state) {
        if (op instanceof Op.Store store
                && store.place() instanceof Place.Deref deref
                && watched.contains(deref.pointer())) {
            state.facts().nilCell(deref.pointer(), isNil(store.value(), state));
        }
    }

    private Optional<Boolean> isNil(int value, PathState state) {
        Op op = body.definition(value);
        if (op instanceof Op.Constant constant) {
            return constant.literal().isNil() ? Optional.of(true) : Optional.empty();
        }
        Optional<Integer> cell = cell(value);
        if (cell.isPresent()) {
            return state.facts().nilCell(cell.get());
        }
        // A package's error variable is there to be returned as an error.
        boolean global = op instanceof Op.Load load && load.place() instanceof Place.Global;
        return global ? Optional.of(false) : state.facts().of(value);
    }

    private Optional<Integer> cell(int value) {
        return body.definition(value) instanceof Op.Load load
                        && load.place() instanceof Place.Deref deref
                        && watched.contains(deref.pointer())
                ? Optional.of(deref.pointer())
                : Optional.empty();
    }

    void take(PathState state, Op.Branch branch, boolean first) {
        Predicate predicate = branch.predicate();
        if (predicate.kind() != Predicate.Kind.IS_TRUE) {
            boolean nil = first == (predicate.kind() == Predicate.Kind.IS_NIL);
            cell(predicate.subject()).ifPresent(pointer -> state.facts().nilCell(pointer, Optional.of(nil)));
        }
    }
}
