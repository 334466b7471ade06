package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.UnaryExpr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Operators, indexing and slicing (spec: Operators, Index expressions, Slice expressions). */
final class Operators {
    /** The later kind wins when untyped constants meet (spec: Constant expressions). */
    private static final List<BasicType> UNTYPED_KINDS =
            List.of(Universe.UNTYPED_INT, Universe.UNTYPED_RUNE, Universe.UNTYPED_FLOAT, Universe.UNTYPED_COMPLEX);

    private final Checker checker;

    Operators(Checker checker) {
        this.checker = checker;
    }

    Type unary(UnaryExpr node) {
        Type operand = checker.value(node.operand());
        return switch (node.op()) {
            case ADDRESS -> checker.table().pointer(operand);
            case RECEIVE -> received(operand);
            case TILDE -> checker.types().resolve(node);
            default -> {
                foldUnary(node, operand);
                yield operand;
            }
        };
    }

    private void foldUnary(UnaryExpr node, Type operand) {
        Optional<ConstantValue> value = checker.info().constantOf(node.operand());
        checker.info().recordConstant(node, value.flatMap(v -> Folding.unary(node.op(), v, operand)));
    }

    static Type received(Type channel) {
        return GoTypes.core(channel) instanceof ChanType chan ? chan.element() : new UnknownType("not a channel");
    }

    /** Long sums lean to the left; they are walked without recursion. */
    Type binary(BinaryExpr node) {
        Deque<BinaryExpr> chain = new ArrayDeque<>();
        Expr left = node;
        while (left instanceof BinaryExpr binary) {
            chain.push(binary);
            left = binary.left();
        }
        Type type = checker.value(left);
        while (!chain.isEmpty()) {
            BinaryExpr next = chain.pop();
            Type right = checker.value(next.right());
            type = checker.info().record(next, combine(next, type, right));
        }
        return type;
    }

    private Type combine(BinaryExpr node, Type left, Type right) {
        Optional<ConstantValue> x = checker.info().constantOf(node.left());
        Optional<ConstantValue> y = checker.info().constantOf(node.right());
        Type type = result(node.op(), left, right);
        boolean floating = GoTypes.isFloating(type);
        checker.info()
                .recordConstant(
                        node,
                        x.isPresent() && y.isPresent()
                                ? Folding.binary(node.op(), x.get(), y.get(), floating)
                                : Optional.empty());
        return type;
    }

    private static Type result(BinaryOp op, Type left, Type right) {
        if (Folding.isComparison(op)) {
            return Universe.UNTYPED_BOOL;
        }
        if (op == BinaryOp.SHL || op == BinaryOp.SHR) {
            return GoTypes.isUntyped(left) ? Universe.UNTYPED_INT : left;
        }
        return combined(left, right);
    }

    /** Both operands have one type, so a known one tells the other; an untyped constant takes that of the other. */
    static Type combined(Type left, Type right) {
        if (!GoTypes.isUntyped(left)) {
            return left instanceof UnknownType && !GoTypes.isUntyped(right) ? right : left;
        }
        if (!GoTypes.isUntyped(right)) {
            return right;
        }
        return UNTYPED_KINDS.indexOf(right) > UNTYPED_KINDS.indexOf(left) ? right : left;
    }

    Type element(Type container) {
        Type core = GoTypes.core(container);
        if (core instanceof PointerType pointer) {
            core = GoTypes.core(pointer.element());
        }
        if (core instanceof SliceType slice) {
            return slice.element();
        }
        if (core instanceof ArrayType array) {
            return array.element();
        }
        if (core instanceof MapType map) {
            return map.value();
        }
        return GoTypes.isString(core) ? Universe.UINT8 : checker.table().unknown("cannot be indexed");
    }

    Type slice(Type operand) {
        Type core = GoTypes.core(operand);
        if (core instanceof PointerType pointer) {
            core = GoTypes.core(pointer.element());
        }
        return core instanceof ArrayType array ? checker.table().slice(array.element()) : GoTypes.defaultType(operand);
    }
}
