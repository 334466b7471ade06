package dev.caulk.syntax.ast;

/**
 * One method per kind of statement.
 *
 * @param <R> what a visit yields
 */
public interface StmtVisitor<R> {
    R visitBlockStmt(BlockStmt node);

    R visitExprStmt(ExprStmt node);

    R visitSendStmt(SendStmt node);

    R visitIncDecStmt(IncDecStmt node);

    R visitAssignStmt(AssignStmt node);

    R visitGoStmt(GoStmt node);

    R visitDeferStmt(DeferStmt node);

    R visitReturnStmt(ReturnStmt node);

    R visitBranchStmt(BranchStmt node);

    R visitIfStmt(IfStmt node);

    R visitSwitchStmt(SwitchStmt node);

    R visitTypeSwitchStmt(TypeSwitchStmt node);

    R visitCaseClause(CaseClause node);

    R visitSelectStmt(SelectStmt node);

    R visitCommClause(CommClause node);

    R visitForStmt(ForStmt node);

    R visitRangeStmt(RangeStmt node);

    R visitLabeledStmt(LabeledStmt node);

    R visitDeclStmt(DeclStmt node);

    R visitEmptyStmt(EmptyStmt node);

    R visitBadStmt(BadStmt node);
}
