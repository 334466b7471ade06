package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.ArrayType;
import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.ChanType;
import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.EllipsisExpr;
import dev.caulk.syntax.ast.Expr;
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
import dev.caulk.syntax.ast.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers an expression to the Ops that compute it and gives its value id. */
final class Expressions implements ExprVisitor<Integer> {
    private final FunctionLowering function;
    private final BodyBuilder builder;
    private final TypeInfo types;
    private final Calls calls;
    private final Selectors selectors;
    private final Composites composites;

    Expressions(FunctionLowering function) {
        this.function = function;
        builder = function.builder;
        types = function.types;
        selectors = new Selectors(function, this);
        calls = new Calls(function, this, selectors);
        composites = new Composites(function, this);
    }

    Calls calls() {
        return calls;
    }

    Selectors selectors() {
        return selectors;
    }

    /** The value of an expression; constants are not taken apart. */
    int value(Expr expression) {
        Optional<ConstantValue> constant = types.constantOf(expression);
        if (constant.isPresent()) {
            Literal literal = function.family.literals().of(constant.get());
            return builder.emit(expression, at -> new Op.Constant(at, types.typeOf(expression), literal));
        }
        return expression.accept(this);
    }

    List<Integer> values(List<Expr> list) {
        List<Integer> values = new ArrayList<>();
        list.forEach(e -> values.add(value(e)));
        return values;
    }

    /** A comma-ok form: a tuple (value, ok) where the expression has one. */
    int commaOk(Expr expression) {
        if (expression instanceof ParenExpr paren) {
            return commaOk(paren.inner());
        }
        Type type = types.typeOf(expression);
        if (expression instanceof IndexExpr index && index.indices().size() == 1) {
            Place place = selectors.element(index);
            return builder.emit(expression, at -> new Op.Load(at, place, type, true));
        }
        if (expression instanceof TypeAssertExpr assertion) {
            int operand = value(assertion.operand());
            return builder.emit(expression, at -> new Op.TypeAssert(at, operand, type, true));
        }
        if (expression instanceof UnaryExpr unary && unary.op() == UnaryOp.RECEIVE) {
            int channel = value(unary.operand());
            return builder.emit(expression, at -> new Op.Recv(at, channel, Op.Recv.Form.COMMA_OK, type));
        }
        return value(expression);
    }

    int extract(Expr at, int tuple, int index, Type type) {
        return builder.emit(at, h -> new Op.Extract(h, tuple, index, type));
    }

    private int opaque(Expr node) {
        return builder.emit(node, at -> new Op.Constant(at, types.typeOf(node), new Literal.Opaque()));
    }

    @Override
    public Integer visitIdent(Ident node) {
        Optional<GoObject> object = types.objectOf(node);
        if (object.isEmpty()) {
            return opaque(node);
        }
        GoObject found = object.get();
        if (found instanceof GoObject.Variable variable) {
            return function.read(variable, node);
        }
        if (found instanceof GoObject.Nil) {
            return builder.emit(node, at -> new Op.Constant(at, types.typeOf(node), new Literal.Nil()));
        }
        return selectors.member(node, found);
    }

    @Override
    public Integer visitBasicLit(BasicLit node) {
        return opaque(node);
    }

    @Override
    public Integer visitCompositeLit(CompositeLit node) {
        return composites.literal(node, false);
    }

    @Override
    public Integer visitFuncLit(FuncLit node) {
        return function.closure(node);
    }

    @Override
    public Integer visitParenExpr(ParenExpr node) {
        return value(node.inner());
    }

    @Override
    public Integer visitSelectorExpr(SelectorExpr node) {
        return selectors.value(node);
    }

    @Override
    public Integer visitIndexExpr(IndexExpr node) {
        if (node.indices().size() != 1 || types.isType(node.indices().get(0))) {
            return value(node.operand());
        }
        Place place = selectors.element(node);
        return builder.emit(node, at -> new Op.Load(at, place, types.typeOf(node), false));
    }

    @Override
    public Integer visitSliceExpr(SliceExpr node) {
        List<Integer> operands = new ArrayList<>();
        operands.add(
                Addressing.isArray(types.typeOf(node.operand()))
                        ? selectors.address(node.operand())
                        : value(node.operand()));
        node.low().ifPresent(e -> operands.add(value(e)));
        node.high().ifPresent(e -> operands.add(value(e)));
        node.max().ifPresent(e -> operands.add(value(e)));
        return builder.emit(node, at -> new Op.Compute(at, "slice", operands, types.typeOf(node)));
    }

    @Override
    public Integer visitTypeAssertExpr(TypeAssertExpr node) {
        int operand = value(node.operand());
        return builder.emit(node, at -> new Op.TypeAssert(at, operand, types.typeOf(node), false));
    }

    @Override
    public Integer visitCallExpr(CallExpr node) {
        return calls.call(node);
    }

    @Override
    public Integer visitStarExpr(StarExpr node) {
        if (types.isType(node)) {
            return opaque(node);
        }
        int pointer = value(node.operand());
        return builder.emit(node, at -> new Op.Load(at, new Place.Deref(pointer), types.typeOf(node), false));
    }

    @Override
    public Integer visitUnaryExpr(UnaryExpr node) {
        Expr operand = unparen(node.operand());
        if (node.op() == UnaryOp.ADDRESS) {
            return operand instanceof CompositeLit literal
                    ? composites.literal(literal, true)
                    : selectors.address(operand);
        }
        int value = value(operand);
        Type type = types.typeOf(node);
        if (node.op() == UnaryOp.RECEIVE) {
            return builder.emit(node, at -> new Op.Recv(at, value, Op.Recv.Form.PLAIN, type));
        }
        return builder.emit(node, at -> new Op.Compute(at, node.op().symbol(), List.of(value), type));
    }

    @Override
    public Integer visitBinaryExpr(BinaryExpr node) {
        if (node.op() == BinaryOp.LAND || node.op() == BinaryOp.LOR) {
            return function.statements.conditions().asValue(node);
        }
        int left = value(node.left());
        int right = value(node.right());
        return builder.emit(
                node, at -> new Op.Compute(at, node.op().symbol(), List.of(left, right), types.typeOf(node)));
    }

    @Override
    public Integer visitKeyValueExpr(KeyValueExpr node) {
        return value(node.value());
    }

    @Override
    public Integer visitArrayType(ArrayType node) {
        return opaque(node);
    }

    @Override
    public Integer visitEllipsisExpr(EllipsisExpr node) {
        return opaque(node);
    }

    @Override
    public Integer visitMapType(MapType node) {
        return opaque(node);
    }

    @Override
    public Integer visitChanType(ChanType node) {
        return opaque(node);
    }

    @Override
    public Integer visitFuncType(FuncType node) {
        return opaque(node);
    }

    @Override
    public Integer visitStructType(StructType node) {
        return opaque(node);
    }

    @Override
    public Integer visitInterfaceType(InterfaceType node) {
        return opaque(node);
    }

    @Override
    public Integer visitBadExpr(BadExpr node) {
        return opaque(node);
    }

    static Expr unparen(Expr expression) {
        return expression instanceof ParenExpr paren ? unparen(paren.inner()) : expression;
    }

    static Type pointee(Type type) {
        if (type instanceof PointerType pointer) {
            return pointer.element();
        }
        return type.underlying() instanceof PointerType pointer ? pointer.element() : type;
    }

    int functionValue(Expr node, Callee target) {
        return builder.emit(node, at -> new Op.FunctionValue(at, target));
    }
}
