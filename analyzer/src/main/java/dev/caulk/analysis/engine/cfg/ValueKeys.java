package dev.caulk.analysis.engine.cfg;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ConstantValue;
import java.util.OptionalLong;

/**
 * Names for values such that equal names mean the same value as long as nobody writes the places read: two loads of {@code
 * s.items} have one name. That is what comparing the bounds of two loops, or two uses of a semaphore, needs.
 */
public final class ValueKeys {
    private static final int MAX_DEPTH = 8;

    private final FunctionBody body;
    private final String scope;

    /**
     * Names for the values of a function.
     *
     * @param scope the function's name, which makes names of different functions differ
     */
    public ValueKeys(FunctionBody body, String scope) {
        this.body = body;
        this.scope = scope;
    }

    /** The name of a value that is made of nothing else; it stands in the names of all that is made of it. */
    public String token(int value) {
        return "{" + scope + "#" + value + "}";
    }

    /** The name of a value. */
    public String of(int value) {
        return key(value, 0);
    }

    /** The integer that a value is known to be. */
    public OptionalLong constant(int value) {
        Op op = body.definition(value);
        if (op instanceof Op.Convert convert) {
            return constant(convert.operand());
        }
        if (!(op instanceof Op.Constant constant)) {
            return OptionalLong.empty();
        }
        if (constant.literal() instanceof Literal.Zero) {
            return OptionalLong.of(0);
        }
        return constant.literal() instanceof Literal.Value literal
                        && literal.value() instanceof ConstantValue.IntValue number
                        && number.value().bitLength() < Long.SIZE
                ? OptionalLong.of(number.value().longValue())
                : OptionalLong.empty();
    }

    static boolean isLength(Op.Call call) {
        return call.callee() instanceof Callee.Builtin builtin
                && builtin.name().equals("len")
                && call.arguments().size() == 1;
    }

    private String key(int value, int depth) {
        Op op = body.definition(value);
        OptionalLong constant = constant(value);
        if (constant.isPresent()) {
            return Long.toString(constant.getAsLong());
        }
        if (depth >= MAX_DEPTH) {
            return token(value);
        }
        if (op instanceof Op.Convert convert) {
            return key(convert.operand(), depth + 1);
        }
        if (op instanceof Op.Load load && !load.commaOk()) {
            return place(load.place(), value, depth);
        }
        if (op instanceof Op.AddressOf address) {
            return "&" + place(address.place(), value, depth);
        }
        if (op instanceof Op.Call call && isLength(call)) {
            return "len " + key(call.arguments().get(0), depth + 1);
        }
        return token(value);
    }

    private String place(Place place, int value, int depth) {
        if (place instanceof Place.Global global) {
            return global.symbol();
        }
        if (place instanceof Place.FieldOf field) {
            return key(field.base(), depth + 1) + "." + field.field();
        }
        return place instanceof Place.Deref deref ? "*" + key(deref.pointer(), depth + 1) : token(value);
    }
}
