package dev.caulk.syntax.ast;

/**
 * One method per kind of expression.
 *
 * @param <R> what a visit yields
 */
public interface ExprVisitor<R> {
    R visitIdent(Ident node);

    R visitBasicLit(BasicLit node);

    R visitCompositeLit(CompositeLit node);

    R visitFuncLit(FuncLit node);

    R visitParenExpr(ParenExpr node);

    R visitSelectorExpr(SelectorExpr node);

    R visitIndexExpr(IndexExpr node);

    R visitSliceExpr(SliceExpr node);

    R visitTypeAssertExpr(TypeAssertExpr node);

    R visitCallExpr(CallExpr node);

    R visitStarExpr(StarExpr node);

    R visitUnaryExpr(UnaryExpr node);

    R visitBinaryExpr(BinaryExpr node);

    R visitKeyValueExpr(KeyValueExpr node);

    R visitArrayType(ArrayType node);

    R visitEllipsisExpr(EllipsisExpr node);

    R visitMapType(MapType node);

    R visitChanType(ChanType node);

    R visitFuncType(FuncType node);

    R visitStructType(StructType node);

    R visitInterfaceType(InterfaceType node);

    R visitBadExpr(BadExpr node);
}
