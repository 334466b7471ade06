package dev.caulk.analysis.types;

import dev.caulk.syntax.ast.BadExpr;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.EllipsisExpr;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprVisitor;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.FuncType;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.KeyValueExpr;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.SliceExpr;
import dev.caulk.syntax.ast.StarExpr;
import dev.caulk.syntax.ast.TypeAssertExpr;
import dev.caulk.syntax.ast.UnaryExpr;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** Types expressions (spec: Expressions). {@link Checker#type} records the answers. */
final class ExpressionTyper implements ExprVisitor<Type> {
    private final Checker checker;
    private final Composites composites;

    ExpressionTyper(Checker checker) {
        this.checker = checker;
        this.composites = new Composites(checker);
    }

    private PackageInfo info() {
        return checker.info();
    }

    @Override
    public Type visitIdent(Ident node) {
        Optional<GoObject> object = checker.lookup(node.name());
        if (object.isEmpty() || node.name().equals("_")) {
            return checker.table().unknown("undeclared name");
        }
        info().recordObject(node, object.get());
        return objectType(node, object.get());
    }

    /** The type of an expression that stands for an object. */
    Type objectType(Expr node, GoObject object) {
        if (object instanceof GoObject.Variable variable) {
            return variable.type();
        }
        if (object instanceof GoObject.Function function) {
            return function.signature();
        }
        if (object instanceof GoObject.TypeName name) {
            return info().recordTypeExpression(node, name.type());
        }
        if (object instanceof GoObject.Constant constant) {
            boolean iota = constant.equals(Universe.IOTA) && checker.iota() >= 0;
            info().recordConstant(node, iota ? Folding.integer(BigInteger.valueOf(checker.iota())) : constant.value());
            return constant.type();
        }
        if (object instanceof GoObject.External external) {
            return external.type();
        }
        return object instanceof GoObject.Nil
                ? Universe.UNTYPED_NIL
                : checker.table().unknown("not a value");
    }

    @Override
    public Type visitBasicLit(BasicLit node) {
        info().recordConstant(node, Optional.of(Literals.value(node)));
        return Literals.type(node);
    }

    @Override
    public Type visitCompositeLit(CompositeLit node) {
        return composites.literal(node, checker.table().unknown("no type written"));
    }

    @Override
    public Type visitFuncLit(FuncLit node) {
        Signature signature = checker.types().signature(node.type());
        checker.body(() -> checker.bodies().literal(node));
        return signature;
    }

    @Override
    public Type visitParenExpr(ParenExpr node) {
        Type type = checker.type(node.inner());
        info().recordConstant(node, info().constantOf(node.inner()));
        return info().isType(node.inner()) ? info().recordTypeExpression(node, type) : type;
    }

    @Override
    public Type visitSelectorExpr(SelectorExpr node) {
        return checker.selectors().select(node, false);
    }

    @Override
    public Type visitIndexExpr(IndexExpr node) {
        Type operand = checker.type(node.operand());
        if (info().isType(node.operand())) {
            return info().recordTypeExpression(node, checker.types().instantiation(node));
        }
        if (operand instanceof Signature generic && generic.isGeneric()) {
            return checker.generics().instantiate(node, generic);
        }
        node.indices().forEach(i -> index(i, GoTypes.core(operand)));
        return checker.operators().element(operand);
    }

    private void index(Expr index, Type container) {
        checker.value(index);
        checker.untyped().assign(index, container instanceof MapType map ? map.key() : Universe.INT);
    }

    @Override
    public Type visitSliceExpr(SliceExpr node) {
        Type operand = checker.value(node.operand());
        Stream.of(node.low(), node.high(), node.max()).flatMap(Optional::stream).forEach(i -> index(i, operand));
        return checker.operators().slice(operand);
    }

    @Override
    public Type visitTypeAssertExpr(TypeAssertExpr node) {
        checker.value(node.operand());
        return node.type()
                .map(t -> checker.types().resolve(t))
                .orElseGet(() -> checker.table().unknown("a type switch"));
    }

    @Override
    public Type visitCallExpr(CallExpr node) {
        return checker.calls().call(node);
    }

    @Override
    public Type visitStarExpr(StarExpr node) {
        Type operand = checker.value(node.operand());
        if (info().isType(node.operand())) {
            return info().recordTypeExpression(node, checker.table().pointer(operand));
        }
        return GoTypes.core(operand) instanceof PointerType pointer
                ? pointer.element()
                : checker.table().unknown("not a pointer");
    }

    @Override
    public Type visitUnaryExpr(UnaryExpr node) {
        return checker.operators().unary(node);
    }

    @Override
    public Type visitBinaryExpr(BinaryExpr node) {
        return checker.operators().binary(node);
    }

    @Override
    public Type visitKeyValueExpr(KeyValueExpr node) {
        checker.value(node.key());
        return checker.value(node.value());
    }

    @Override
    public Type visitArrayType(dev.caulk.syntax.ast.ArrayType node) {
        return checker.types().resolve(node);
    }

    @Override
    public Type visitEllipsisExpr(EllipsisExpr node) {
        return checker.types().resolve(node);
    }

    @Override
    public Type visitMapType(dev.caulk.syntax.ast.MapType node) {
        return checker.types().resolve(node);
    }

    @Override
    public Type visitChanType(dev.caulk.syntax.ast.ChanType node) {
        return checker.types().resolve(node);
    }

    @Override
    public Type visitFuncType(FuncType node) {
        return checker.types().resolve(node);
    }

    @Override
    public Type visitStructType(dev.caulk.syntax.ast.StructType node) {
        return checker.types().resolve(node);
    }

    @Override
    public Type visitInterfaceType(dev.caulk.syntax.ast.InterfaceType node) {
        return checker.types().resolve(node);
    }

    @Override
    public Type visitBadExpr(BadExpr node) {
        return checker.table().unknown("not Go");
    }
}
