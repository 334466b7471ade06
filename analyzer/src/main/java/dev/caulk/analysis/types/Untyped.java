package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.UnaryExpr;
import java.util.Optional;

/**
 * Gives untyped expressions the type that their context asks for: a constant is implicitly converted, and so are the operands
 * of a shift or comparison that is none (spec: Constants, Conversions, Operators).
 */
final class Untyped {
    private final Checker checker;

    Untyped(Checker checker) {
        this.checker = checker;
    }

    private PackageInfo info() {
        return checker.info();
    }

    /** The expression is assigned to something of that type (spec: Assignability). */
    void assign(Expr expression, Type target) {
        Optional<Signature> generic = checker.generics().open(expression);
        if (generic.isPresent()) {
            checker.generics().assign(expression, generic.get(), target);
        } else {
            convert(expression, target);
        }
    }

    /** Nothing asks for a type: the expression takes its default type. */
    void settle(Expr expression) {
        update(expression, GoTypes.defaultType(info().typeOf(expression)));
    }

    /** Implicit conversion to a type, which may itself be untyped. */
    void convert(Expr expression, Type target) {
        Type from = info().typeOf(expression);
        if (!GoTypes.isUntyped(from)) {
            return;
        }
        Optional<ConstantValue> value = info().constantOf(expression);
        converted(from, target, value).ifPresent(to -> {
            value.ifPresent(v -> info().recordConstant(expression, Optional.of(Folding.represent(v, to))));
            update(expression, to);
        });
    }

    private static Optional<Type> converted(Type from, Type target, Optional<ConstantValue> value) {
        if (from.equals(Universe.UNTYPED_NIL) || target instanceof UnknownType) {
            return Optional.empty();
        }
        if (target instanceof TypeParameter) {
            return Optional.of(target);
        }
        if (target.underlying() instanceof InterfaceType itf) {
            return InterfaceMethods.of(itf).signatures().isEmpty()
                    ? Optional.of(GoTypes.defaultType(from))
                    : Optional.empty();
        }
        return target.underlying() instanceof BasicType basic && fits(from, basic, value)
                ? Optional.of(GoTypes.isUntyped(target) ? Operators.combined(from, target) : target)
                : Optional.empty();
    }

    /** A constant must be representable, another value of the same kind (spec: Representability). */
    private static boolean fits(Type from, BasicType to, Optional<ConstantValue> value) {
        if (GoTypes.isNumeric(from)) {
            boolean integral = value.isEmpty() || value.get() instanceof ConstantValue.IntValue;
            return GoTypes.isNumeric(to) && (integral || !GoTypes.isInteger(to) || GoTypes.isUntyped(to));
        }
        return GoTypes.isString(from)
                ? GoTypes.isString(to)
                : from.equals(Universe.UNTYPED_BOOL) && GoTypes.isBoolean(to);
    }

    /** Sets the type of an untyped expression, and of the operands that have it from the same context. */
    void update(Expr expression, Type type) {
        Type from = info().typeOf(expression);
        if (!GoTypes.isUntyped(from) || from.equals(type)) {
            return;
        }
        boolean constant = info().constantOf(expression).isPresent();
        if (expression instanceof ParenExpr paren) {
            update(paren.inner(), type);
        } else if (expression instanceof UnaryExpr unary && !constant) {
            update(unary.operand(), type);
        } else if (expression instanceof BinaryExpr binary && !constant && !Folding.isComparison(binary.op())) {
            update(binary.left(), type);
            if (binary.op() != BinaryOp.SHL && binary.op() != BinaryOp.SHR) {
                update(binary.right(), type);
            }
        }
        info().record(expression, type);
    }

    /** Operands of a binary operator: an untyped one takes the type of the other (spec: Operators). */
    void match(Expr left, Expr right) {
        Type x = info().typeOf(left);
        Type y = info().typeOf(right);
        if (GoTypes.isUntyped(x) || GoTypes.isUntyped(y)) {
            convert(left, y);
            convert(right, info().typeOf(left));
        }
    }

    /** As {@link #match}; operands of a comparison that is no constant get the types of values. */
    void compare(Expr left, Expr right) {
        match(left, right);
        boolean constant =
                info().constantOf(left).isPresent() && info().constantOf(right).isPresent();
        if (!constant) {
            settle(left);
            settle(right);
        }
    }
}
