package dev.caulk.analysis.lower;

import dev.caulk.analysis.load.LoadedFile;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.DeclKind;
import dev.caulk.syntax.ast.DeclStmt;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.GoStmt;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IndexExpr;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.RangeStmt;
import dev.caulk.syntax.ast.ReturnStmt;
import dev.caulk.syntax.ast.SelectStmt;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.SendStmt;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.TreeWalker;
import dev.caulk.syntax.ast.TypeSwitchStmt;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The channel operations, calls, go, defer and return statements that stand in a file, read off the tree. Types tell calls from
 * conversions and predeclared functions; types and constants are not evaluated, so nothing in them counts.
 */
final class SourceOperations extends TreeWalker {
    private final TypeInfo types;
    private final List<Operation> found = new ArrayList<>();

    /** A kind of operation. */
    enum Kind {
        CALL,
        GO,
        DEFER,
        SEND,
        RECEIVE,
        RANGE,
        CASE,
        CLOSE,
        RETURN
    }

    /** An operation and its span. */
    record Operation(Kind kind, int start, int end) {}

    private SourceOperations(TypeInfo types) {
        this.types = types;
    }

    static List<Operation> of(LoadedFile file, TypeInfo types) {
        SourceOperations operations = new SourceOperations(types);
        file.tree().declarations().forEach(declaration -> {
            if (declaration instanceof FuncDecl function) {
                function.body().ifPresent(operations::walk);
            } else if (declaration instanceof GenDecl general) {
                operations.declaration(general);
            }
        });
        return operations.found;
    }

    private void add(Kind kind, Node node) {
        found.add(new Operation(kind, node.start(), node.end()));
    }

    private void evaluate(Expr expression) {
        if (!types.isType(expression) && types.constantOf(expression).isEmpty()) {
            walk(expression);
        }
    }

    @Override
    public void declaration(GenDecl declaration) {
        if (declaration.kind() == DeclKind.VAR) {
            super.declaration(declaration);
        }
    }

    @Override
    public Optional<Void> visitDeclStmt(DeclStmt node) {
        declaration(node.declaration());
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitArrayType(dev.caulk.syntax.ast.ArrayType node) {
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitFuncType(dev.caulk.syntax.ast.FuncType node) {
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitStructType(dev.caulk.syntax.ast.StructType node) {
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitCallExpr(CallExpr node) {
        if (types.constantOf(node).isPresent()) {
            return Optional.empty();
        }
        Expr function = Expressions.unparen(node.function());
        if (isBuiltin(function, "close")) {
            add(Kind.CLOSE, node);
        } else if (!types.isType(function) && !isBuiltin(function)) {
            add(Kind.CALL, node);
        }
        operands(node);
        return Optional.empty();
    }

    /** The function and the arguments, not the call. */
    private void operands(CallExpr node) {
        evaluate(node.function());
        node.arguments().forEach(this::evaluate);
    }

    private boolean isBuiltin(Expr function) {
        boolean unsafe = function instanceof SelectorExpr selector
                && types.selectionOf(selector).member() instanceof Member.PackageMember member
                && member.object() instanceof GoObject.External external
                && external.symbol().startsWith("unsafe.")
                && types.constantOf(function).isPresent();
        return unsafe
                || function instanceof Ident name && types.objectOf(name).orElse(null) instanceof GoObject.Builtin;
    }

    private boolean isBuiltin(Expr function, String name) {
        return isBuiltin(function)
                && function instanceof Ident ident
                && ident.name().equals(name);
    }

    @Override
    public Optional<Void> visitIndexExpr(IndexExpr node) {
        node.operand().accept(this);
        node.indices().forEach(this::evaluate);
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitUnaryExpr(UnaryExpr node) {
        if (node.op() == UnaryOp.RECEIVE) {
            add(Kind.RECEIVE, node);
        }
        return super.visitUnaryExpr(node);
    }

    @Override
    public Optional<Void> visitSendStmt(SendStmt node) {
        add(Kind.SEND, node);
        return super.visitSendStmt(node);
    }

    @Override
    public Optional<Void> visitGoStmt(GoStmt node) {
        add(Kind.GO, node);
        registered(node.call());
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitDeferStmt(DeferStmt node) {
        add(Kind.DEFER, node);
        registered(node.call());
        return Optional.empty();
    }

    private void registered(Expr call) {
        if (Expressions.unparen(call) instanceof CallExpr node) {
            operands(node);
        }
    }

    @Override
    public Optional<Void> visitReturnStmt(ReturnStmt node) {
        add(Kind.RETURN, node);
        node.results().forEach(this::evaluate);
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitRangeStmt(RangeStmt node) {
        if (GoTypes.core(types.typeOf(node.operand())) instanceof ChanType) {
            add(Kind.RANGE, node.operand());
        }
        return super.visitRangeStmt(node);
    }

    @Override
    public Optional<Void> visitTypeSwitchStmt(TypeSwitchStmt node) {
        node.init().ifPresent(this::walk);
        walk(node.subject());
        node.clauses().forEach(clause -> clause.body().forEach(this::walk));
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitSelectStmt(SelectStmt node) {
        long cases = node.clauses().stream()
                .filter(c -> c.communication().isPresent())
                .count();
        boolean alternatives = cases > 0 && node.clauses().size() > 1;
        for (CommClause clause : node.clauses()) {
            clause.communication().ifPresent(c -> communication(c, alternatives));
            clause.body().forEach(this::walk);
        }
        return Optional.empty();
    }

    private void communication(Stmt statement, boolean alternatives) {
        if (!alternatives) {
            walk(statement);
            return;
        }
        add(Kind.CASE, statement);
        if (statement instanceof SendStmt send) {
            walk(send.channel());
            walk(send.value());
        } else if (statement instanceof ExprStmt receive) {
            channel(receive.expression());
        } else if (statement instanceof AssignStmt assign) {
            assign.left().forEach(this::walk);
            channel(assign.right().get(0));
        }
    }

    private void channel(Expr receive) {
        walk(((UnaryExpr) Expressions.unparen(receive)).operand());
    }
}
