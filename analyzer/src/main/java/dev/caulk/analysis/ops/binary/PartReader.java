package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.SourceFile;
import dev.caulk.syntax.Span;
import java.math.BigInteger;
import java.util.OptionalInt;

/** Reads what {@link PartWriter} wrote. */
final class PartReader {
    final Input from;
    final TypeReader types;
    private int lastStart;

    PartReader(Input from, TypeReader types) {
        this.from = from;
        this.types = types;
    }

    String string() {
        return types.string(from);
    }

    Type type() {
        return types.type(from);
    }

    FunctionId function() {
        return new FunctionId(string(), string());
    }

    Span span(SourceFile file) {
        int start = (int) (lastStart + from.signed());
        int end = (int) (start + from.signed());
        lastStart = start;
        return file.span(start, end);
    }

    OptionalInt optional() {
        int value = from.size();
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value - 1);
    }

    Callee callee() {
        return switch (from.octet()) {
            case 0 -> new Callee.Static(function());
            case 1 -> new Callee.External(string());
            case 2 -> new Callee.Interface(type(), string());
            case 3 -> new Callee.Value(from.size());
            case 4 -> new Callee.Builtin(string());
            default -> new Callee.Unknown(string(), from.flag());
        };
    }

    Place place() {
        return switch (from.octet()) {
            case 0 -> new Place.Deref(from.size());
            case 1 -> new Place.Global(string());
            case 2 -> new Place.FieldOf(from.size(), type(), string());
            default -> new Place.ElementOf(from.size(), from.size());
        };
    }

    Literal literal() {
        int tag = from.octet();
        return switch (tag) {
            case 0 -> new Literal.Nil();
            case 1 -> new Literal.Zero();
            case 2 -> new Literal.Opaque();
            default -> new Literal.Value(constant(tag));
        };
    }

    private ConstantValue constant(int tag) {
        return switch (tag) {
            case 3 -> new ConstantValue.IntValue(new BigInteger(from.raw()));
            case 4 -> new ConstantValue.StringValue(string());
            case 5, 6 -> new ConstantValue.BoolValue(tag == 5);
            case 8 -> new ConstantValue.FloatValue(new BigInteger(from.raw()), new BigInteger(from.raw()));
            case 9 -> new ConstantValue.ComplexValue(constant(from.octet()), constant(from.octet()));
            default -> new ConstantValue.OtherValue();
        };
    }
}
