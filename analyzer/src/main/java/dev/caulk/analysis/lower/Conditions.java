package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.GoObject.Variable;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;

/** Lowers conditions to branches; {@code &&}, {@code ||} and {@code !} become control flow. */
final class Conditions {
    private final FunctionLowering function;
    private final BodyBuilder builder;
    private final TypeInfo types;

    Conditions(FunctionLowering function) {
        this.function = function;
        builder = function.builder;
        types = function.types;
    }

    void branch(Expr condition, BlockDraft whenTrue, BlockDraft whenFalse) {
        Expr bare = Expressions.unparen(condition);
        if (types.constantOf(bare).orElse(null) instanceof ConstantValue.BoolValue constant) {
            builder.jump(bare, constant.value() ? whenTrue : whenFalse);
        } else if (bare instanceof UnaryExpr unary && unary.op() == UnaryOp.NOT) {
            branch(unary.operand(), whenFalse, whenTrue);
        } else if (bare instanceof BinaryExpr binary && binary.op() == BinaryOp.LAND) {
            BlockDraft next = builder.newBlock();
            branch(binary.left(), next, whenFalse);
            builder.startSealed(next);
            branch(binary.right(), whenTrue, whenFalse);
        } else if (bare instanceof BinaryExpr binary && binary.op() == BinaryOp.LOR) {
            BlockDraft next = builder.newBlock();
            branch(binary.left(), whenTrue, next);
            builder.startSealed(next);
            branch(binary.right(), whenTrue, whenFalse);
        } else {
            leaf(bare, whenTrue, whenFalse);
        }
    }

    private void leaf(Expr condition, BlockDraft whenTrue, BlockDraft whenFalse) {
        if (condition instanceof BinaryExpr comparison
                && (comparison.op() == BinaryOp.EQ || comparison.op() == BinaryOp.NE)) {
            boolean nilRight = isNil(comparison.right());
            if (nilRight || isNil(comparison.left())) {
                nilCheck(comparison, nilRight ? comparison.left() : comparison.right(), whenTrue, whenFalse);
                return;
            }
        }
        int value = function.expressions.value(condition);
        builder.branch(condition, value, new Predicate(Predicate.Kind.IS_TRUE, value), whenTrue, whenFalse);
    }

    private void nilCheck(BinaryExpr comparison, Expr subject, BlockDraft whenTrue, BlockDraft whenFalse) {
        int value = function.expressions.value(subject);
        Predicate.Kind kind = comparison.op() == BinaryOp.EQ ? Predicate.Kind.IS_NIL : Predicate.Kind.NOT_NIL;
        builder.branch(comparison, value, new Predicate(kind, value), whenTrue, whenFalse);
    }

    private boolean isNil(Expr expression) {
        return Expressions.unparen(expression) instanceof Ident name
                && types.objectOf(name).orElse(null) instanceof GoObject.Nil;
    }

    /** The value of {@code a && b} where it is no condition: a merge of two constants. */
    int asValue(BinaryExpr node) {
        Variable merged = new Variable(
                node.op().symbol(), Variable.Kind.LOCAL, function.id.packagePath(), node.start(), types.typeOf(node));
        BlockDraft whenTrue = builder.newBlock();
        BlockDraft whenFalse = builder.newBlock();
        BlockDraft after = builder.newBlock();
        branch(node, whenTrue, whenFalse);
        assign(node, merged, true, whenTrue, after);
        assign(node, merged, false, whenFalse, after);
        builder.startSealed(after);
        return builder.variables.read(merged);
    }

    private void assign(BinaryExpr node, Variable merged, boolean value, BlockDraft block, BlockDraft after) {
        builder.startSealed(block);
        int constant = builder.emit(
                node,
                at -> new Op.Constant(at, types.typeOf(node), new Literal.Value(new ConstantValue.BoolValue(value))));
        builder.variables.write(merged, constant);
        builder.jump(node, after);
    }
}
