package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.TreeWalker;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.Optional;

/** Whether an expression must be evaluated: it calls a function or receives from a channel (spec: Length and capacity). */
final class Evaluation extends TreeWalker {
    private final PackageInfo info;
    private boolean needed;

    private Evaluation(PackageInfo info) {
        this.info = info;
    }

    static boolean isNeeded(Expr expression, PackageInfo info) {
        Evaluation evaluation = new Evaluation(info);
        evaluation.walk(expression);
        return evaluation.needed;
    }

    @Override
    public Optional<Void> visitCallExpr(CallExpr node) {
        needed |= !info.isType(node.function()) && info.constantOf(node).isEmpty();
        return super.visitCallExpr(node);
    }

    @Override
    public Optional<Void> visitUnaryExpr(UnaryExpr node) {
        needed |= node.op() == UnaryOp.RECEIVE;
        return super.visitUnaryExpr(node);
    }

    @Override
    public Optional<Void> visitFuncLit(FuncLit node) {
        return Optional.empty();
    }
}
