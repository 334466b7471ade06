package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.model.Acquires;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.Unless;
import java.util.BitSet;
import java.util.List;

/** Calls that acquire nothing although others of the same function do, because of what a field of an argument says. */
final class Exemptions {
    private final Library library;

    Exemptions(Library library) {
        this.library = library;
    }

    /** Whether a model says so of the call. */
    boolean applies(FunctionBody body, Op.Call call, FunctionModel model) {
        return model.acquires()
                .flatMap(Acquires::unless)
                .filter(unless -> applies(body, call, Library.parameter(model, unless.param()), unless))
                .isPresent();
    }

    private boolean applies(FunctionBody body, Op.Call call, int argument, Unless unless) {
        return argument < call.arguments().size()
                && holds(body, call.arguments().get(argument), unless, new BitSet());
    }

    private boolean holds(FunctionBody body, int value, Unless unless, BitSet seen) {
        if (seen.get(value)) {
            return false;
        }
        seen.set(value);
        if (body.ops().stream().anyMatch(op -> op instanceof Op.Store store && assigns(store, value, unless))) {
            return body.ops().stream()
                    .filter(op -> op instanceof Op.Store store && assigns(store, value, unless))
                    .allMatch(op -> is(body, ((Op.Store) op).value(), unless));
        }
        Op op = body.definition(value);
        if (op instanceof Op.Extract part && part.index() == 0) {
            return holds(body, part.tuple(), unless, seen);
        }
        if (op instanceof Op.Composite made) {
            return made.elements().stream()
                    .anyMatch(e -> e.field().filter(unless.field()::equals).isPresent() && is(body, e.value(), unless));
        }
        return op instanceof Op.Call made && (sets(body, made, unless) || continues(body, made, unless, seen));
    }

    private static boolean assigns(Op.Store store, int value, Unless unless) {
        return store.place() instanceof Place.FieldOf field
                && field.base() == value
                && field.field().equals(unless.field());
    }

    private boolean sets(FunctionBody body, Op.Call call, Unless unless) {
        return library.of(body, call).stream()
                .anyMatch(model -> model.sets()
                        .filter(sets -> sets.field().equals(unless.field()))
                        .map(sets -> Library.parameter(model, sets.param()))
                        .filter(i -> i < call.arguments().size()
                                && is(body, call.arguments().get(i), unless))
                        .isPresent());
    }

    /** A method of a library that returns a value of its receiver's type, as WithContext does, starts from the receiver. */
    private boolean continues(FunctionBody body, Op.Call call, Unless unless, BitSet seen) {
        return Library.hasReceiver(call.callee())
                && !call.arguments().isEmpty()
                && library.of(body, call).stream()
                        .anyMatch(model -> model.fn()
                                .receiver()
                                .filter(type -> model.returns()
                                        .equals(List.of("*" + model.fn().importPath() + "." + type)))
                                .isPresent())
                && holds(body, call.arguments().get(0), unless, seen);
    }

    private static boolean is(FunctionBody body, int value, Unless unless) {
        return body.definition(value) instanceof Op.Constant constant
                && constant.literal() instanceof Literal.Value known
                && known.value() instanceof ConstantValue.StringValue text
                && text.value().equals(unless.is());
    }
}
