package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ConstantValue;
import java.util.BitSet;
import java.util.Optional;

/** Follows booleans in fields of structs that nobody but the function sees: what a path has stored there it finds there again. */
final class FlagFields {
    private final FunctionBody body;
    private final BitSet own = new BitSet();

    FlagFields(FunctionBody body) {
        this.body = body;
        body.ops().stream().filter(Op.Alloc.class::isInstance).forEach(op -> own.set(op.id()));
        body.ops().stream()
                .filter(op -> place(op).isEmpty())
                .flatMap(op -> OpRewriter.operands(op).stream())
                .forEach(own::clear);
        body.ops().stream().filter(Op.Store.class::isInstance).forEach(op -> own.clear(((Op.Store) op).value()));
    }

    private static Optional<Place> place(Op op) {
        if (op instanceof Op.Store store) {
            return Optional.of(store.place());
        }
        return op instanceof Op.Load load ? Optional.of(load.place()) : Optional.empty();
    }

    void apply(Op op, PathState state) {
        if (op instanceof Op.Store store && store.place() instanceof Place.Deref whole && own.get(whole.pointer())) {
            state.facts().forgetFlags(whole.pointer() + ".");
        } else if (place(op).orElse(null) instanceof Place.FieldOf field && own.get(field.base())) {
            String key = field.base() + "." + field.field();
            if (op instanceof Op.Store store) {
                state.facts().flag(key, constant(store.value()));
            } else {
                state.facts().flag(key).ifPresent(holds -> state.facts().learn(op.id(), holds));
            }
        }
    }

    private Optional<Boolean> constant(int value) {
        return body.definition(value) instanceof Op.Constant constant
                        && constant.literal() instanceof Literal.Value known
                        && known.value() instanceof ConstantValue.BoolValue bool
                ? Optional.of(bool.value())
                : Optional.empty();
    }
}
