package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import java.util.Optional;

/** Calls of {@code complex}, {@code real} and {@code imag} (spec: Manipulating complex numbers). */
final class ComplexParts {
    private static final BasicType FLOAT32 = new BasicType("float32");
    private static final BasicType COMPLEX64 = new BasicType("complex64");

    private final Checker checker;

    ComplexParts(Checker checker) {
        this.checker = checker;
    }

    private PackageInfo info() {
        return checker.info();
    }

    Type complex(CallExpr node) {
        if (node.arguments().size() != 2) {
            return checker.table().unknown("not two parts");
        }
        Expr re = node.arguments().get(0);
        Expr im = node.arguments().get(1);
        boolean constant =
                info().constantOf(re).isPresent() && info().constantOf(im).isPresent();
        boolean untyped = GoTypes.isUntyped(info().typeOf(re)) && GoTypes.isUntyped(info().typeOf(im));
        if (!constant || !untyped) {
            checker.untyped().match(re, im);
        }
        Optional<ConstantValue> value = info().constantOf(re)
                .flatMap(Complex::of)
                .flatMap(x ->
                        info().constantOf(im).flatMap(Complex::of).map(y -> new Complex(x.real(), y.real()).value()));
        Type type = GoTypes.core(Operators.combined(info().typeOf(re), info().typeOf(im)));
        info().recordConstant(node, value);
        if (GoTypes.isUntyped(type) && value.isPresent()) {
            return Universe.UNTYPED_COMPLEX;
        }
        checker.untyped().convert(re, Universe.FLOAT64);
        checker.untyped().convert(im, Universe.FLOAT64);
        return type.equals(FLOAT32) ? COMPLEX64 : Universe.COMPLEX128;
    }

    Type part(String name, CallExpr node, Type number) {
        if (node.arguments().isEmpty()) {
            return checker.table().unknown("no number");
        }
        Expr argument = node.arguments().get(0);
        Optional<ConstantValue> value = info().constantOf(argument)
                .flatMap(Complex::of)
                .map(c -> Complex.value(name.equals("real") ? c.real() : c.imaginary()));
        info().recordConstant(node, value);
        if (GoTypes.isUntyped(number) && value.isPresent()) {
            return Universe.UNTYPED_FLOAT;
        }
        checker.untyped().convert(argument, Universe.COMPLEX128);
        return GoTypes.core(number).equals(COMPLEX64) ? FLOAT32 : Universe.FLOAT64;
    }
}
