package dev.caulk.analysis.ops;

import dev.caulk.analysis.ops.Condition.Ok.Source;
import dev.caulk.analysis.types.ConstantValue;
import java.util.Map;
import java.util.Optional;

/** Works out the {@link Condition} behind a boolean. */
final class Conditions {
    private static final Map<String, String> TURNED =
            Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");

    private final FunctionBody body;

    Conditions(FunctionBody body) {
        this.body = body;
    }

    Condition of(Predicate predicate) {
        return switch (predicate.kind()) {
            case IS_NIL -> new Condition.Nil(predicate.subject(), true);
            case NOT_NIL -> new Condition.Nil(predicate.subject(), false);
            case IS_TRUE -> truth(predicate.subject());
        };
    }

    private Condition truth(int value) {
        Op op = body.definition(value);
        if (op instanceof Op.Compute compute) {
            return computed(compute);
        }
        return op instanceof Op.Extract extract ? ok(extract) : new Condition.Truth(value);
    }

    private Condition computed(Op.Compute compute) {
        if (compute.operator().equals("!") && compute.operands().size() == 1) {
            Condition inner = truth(compute.operands().get(0));
            return inner instanceof Condition.Not not ? not.condition() : new Condition.Not(inner);
        }
        if (compute.operands().size() != 2 || !TURNED.containsKey(compute.operator())) {
            return new Condition.Truth(compute.id());
        }
        int left = compute.operands().get(0);
        int right = compute.operands().get(1);
        boolean turn = isConstant(left) && !isConstant(right);
        return turn
                ? comparison(TURNED.getOrDefault(compute.operator(), compute.operator()), right, left)
                : comparison(compute.operator(), left, right);
    }

    private Condition comparison(String operator, int left, int right) {
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (equality && body.definition(right) instanceof Op.Constant constant && isNil(constant)) {
            return new Condition.Nil(left, operator.equals("=="));
        }
        if (body.definition(left) instanceof Op.Call call
                && call.callee() instanceof Callee.Builtin builtin
                && (builtin.name().equals("len") || builtin.name().equals("cap"))
                && call.arguments().size() == 1) {
            return new Condition.Length(builtin.name(), call.arguments().get(0), operator, right, constant(right));
        }
        return new Condition.Comparison(operator, left, right, constant(right));
    }

    private boolean isConstant(int value) {
        return body.definition(value) instanceof Op.Constant;
    }

    private static boolean isNil(Op.Constant constant) {
        return constant.literal() instanceof Literal.Nil;
    }

    private Optional<ConstantValue> constant(int value) {
        return body.definition(value) instanceof Op.Constant constant && constant.literal() instanceof Literal.Value v
                ? Optional.of(v.value())
                : Optional.empty();
    }

    private Condition ok(Op.Extract extract) {
        Op tuple = body.definition(extract.tuple());
        if (tuple instanceof Op.RangeNext && extract.index() == 0) {
            return new Condition.Ok(tuple.id(), Source.RANGE);
        }
        if (tuple instanceof Op.Select && extract.index() % 2 == 1) {
            return new Condition.Ok(tuple.id(), Source.SELECT);
        }
        if (extract.index() == 1 && tuple instanceof Op.TypeAssert assertion) {
            return new Condition.TypeTest(assertion.operand(), assertion.type());
        }
        if (extract.index() == 1 && tuple instanceof Op.Recv) {
            return new Condition.Ok(tuple.id(), Source.RECEIVE);
        }
        return extract.index() == 1 && tuple instanceof Op.Load
                ? new Condition.Ok(tuple.id(), Source.MAP)
                : new Condition.Truth(extract.id());
    }
}
