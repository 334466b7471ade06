package dev.caulk.syntax;

import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.BadStmt;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.DeclStmt;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.EmptyStmt;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.ForStmt;
import dev.caulk.syntax.ast.GoStmt;
import dev.caulk.syntax.ast.IfStmt;
import dev.caulk.syntax.ast.IncDecStmt;
import dev.caulk.syntax.ast.LabeledStmt;
import dev.caulk.syntax.ast.RangeStmt;
import dev.caulk.syntax.ast.ReturnStmt;
import dev.caulk.syntax.ast.SelectStmt;
import dev.caulk.syntax.ast.SendStmt;
import dev.caulk.syntax.ast.StmtVisitor;
import dev.caulk.syntax.ast.SwitchStmt;
import dev.caulk.syntax.ast.TypeSwitchStmt;
import java.util.Locale;

/** The parts of statements. */
final class StmtParts implements StmtVisitor<Parts> {
    @Override
    public Parts visitBlockStmt(BlockStmt node) {
        return Parts.none().with("", node.statements());
    }

    @Override
    public Parts visitExprStmt(ExprStmt node) {
        return Parts.none().with("", node.expression());
    }

    @Override
    public Parts visitSendStmt(SendStmt node) {
        return Parts.none().with("channel", node.channel()).with("value", node.value());
    }

    @Override
    public Parts visitIncDecStmt(IncDecStmt node) {
        return Parts.saying(node.increment() ? "++" : "--").with("", node.operand());
    }

    @Override
    public Parts visitAssignStmt(AssignStmt node) {
        return Parts.saying(node.op().symbol()).with("left", node.left()).with("right", node.right());
    }

    @Override
    public Parts visitGoStmt(GoStmt node) {
        return Parts.none().with("", node.call());
    }

    @Override
    public Parts visitDeferStmt(DeferStmt node) {
        return Parts.none().with("", node.call());
    }

    @Override
    public Parts visitReturnStmt(ReturnStmt node) {
        return Parts.none().with("", node.results());
    }

    @Override
    public Parts visitBranchStmt(BranchStmt node) {
        return Parts.saying(node.kind().name().toLowerCase(Locale.ROOT)).with("label", node.label());
    }

    @Override
    public Parts visitIfStmt(IfStmt node) {
        return Parts.none()
                .with("init", node.init())
                .with("condition", node.condition())
                .with("then", node.thenBranch())
                .with("else", node.elseBranch());
    }

    @Override
    public Parts visitSwitchStmt(SwitchStmt node) {
        return Parts.none().with("init", node.init()).with("tag", node.tag()).with("", node.clauses());
    }

    @Override
    public Parts visitTypeSwitchStmt(TypeSwitchStmt node) {
        return Parts.none()
                .with("init", node.init())
                .with("binding", node.binding())
                .with("subject", node.subject())
                .with("", node.clauses());
    }

    @Override
    public Parts visitCaseClause(CaseClause node) {
        return Parts.saying(node.isDefault() ? "default" : "")
                .with("value", node.values())
                .with("body", node.body());
    }

    @Override
    public Parts visitSelectStmt(SelectStmt node) {
        return Parts.none().with("", node.clauses());
    }

    @Override
    public Parts visitCommClause(CommClause node) {
        return Parts.saying(node.communication().isPresent() ? "" : "default")
                .with("communication", node.communication())
                .with("body", node.body());
    }

    @Override
    public Parts visitForStmt(ForStmt node) {
        return Parts.none()
                .with("init", node.init())
                .with("condition", node.condition())
                .with("post", node.post())
                .with("body", node.body());
    }

    @Override
    public Parts visitRangeStmt(RangeStmt node) {
        return Parts.saying(node.define() ? ":=" : "")
                .with("key", node.key())
                .with("value", node.value())
                .with("operand", node.operand())
                .with("body", node.body());
    }

    @Override
    public Parts visitLabeledStmt(LabeledStmt node) {
        return Parts.none().with("label", node.label()).with("", node.statement());
    }

    @Override
    public Parts visitDeclStmt(DeclStmt node) {
        return Parts.none().with("", node.declaration());
    }

    @Override
    public Parts visitEmptyStmt(EmptyStmt node) {
        return Parts.none();
    }

    @Override
    public Parts visitBadStmt(BadStmt node) {
        return Parts.none();
    }
}
