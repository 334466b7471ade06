package dev.caulk.analysis.stdindex.generator;

import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.Universe;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints types, and the expressions of constants, and notes what they mention. */
final class ExpressionText implements ExprVisitor<String> {
    private final Declared scope;
    private final Map<String, String> imports;
    private final Set<String> parameters;
    private final Names names;
    private final References references;
    private final FieldText fields = new FieldText(this);

    /**
     * @param imports of the file that the expressions stand in
     * @param parameters type parameters in scope
     * @param names of imports in the file that is written
     */
    ExpressionText(
            Declared scope, Map<String, String> imports, Set<String> parameters, Names names, References references) {
        this.scope = scope;
        this.imports = imports;
        this.parameters = parameters;
        this.names = names;
        this.references = references;
    }

    String of(Expr expression) {
        return expression.accept(this);
    }

    FieldText fields() {
        return fields;
    }

    References references() {
        return references;
    }

    private String refuse(String what) {
        references.problem(scope.path() + ": cannot print " + what);
        return "?";
    }

    @Override
    public String visitIdent(Ident node) {
        String name = node.name();
        if (parameters.contains(name)) {
            return name;
        }
        if (scope.members().containsKey(name)) {
            references.mentionOwn(name);
            return name;
        }
        return Universe.lookup(name).isPresent() && !name.equals("iota") ? name : refuse("the name " + name);
    }

    @Override
    public String visitSelectorExpr(SelectorExpr node) {
        if (!(node.operand() instanceof Ident operand) || scope.members().containsKey(operand.name())) {
            return refuse("a selector of a value");
        }
        String path = imports.get(operand.name());
        if (path == null) {
            return refuse("the package " + operand.name());
        }
        references.mention(path, node.selector().name());
        return names.of(path) + "." + node.selector().name();
    }

    @Override
    public String visitArrayType(ArrayType node) {
        return "[" + node.length().map(this::length).orElse("") + "]" + of(node.element());
    }

    private String length(Expr length) {
        return scope.info()
                .constantOf(length)
                .filter(v -> v instanceof ConstantValue.IntValue)
                .map(v -> ((ConstantValue.IntValue) v).value().toString())
                .orElseGet(() -> of(length));
    }

    @Override
    public String visitBasicLit(BasicLit node) {
        return node.text();
    }

    @Override
    public String visitParenExpr(ParenExpr node) {
        return "(" + of(node.inner()) + ")";
    }

    @Override
    public String visitIndexExpr(IndexExpr node) {
        return of(node.operand()) + node.indices().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String visitCallExpr(CallExpr node) {
        return of(node.function())
                + node.arguments().stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String visitStarExpr(StarExpr node) {
        return "*" + of(node.operand());
    }

    @Override
    public String visitUnaryExpr(UnaryExpr node) {
        return node.op().symbol() + of(node.operand());
    }

    @Override
    public String visitBinaryExpr(BinaryExpr node) {
        String space = node.op() == BinaryOp.OR ? " " : "";
        return of(node.left()) + space + node.op().symbol() + space + of(node.right());
    }

    @Override
    public String visitEllipsisExpr(EllipsisExpr node) {
        return "..." + node.element().map(this::of).orElse("");
    }

    @Override
    public String visitMapType(MapType node) {
        return "map[" + of(node.key()) + "]" + of(node.value());
    }

    @Override
    public String visitChanType(ChanType node) {
        String prefix = switch (node.direction()) {
            case BOTH -> "chan ";
            case SEND -> "chan<- ";
            case RECEIVE -> "<-chan ";
        };
        return prefix + of(node.element());
    }

    @Override
    public String visitFuncType(FuncType node) {
        return "func" + fields.signature(node);
    }

    @Override
    public String visitStructType(StructType node) {
        return fields.struct(node, field -> true);
    }

    @Override
    public String visitInterfaceType(InterfaceType node) {
        return fields.itf(node);
    }

    @Override
    public String visitCompositeLit(CompositeLit node) {
        return refuse("a composite literal");
    }

    @Override
    public String visitFuncLit(FuncLit node) {
        return refuse("a function literal");
    }

    @Override
    public String visitSliceExpr(SliceExpr node) {
        return refuse("a slice expression");
    }

    @Override
    public String visitTypeAssertExpr(TypeAssertExpr node) {
        return refuse("a type assertion");
    }

    @Override
    public String visitKeyValueExpr(KeyValueExpr node) {
        return refuse("a key");
    }

    @Override
    public String visitBadExpr(BadExpr node) {
        return refuse("code that does not parse");
    }
}
