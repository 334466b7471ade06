package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Condition;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place.Deref;
import dev.caulk.analysis.ops.Place.FieldOf;
import dev.caulk.analysis.ops.Place.Global;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.PointerType;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The questions that the branches of a function ask, and what a path knows of their answers. */
final class Questions {
    private static final int DEEPEST = 6;
    private static final Map<String, String> NEGATED = Map.of("!=", "==", ">=", "<", "<=", ">");

    private final FunctionBody body;

    Questions(FunctionBody body) {
        this.body = body;
    }

    /**
     * A question, and which answer leads to the first successor.
     *
     * @param other what the value is compared with
     */
    record Asked(Key key, int value, OptionalInt other, boolean answer) {}

    /** What a branch asks on a path. */
    Asked of(Predicate predicate, LockState state) {
        return asked(predicate.condition(body), state, true);
    }

    /** What a called function can ask of a flag that it is given. */
    Key whether(int value) {
        return new Key(Key.TRUE, text(value, LockState.START, 0), "");
    }

    private Asked asked(Condition condition, LockState state, boolean answer) {
        if (condition instanceof Condition.Not not) {
            return asked(not.condition(), state, !answer);
        }
        if (condition instanceof Condition.Nil nil) {
            return about(Key.NIL, nil.value(), "", state, nil.isNil() == answer);
        }
        if (condition instanceof Condition.Truth truth) {
            return truth(truth.value(), state, answer);
        }
        if (condition instanceof Condition.Ok ok) {
            return new Asked(new Key("ok", token(ok.tuple()), ""), ok.tuple(), OptionalInt.empty(), answer);
        }
        if (condition instanceof Condition.TypeTest test) {
            return about("is", test.value(), test.type().toString(), state, answer);
        }
        if (condition instanceof Condition.Length length) {
            return compared(
                    length.measure() + length.operator(),
                    length.container(),
                    length.operator(),
                    length.bound(),
                    state,
                    answer);
        }
        Condition.Comparison comparison = (Condition.Comparison) condition;
        return compared("", comparison.left(), comparison.operator(), comparison.right(), state, answer);
    }

    private Asked truth(int value, LockState state, boolean answer) {
        int at = resolve(value, state);
        return at != value && body.definition(at) instanceof Op.Compute
                ? asked(new Predicate(Predicate.Kind.IS_TRUE, at).condition(body), state, answer)
                : about(Key.TRUE, at, "", state, answer);
    }

    private Asked compared(String measure, int left, String operator, int right, LockState state, boolean answer) {
        String positive = NEGATED.getOrDefault(operator, operator);
        String prefix = measure.isEmpty() ? "" : measure.substring(0, 3) + " ";
        String kind = prefix + (positive.equals("==") ? Key.EQUAL : positive);
        Asked asked = about(kind, left, text(right, state, 0), state, operator.equals(positive) == answer);
        return new Asked(asked.key(), asked.value(), OptionalInt.of(resolve(right, state)), asked.answer());
    }

    private Asked about(String kind, int value, String other, LockState state, boolean answer) {
        int at = resolve(value, state);
        return new Asked(new Key(kind, text(at, state, 0), other), at, OptionalInt.empty(), answer);
    }

    /** The value that a merged value or a variable in memory is on a path. */
    int resolve(int value, LockState state) {
        int at = value;
        for (int i = 0; i < DEEPEST; i++) {
            int from = at;
            Op op = body.definition(at);
            if (op instanceof Op.Convert convert) {
                at = convert.operand();
            } else if (op instanceof Op.Load load && load.place() instanceof Deref deref) {
                at = state.value(content(deref.pointer())).orElse(at);
            } else {
                at = state.value(at).orElse(at);
            }
            if (from == at) {
                return at;
            }
        }
        return at;
    }

    /** The answer to a plain question about a value that a path knows. */
    Optional<Boolean> answer(String kind, int value, LockState state) {
        int at = resolve(value, state);
        return answer(new Key(kind, text(at, state, 0), ""), at, state);
    }

    /** The answer that a path knows. */
    Optional<Boolean> answer(Key key, int value, LockState state) {
        Optional<Boolean> plain = plain(key.kind(), value);
        if (plain.isPresent()) {
            return plain;
        }
        boolean itself = key.kind().equals(Key.EQUAL) && key.subject().equals(key.other());
        if (itself && ValueTypes.of(body, value).underlying() instanceof PointerType) {
            return Optional.of(true);
        }
        Boolean asked = state.answers().get(key);
        Boolean known = asked == null ? state.answers().get(key.about(value)) : asked;
        if (known == null && key.kind().equals(Key.EQUAL) && isConstant(key.other())) {
            Key from = new Key(Key.EQUAL, key.subject(), "");
            boolean other = state.answers().tailMap(from).entrySet().stream()
                    .takeWhile(e -> e.getKey().kind().equals(Key.EQUAL)
                            && e.getKey().subject().equals(key.subject()))
                    .anyMatch(e -> e.getValue() && isConstant(e.getKey().other()));
            return other ? Optional.of(false) : Optional.empty();
        }
        return Optional.ofNullable(known);
    }

    private static boolean isConstant(String text) {
        return text.startsWith("=");
    }

    /** What the Op alone tells. */
    private Optional<Boolean> plain(String kind, int value) {
        Op op = body.definition(value);
        if (kind.equals(Key.TRUE)
                && op instanceof Op.Constant constant
                && constant.literal() instanceof Literal.Value literal
                && literal.value() instanceof ConstantValue.BoolValue bool) {
            return Optional.of(bool.value());
        }
        if (op instanceof Op.Constant constant && !(constant.literal() instanceof Literal.Value)) {
            boolean nil = constant.literal() instanceof Literal.Nil;
            boolean zero = constant.literal() instanceof Literal.Zero;
            boolean basic = constant.type() instanceof BasicType;
            if (kind.equals(Key.TRUE)) {
                return zero && basic ? Optional.of(false) : Optional.empty();
            }
            return kind.equals(Key.NIL) && (nil || zero && !basic) ? Optional.of(true) : Optional.empty();
        }
        boolean there = op instanceof Op.Composite
                || op instanceof Op.Alloc
                || op instanceof Op.AddressOf
                || op instanceof Op.MakeClosure
                || op instanceof Op.MakeChan
                || op instanceof Op.Make
                || op instanceof Op.MethodValue
                || op instanceof Op.FunctionValue;
        return there && kind.equals(Key.NIL) ? Optional.of(false) : Optional.empty();
    }

    /** The number under which a state keeps what is in a variable in memory. */
    static int content(int pointer) {
        return -1 - pointer;
    }

    static String token(int value) {
        return "v" + value + ";";
    }

    /** The name of a value: equal for loads of the same place. */
    String text(int value, LockState state, int depth) {
        int at = resolve(value, state);
        Op op = body.definition(at);
        if (op instanceof Op.Constant constant) {
            return "="
                    + (constant.literal() instanceof Literal.Value v ? v.value().toString() : "zero");
        }
        if (op instanceof Op.Param param) {
            return "p" + param.index() + ";";
        }
        if (op instanceof Op.FreeVar free) {
            return "f" + free.index() + ";";
        }
        if (depth < DEEPEST && op instanceof Op.Load load && !load.commaOk()) {
            return place(load, state, depth);
        }
        if (op instanceof Op.Extract extract) {
            return "r" + extract.tuple() + "." + extract.index() + token(extract.tuple());
        }
        boolean length = op instanceof Op.Call call
                && call.callee() instanceof Callee.Builtin builtin
                && builtin.name().equals("len")
                && call.arguments().size() == 1;
        if (length && depth < DEEPEST) {
            return "len " + text(((Op.Call) op).arguments().get(0), state, depth + 1);
        }
        return op instanceof Op.Call ? "r" + at + ".0" + token(at) : token(at);
    }

    private String place(Op.Load load, LockState state, int depth) {
        if (load.place() instanceof Global global) {
            return global.symbol() + ";";
        }
        if (load.place() instanceof FieldOf field) {
            return text(field.base(), state, depth + 1) + "." + field.field() + ";";
        }
        return load.place() instanceof Deref deref ? "*" + text(deref.pointer(), state, depth + 1) : token(load.id());
    }
}
