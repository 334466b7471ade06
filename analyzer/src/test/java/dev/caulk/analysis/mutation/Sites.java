package dev.caulk.analysis.mutation;

import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.DeclStmt;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.ForStmt;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.GoStmt;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IfStmt;
import dev.caulk.syntax.ast.KeyValueExpr;
import dev.caulk.syntax.ast.LabeledStmt;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.RangeStmt;
import dev.caulk.syntax.ast.ReturnStmt;
import dev.caulk.syntax.ast.SelectStmt;
import dev.caulk.syntax.ast.SendStmt;
import dev.caulk.syntax.ast.SwitchStmt;
import dev.caulk.syntax.ast.TreeWalker;
import dev.caulk.syntax.ast.TypeSwitchStmt;
import dev.caulk.syntax.ast.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects the statements of a body, and of expressions those that edits are about, in source order. */
final class Sites extends TreeWalker {
    private final List<Site> found = new ArrayList<>();
    private Optional<Site> current = Optional.empty();

    private Sites() {}

    static List<Site> of(BlockStmt body) {
        Sites sites = new Sites();
        sites.walk(body);
        return sites.found;
    }

    private <N extends Node> Optional<Void> within(N node, Function<N, Optional<Void>> visit) {
        Optional<Site> outer = current;
        Site site = new Site(node, outer);
        found.add(site);
        current = Optional.of(site);
        visit.apply(node);
        current = outer;
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitIdent(Ident node) {
        return within(node, super::visitIdent);
    }

    @Override
    public Optional<Void> visitCallExpr(CallExpr node) {
        return within(node, super::visitCallExpr);
    }

    @Override
    public Optional<Void> visitFuncLit(FuncLit node) {
        return within(node, super::visitFuncLit);
    }

    @Override
    public Optional<Void> visitUnaryExpr(UnaryExpr node) {
        return within(node, super::visitUnaryExpr);
    }

    @Override
    public Optional<Void> visitCompositeLit(CompositeLit node) {
        return within(node, super::visitCompositeLit);
    }

    @Override
    public Optional<Void> visitKeyValueExpr(KeyValueExpr node) {
        return within(node, super::visitKeyValueExpr);
    }

    @Override
    public Optional<Void> visitBlockStmt(BlockStmt node) {
        return within(node, super::visitBlockStmt);
    }

    @Override
    public Optional<Void> visitExprStmt(ExprStmt node) {
        return within(node, super::visitExprStmt);
    }

    @Override
    public Optional<Void> visitSendStmt(SendStmt node) {
        return within(node, super::visitSendStmt);
    }

    @Override
    public Optional<Void> visitAssignStmt(AssignStmt node) {
        return within(node, super::visitAssignStmt);
    }

    @Override
    public Optional<Void> visitGoStmt(GoStmt node) {
        return within(node, super::visitGoStmt);
    }

    @Override
    public Optional<Void> visitDeferStmt(DeferStmt node) {
        return within(node, super::visitDeferStmt);
    }

    @Override
    public Optional<Void> visitReturnStmt(ReturnStmt node) {
        return within(node, super::visitReturnStmt);
    }

    @Override
    public Optional<Void> visitBranchStmt(BranchStmt node) {
        return within(node, super::visitBranchStmt);
    }

    @Override
    public Optional<Void> visitIfStmt(IfStmt node) {
        return within(node, super::visitIfStmt);
    }

    @Override
    public Optional<Void> visitSwitchStmt(SwitchStmt node) {
        return within(node, super::visitSwitchStmt);
    }

    @Override
    public Optional<Void> visitTypeSwitchStmt(TypeSwitchStmt node) {
        return within(node, super::visitTypeSwitchStmt);
    }

    @Override
    public Optional<Void> visitCaseClause(CaseClause node) {
        return within(node, super::visitCaseClause);
    }

    @Override
    public Optional<Void> visitSelectStmt(SelectStmt node) {
        return within(node, super::visitSelectStmt);
    }

    @Override
    public Optional<Void> visitCommClause(CommClause node) {
        return within(node, super::visitCommClause);
    }

    @Override
    public Optional<Void> visitForStmt(ForStmt node) {
        return within(node, super::visitForStmt);
    }

    @Override
    public Optional<Void> visitRangeStmt(RangeStmt node) {
        return within(node, super::visitRangeStmt);
    }

    @Override
    public Optional<Void> visitLabeledStmt(LabeledStmt node) {
        return within(node, super::visitLabeledStmt);
    }

    @Override
    public Optional<Void> visitDeclStmt(DeclStmt node) {
        return within(node, super::visitDeclStmt);
    }
}
