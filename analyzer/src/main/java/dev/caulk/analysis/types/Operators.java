package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.AssignOp;
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
            checker.value(next.right());
            type = checker.info().record(next, combine(next));
        }
        return type;
    }

    private Type combine(BinaryExpr node) {
        if (node.op() == BinaryOp.SHL || node.op() == BinaryOp.SHR) {
            return shift(node);
        }
        if (Folding.isComparison(node.op())) {
            checker.untyped().compare(node.left(), node.right());
            fold(node, Universe.UNTYPED_BOOL);
            return Universe.UNTYPED_BOOL;
        }
        checker.untyped().match(node.left(), node.right());
        Type type = combined(checker.info().typeOf(node.left()), checker.info().typeOf(node.right()));
        fold(node, type);
        return type;
    }

    private void fold(BinaryExpr node, Type type) {
        Optional<ConstantValue> x = checker.info().constantOf(node.left());
        Optional<ConstantValue> y = checker.info().constantOf(node.right());
        Optional<ConstantValue> value = x.isPresent() && y.isPresent()
                ? Folding.binary(node.op(), x.get(), y.get(), type).map(v -> Folding.represent(v, type))
                : Optional.empty();
        checker.info().recordConstant(node, value);
    }

    /** The left operand of a shift that is no constant takes its type from the context (spec: Operators). */
    private Type shift(BinaryExpr node) {
        Type left = checker.info().typeOf(node.left());
        fold(node, left);
        boolean constant = checker.info().constantOf(node).isPresent();
        return constant && !GoTypes.isInteger(left) ? Universe.UNTYPED_INT : left;
    }

    /** {@code x op= y} is {@code x = x op y} (spec: Assignment statements). */
    void assign(AssignOp op, Expr left, Expr right) {
        if (op != AssignOp.SHL && op != AssignOp.SHR) {
            checker.untyped().match(left, right);
        }
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

    /** What indexing yields; all types of a type set must agree (spec: Index expressions). */
    Type element(Type container) {
        List<Type> terms = GoTypes.terms(container);
        if (terms.size() > 1) {
            List<Type> elements = terms.stream().map(this::element).distinct().toList();
            return elements.size() == 1 ? elements.get(0) : checker.table().unknown("several element types");
        }
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
