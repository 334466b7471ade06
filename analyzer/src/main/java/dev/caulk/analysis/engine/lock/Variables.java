package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.Condition;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Place.FieldOf;
import dev.caulk.analysis.ops.Place.Global;
import dev.caulk.analysis.types.Selection.EmbeddedStep;
import java.util.List;
import java.util.Optional;

/** Names of what functions share: fields as {@code owner#field}, package variables by their symbols. */
final class Variables {
    private Variables() {}

    static String name(FieldOf field) {
        return ValueTypes.key(field.owner()) + "#" + field.field();
    }

    static String name(EmbeddedStep step) {
        return ValueTypes.key(step.owner()) + "#" + step.field();
    }

    /** The field or package variable at a place. */
    static Optional<String> name(Place place) {
        if (place instanceof FieldOf field) {
            return Optional.of(name(field));
        }
        return place instanceof Global global ? Optional.of(global.symbol()) : Optional.empty();
    }

    /** The fields and package variables that a condition compares. */
    static List<String> read(FunctionBody body, Condition condition) {
        return values(condition).stream()
                .map(body::definition)
                .flatMap(op ->
                        op instanceof Op.Load load ? name(load.place()).stream() : Optional.<String>empty().stream())
                .toList();
    }

    private static List<Integer> values(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return values(not.condition());
        }
        if (condition instanceof Condition.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }
        if (condition instanceof Condition.Nil nil) {
            return List.of(nil.value());
        }
        if (condition instanceof Condition.Length length) {
            return List.of(length.container(), length.bound());
        }
        return condition instanceof Condition.Truth truth ? List.of(truth.value()) : List.of();
    }
}
