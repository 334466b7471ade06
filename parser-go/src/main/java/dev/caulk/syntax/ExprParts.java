package dev.caulk.syntax;

import dev.caulk.syntax.ast.ArrayType;
import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.ChanType;
import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.EllipsisExpr;
import dev.caulk.syntax.ast.ExprVisitor;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.FuncType;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.InterfaceType;
import dev.caulk.syntax.ast.KeyValueExpr;
import dev.caulk.syntax.ast.MapType;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.SliceExpr;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.StructType;
import dev.caulk.syntax.ast.TypeAssertExpr;
import dev.caulk.syntax.ast.UnaryExpr;

/** The parts of expressions and types. */
final class ExprParts implements ExprVisitor<Parts> {
    @Override
    public Parts visitIdent(Ident node) {
        return Parts.saying(node.name());
    }

    @Override
    public Parts visitBasicLit(BasicLit node) {
        return Parts.saying(node.text());
    }

    @Override
    public Parts visitCompositeLit(CompositeLit node) {
        return Parts.none().with("type", node.type()).with("element", node.elements());
    }

    @Override
    public Parts visitFuncLit(FuncLit node) {
        return Parts.none().with("type", node.type()).with("body", node.body());
    }

    @Override
    public Parts visitParenExpr(ParenExpr node) {
        return Parts.none().with("", node.inner());
    }

    @Override
    public Parts visitSelectorExpr(SelectorExpr node) {
        return Parts.none().with("operand", node.operand()).with("selector", node.selector());
    }

    @Override
    public Parts visitIndexExpr(IndexExpr node) {
        return Parts.none().with("operand", node.operand()).with("index", node.indices());
    }

    @Override
    public Parts visitSliceExpr(SliceExpr node) {
        return Parts.none()
                .with("operand", node.operand())
                .with("low", node.low())
                .with("high", node.high())
                .with("max", node.max());
    }

    @Override
    public Parts visitTypeAssertExpr(TypeAssertExpr node) {
        return Parts.none().with("operand", node.operand()).with("type", node.type());
    }

    @Override
    public Parts visitCallExpr(CallExpr node) {
        return Parts.saying(node.spread() ? "..." : "")
                .with("function", node.function())
                .with("argument", node.arguments());
    }

    @Override
    public Parts visitStarExpr(StarExpr node) {
        return Parts.none().with("", node.operand());
    }

    @Override
    public Parts visitUnaryExpr(UnaryExpr node) {
        return Parts.saying(node.op().symbol()).with("", node.operand());
    }

    @Override
    public Parts visitBinaryExpr(BinaryExpr node) {
        return Parts.saying(node.op().symbol()).with("left", node.left()).with("right", node.right());
    }

    @Override
    public Parts visitKeyValueExpr(KeyValueExpr node) {
        return Parts.none().with("key", node.key()).with("value", node.value());
    }

    @Override
    public Parts visitArrayType(ArrayType node) {
        return Parts.none().with("length", node.length()).with("element", node.element());
    }

    @Override
    public Parts visitEllipsisExpr(EllipsisExpr node) {
        return Parts.none().with("", node.element());
    }

    @Override
    public Parts visitMapType(MapType node) {
        return Parts.none().with("key", node.key()).with("value", node.value());
    }

    @Override
    public Parts visitChanType(ChanType node) {
        return Parts.saying(node.direction().name()).with("element", node.element());
    }

    @Override
    public Parts visitFuncType(FuncType node) {
        return Parts.none()
                .with("typeParameters", node.typeParameters())
                .with("parameters", node.parameters())
                .with("results", node.results());
    }

    @Override
    public Parts visitStructType(StructType node) {
        return Parts.none().with("", node.fields());
    }

    @Override
    public Parts visitInterfaceType(InterfaceType node) {
        return Parts.none().with("", node.elements());
    }

    @Override
    public Parts visitBadExpr(BadExpr node) {
        return Parts.none();
    }
}
