package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.Span;
import java.util.OptionalInt;

/** Writes what Ops are made of. */
final class PartWriter {
    final Output to = new Output();
    final TypeWriter types = new TypeWriter();
    private int lastStart;

    void string(String text) {
        to.number(types.string(text));
    }

    void type(Type type) {
        to.number(types.type(type));
    }

    void function(FunctionId id) {
        string(id.packagePath());
        string(id.name());
    }

    /** Relative to the span before it; the file is the function's. */
    void span(Span span) {
        to.signed((long) span.start() - lastStart);
        to.signed((long) span.end() - span.start());
        lastStart = span.start();
    }

    void optional(OptionalInt value) {
        to.number(value.isPresent() ? value.getAsInt() + 1L : 0);
    }

    void callee(Callee callee) {
        if (callee instanceof Callee.Static x) {
            to.octet(0);
            function(x.function());
        } else if (callee instanceof Callee.External x) {
            to.octet(1);
            string(x.symbol());
        } else if (callee instanceof Callee.Interface x) {
            to.octet(2);
            type(x.type());
            string(x.method());
        } else if (callee instanceof Callee.Value x) {
            to.octet(3);
            to.number(x.value());
        } else if (callee instanceof Callee.Builtin x) {
            to.octet(4);
            string(x.name());
        } else if (callee instanceof Callee.Unknown x) {
            to.octet(5);
            string(x.name());
            to.flag(x.method());
        }
    }

    void place(Place place) {
        if (place instanceof Place.Deref x) {
            to.octet(0);
            to.number(x.pointer());
        } else if (place instanceof Place.Global x) {
            to.octet(1);
            string(x.symbol());
        } else if (place instanceof Place.FieldOf x) {
            to.octet(2);
            to.number(x.base());
            type(x.owner());
            string(x.field());
        } else if (place instanceof Place.ElementOf x) {
            to.octet(3);
            to.number(x.base());
            to.number(x.index());
        }
    }

    void literal(Literal literal) {
        if (literal instanceof Literal.Nil) {
            to.octet(0);
        } else if (literal instanceof Literal.Zero) {
            to.octet(1);
        } else if (literal instanceof Literal.Opaque) {
            to.octet(2);
        } else if (literal instanceof Literal.Value x) {
            constant(x.value());
        }
    }

    private void constant(ConstantValue value) {
        if (value instanceof ConstantValue.IntValue x) {
            to.octet(3);
            to.raw(x.value().toByteArray());
        } else if (value instanceof ConstantValue.StringValue x) {
            to.octet(4);
            string(x.value());
        } else if (value instanceof ConstantValue.BoolValue x) {
            to.octet(x.value() ? 5 : 6);
        } else if (value instanceof ConstantValue.FloatValue x) {
            to.octet(8);
            to.raw(x.numerator().toByteArray());
            to.raw(x.denominator().toByteArray());
        } else if (value instanceof ConstantValue.ComplexValue x) {
            to.octet(9);
            constant(x.real());
            constant(x.imaginary());
        } else {
            to.octet(7);
        }
    }
}
