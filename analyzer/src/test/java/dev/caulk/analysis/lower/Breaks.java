package dev.caulk.analysis.lower;

import dev.caulk.syntax.ast.BranchKind;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.ForStmt;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.RangeStmt;
import dev.caulk.syntax.ast.SelectStmt;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.SwitchStmt;
import dev.caulk.syntax.ast.TreeWalker;
import dev.caulk.syntax.ast.TypeSwitchStmt;
import java.util.Optional;

/** Looks for break statements that leave the statement around them. */
final class Breaks extends TreeWalker {
    private final Optional<String> label;
    private int depth;
    private boolean found;

    private Breaks(Optional<String> label) {
        this.label = label;
    }

    /**
     * Whether a break in the statement leaves the one around it.
     *
     * @param label of the one around it, for labelled breaks
     */
    static boolean leave(Stmt statement, Optional<String> label) {
        Breaks search = new Breaks(label);
        search.walk(statement);
        return search.found;
    }

    @Override
    public Optional<Void> visitBranchStmt(BranchStmt node) {
        Optional<String> target = node.label().map(Ident::name);
        boolean unlabelled = target.isEmpty() && label.isEmpty() && depth == 0;
        found |= node.kind() == BranchKind.BREAK && (unlabelled || target.isPresent() && target.equals(label));
        // A labelled break may leave several statements; the outer ones are completed by it at most.
        found |= node.kind() == BranchKind.BREAK && target.isPresent() && label.isEmpty();
        return Optional.empty();
    }

    private Optional<Void> inside(Runnable visit) {
        depth++;
        visit.run();
        depth--;
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitFuncLit(FuncLit node) {
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitForStmt(ForStmt node) {
        return inside(() -> super.visitForStmt(node));
    }

    @Override
    public Optional<Void> visitRangeStmt(RangeStmt node) {
        return inside(() -> super.visitRangeStmt(node));
    }

    @Override
    public Optional<Void> visitSwitchStmt(SwitchStmt node) {
        return inside(() -> super.visitSwitchStmt(node));
    }

    @Override
    public Optional<Void> visitTypeSwitchStmt(TypeSwitchStmt node) {
        return inside(() -> super.visitTypeSwitchStmt(node));
    }

    @Override
    public Optional<Void> visitSelectStmt(SelectStmt node) {
        return inside(() -> super.visitSelectStmt(node));
    }
}
