package dev.caulk.syntax.ast;

/** A statement. */
public sealed interface Stmt extends Node
        permits BlockStmt,
                ExprStmt,
                SendStmt,
                IncDecStmt,
                AssignStmt,
                GoStmt,
                DeferStmt,
                ReturnStmt,
                BranchStmt,
                IfStmt,
                SwitchStmt,
                TypeSwitchStmt,
                CaseClause,
                SelectStmt,
                CommClause,
                ForStmt,
                RangeStmt,
                LabeledStmt,
                DeclStmt,
                EmptyStmt,
                BadStmt {
    /** Calls the method of {@code visitor} for this kind. */
    <R> R accept(StmtVisitor<R> visitor);
}
