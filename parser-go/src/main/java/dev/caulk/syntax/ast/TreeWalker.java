package dev.caulk.syntax.ast;

import java.util.Optional;

/**
 * Visits a tree in source order. Override the visits of interest and call {@code super} to go on below them. Selector names
 * and labels are not visited: they are names in another sense.
 */
public abstract class TreeWalker implements ExprVisitor<Optional<Void>>, StmtVisitor<Optional<Void>> {
    private static final Optional<Void> NOTHING = Optional.empty();

    /** Visits an expression and what is below it. */
    public final void walk(Expr expression) {
        expression.accept(this);
    }

    /** Visits a statement and what is below it. */
    public final void walk(Stmt statement) {
        statement.accept(this);
    }

    /** Visits the types of a field list, and its names. */
    public void fields(FieldList list) {
        for (Field field : list.fields()) {
            field.names().forEach(this::walk);
            walk(field.type());
        }
    }

    /** Visits the specs of a declaration: names, types, values. */
    public void declaration(GenDecl declaration) {
        for (Spec spec : declaration.specs()) {
            if (spec instanceof ValueSpec values) {
                values.type().ifPresent(this::walk);
                values.values().forEach(this::walk);
                values.names().forEach(this::walk);
            } else if (spec instanceof TypeSpec type) {
                fields(type.typeParameters());
                walk(type.type());
            }
        }
    }

    @Override
    public Optional<Void> visitIdent(Ident node) {
        return NOTHING;
    }

    @Override
    public Optional<Void> visitBasicLit(BasicLit node) {
        return NOTHING;
    }

    @Override
    public Optional<Void> visitCompositeLit(CompositeLit node) {
        node.type().ifPresent(this::walk);
        node.elements().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitFuncLit(FuncLit node) {
        node.type().accept(this);
        node.body().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitParenExpr(ParenExpr node) {
        node.inner().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitSelectorExpr(SelectorExpr node) {
        node.operand().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitIndexExpr(IndexExpr node) {
        node.operand().accept(this);
        node.indices().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitSliceExpr(SliceExpr node) {
        node.operand().accept(this);
        node.low().ifPresent(this::walk);
        node.high().ifPresent(this::walk);
        node.max().ifPresent(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitTypeAssertExpr(TypeAssertExpr node) {
        node.operand().accept(this);
        node.type().ifPresent(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitCallExpr(CallExpr node) {
        node.function().accept(this);
        node.arguments().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitStarExpr(StarExpr node) {
        node.operand().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitUnaryExpr(UnaryExpr node) {
        node.operand().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitBinaryExpr(BinaryExpr node) {
        node.left().accept(this);
        node.right().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitKeyValueExpr(KeyValueExpr node) {
        node.key().accept(this);
        node.value().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitArrayType(ArrayType node) {
        node.length().ifPresent(this::walk);
        node.element().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitEllipsisExpr(EllipsisExpr node) {
        node.element().ifPresent(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitMapType(MapType node) {
        node.key().accept(this);
        node.value().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitChanType(ChanType node) {
        node.element().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitFuncType(FuncType node) {
        fields(node.typeParameters());
        fields(node.parameters());
        fields(node.results());
        return NOTHING;
    }

    @Override
    public Optional<Void> visitStructType(StructType node) {
        fields(node.fields());
        return NOTHING;
    }

    @Override
    public Optional<Void> visitInterfaceType(InterfaceType node) {
        fields(node.elements());
        return NOTHING;
    }

    @Override
    public Optional<Void> visitBadExpr(BadExpr node) {
        return NOTHING;
    }

    @Override
    public Optional<Void> visitBlockStmt(BlockStmt node) {
        node.statements().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitExprStmt(ExprStmt node) {
        node.expression().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitSendStmt(SendStmt node) {
        node.channel().accept(this);
        node.value().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitIncDecStmt(IncDecStmt node) {
        node.operand().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitAssignStmt(AssignStmt node) {
        node.left().forEach(this::walk);
        node.right().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitGoStmt(GoStmt node) {
        node.call().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitDeferStmt(DeferStmt node) {
        node.call().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitReturnStmt(ReturnStmt node) {
        node.results().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitBranchStmt(BranchStmt node) {
        return NOTHING;
    }

    @Override
    public Optional<Void> visitIfStmt(IfStmt node) {
        node.init().ifPresent(this::walk);
        node.condition().accept(this);
        node.thenBranch().accept(this);
        node.elseBranch().ifPresent(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitSwitchStmt(SwitchStmt node) {
        node.init().ifPresent(this::walk);
        node.tag().ifPresent(this::walk);
        node.clauses().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitTypeSwitchStmt(TypeSwitchStmt node) {
        node.init().ifPresent(this::walk);
        node.binding().ifPresent(this::walk);
        node.subject().accept(this);
        node.clauses().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitCaseClause(CaseClause node) {
        node.values().forEach(this::walk);
        node.body().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitSelectStmt(SelectStmt node) {
        node.clauses().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitCommClause(CommClause node) {
        node.communication().ifPresent(this::walk);
        node.body().forEach(this::walk);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitForStmt(ForStmt node) {
        node.init().ifPresent(this::walk);
        node.condition().ifPresent(this::walk);
        node.post().ifPresent(this::walk);
        node.body().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitRangeStmt(RangeStmt node) {
        node.key().ifPresent(this::walk);
        node.value().ifPresent(this::walk);
        node.operand().accept(this);
        node.body().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitLabeledStmt(LabeledStmt node) {
        node.statement().accept(this);
        return NOTHING;
    }

    @Override
    public Optional<Void> visitDeclStmt(DeclStmt node) {
        declaration(node.declaration());
        return NOTHING;
    }

    @Override
    public Optional<Void> visitEmptyStmt(EmptyStmt node) {
        return NOTHING;
    }

    @Override
    public Optional<Void> visitBadStmt(BadStmt node) {
        return NOTHING;
    }
}
