package dev.caulk.analysis.types;

import dev.caulk.analysis.types.GoObject.Variable.Kind;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.BadStmt;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.DeclStmt;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.EmptyStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.ForStmt;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.GoStmt;
import dev.caulk.syntax.ast.IfStmt;
import dev.caulk.syntax.ast.IncDecStmt;
import dev.caulk.syntax.ast.LabeledStmt;
import dev.caulk.syntax.ast.RangeStmt;
import dev.caulk.syntax.ast.ReturnStmt;
import dev.caulk.syntax.ast.SelectStmt;
import dev.caulk.syntax.ast.SendStmt;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.StmtVisitor;
import dev.caulk.syntax.ast.SwitchStmt;
import dev.caulk.syntax.ast.TypeSwitchStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types function bodies: what statements declare, and the expressions in them (spec: Statements). */
final class Bodies implements StmtVisitor<Boolean> {
    private static final Boolean DONE = Boolean.TRUE;

    private final Checker checker;

    Bodies(Checker checker) {
        this.checker = checker;
    }

    /** A function or method. */
    void declared(FuncDecl function) {
        List<Type> results = new FunctionVariables(checker).declare(function);
        checker.inFunction(results, () -> function.body().ifPresent(this::statements));
    }

    /** A function literal. Its parameters share the block of its body. */
    void literal(FuncLit function) {
        checker.inBlock(() -> {
            List<Type> results = new FunctionVariables(checker).declare(function.type());
            checker.inFunction(results, () -> statements(function.body()));
        });
    }

    private void statements(BlockStmt block) {
        statements(block.statements());
    }

    private void statements(List<Stmt> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Stmt statement) {
        statement.accept(this);
    }

    private Boolean block(Runnable action) {
        checker.inBlock(action);
        return DONE;
    }

    private Boolean expressions(List<Expr> expressions) {
        expressions.forEach(checker::type);
        return DONE;
    }

    @Override
    public Boolean visitBlockStmt(BlockStmt node) {
        return block(() -> statements(node));
    }

    @Override
    public Boolean visitExprStmt(ExprStmt node) {
        return expressions(List.of(node.expression()));
    }

    @Override
    public Boolean visitSendStmt(SendStmt node) {
        Type element = Operators.received(checker.value(node.channel()));
        checker.assign(node.value(), element);
        return DONE;
    }

    @Override
    public Boolean visitIncDecStmt(IncDecStmt node) {
        return expressions(List.of(node.operand()));
    }

    @Override
    public Boolean visitAssignStmt(AssignStmt node) {
        checker.assignments().assign(node);
        return DONE;
    }

    @Override
    public Boolean visitGoStmt(GoStmt node) {
        return expressions(List.of(node.call()));
    }

    @Override
    public Boolean visitDeferStmt(DeferStmt node) {
        return expressions(List.of(node.call()));
    }

    @Override
    public Boolean visitReturnStmt(ReturnStmt node) {
        expressions(node.results());
        if (node.results().size() == checker.results().size()) {
            for (int i = 0; i < node.results().size(); i++) {
                checker.untyped()
                        .assign(node.results().get(i), checker.results().get(i));
            }
        }
        return DONE;
    }

    @Override
    public Boolean visitBranchStmt(BranchStmt node) {
        return DONE;
    }

    @Override
    public Boolean visitIfStmt(IfStmt node) {
        return block(() -> {
            node.init().ifPresent(this::statement);
            checker.type(node.condition());
            statement(node.thenBranch());
            node.elseBranch().ifPresent(this::statement);
        });
    }

    @Override
    public Boolean visitSwitchStmt(SwitchStmt node) {
        return block(() -> {
            node.init().ifPresent(this::statement);
            node.tag().ifPresent(checker::value);
            node.tag().ifPresent(checker.untyped()::settle);
            Type tag = node.tag().map(checker.info()::typeOf).orElse(Universe.BOOL);
            node.clauses().forEach(clause -> {
                clause.values().forEach(value -> checker.assign(value, tag));
                block(() -> statements(clause.body()));
            });
        });
    }

    @Override
    public Boolean visitCaseClause(CaseClause node) {
        expressions(node.values());
        return block(() -> statements(node.body()));
    }

    @Override
    public Boolean visitTypeSwitchStmt(TypeSwitchStmt node) {
        return block(() -> {
            node.init().ifPresent(this::statement);
            Type subject = checker.value(node.subject());
            node.clauses().forEach(clause -> typeClause(node, clause, subject));
        });
    }

    /** With one type the variable has that type, else the subject's (spec: Type switches). */
    private void typeClause(TypeSwitchStmt node, CaseClause clause, Type subject) {
        List<Type> types = new ArrayList<>();
        clause.values().forEach(value -> types.add(caseType(value)));
        boolean single = types.size() == 1 && !types.get(0).equals(Universe.UNTYPED_NIL);
        Type type = single ? types.get(0) : subject;
        checker.inBlock(() -> {
            node.binding().ifPresent(name -> {
                String path = checker.file().packageScope().path();
                GoObject.Variable variable = new GoObject.Variable(name.name(), Kind.LOCAL, path, name.start(), type);
                checker.scope().declare(name.name(), variable);
                checker.info().recordClauseVariable(clause, variable);
            });
            statements(clause.body());
        });
    }

    private Type caseType(Expr value) {
        boolean nil = PackageInfo.unparen(value) instanceof dev.caulk.syntax.ast.Ident name
                && checker.lookup(name.name())
                        .filter(o -> o instanceof GoObject.Nil)
                        .isPresent();
        return nil ? checker.type(value) : checker.types().resolve(value);
    }

    @Override
    public Boolean visitSelectStmt(SelectStmt node) {
        node.clauses().forEach(this::statement);
        return DONE;
    }

    @Override
    public Boolean visitCommClause(CommClause node) {
        return block(() -> {
            node.communication().ifPresent(this::statement);
            statements(node.body());
        });
    }

    @Override
    public Boolean visitForStmt(ForStmt node) {
        return block(() -> {
            node.init().ifPresent(this::statement);
            node.condition().ifPresent(checker::type);
            node.post().ifPresent(this::statement);
            statement(node.body());
        });
    }

    @Override
    public Boolean visitRangeStmt(RangeStmt node) {
        Type operand = checker.value(node.operand());
        RangeTypes types = RangeTypes.of(operand);
        return block(() -> {
            List<Expr> left = new ArrayList<>();
            List<Type> right = new ArrayList<>();
            add(node.key(), types.key(), left, right);
            add(node.value(), types.value(), left, right);
            if (node.define()) {
                checker.assignments().define(left, right);
            } else {
                left.forEach(checker.assignments()::target);
            }
            rangeOverConstant(node, operand);
            statement(node.body());
        });
    }

    /** An untyped constant takes the type of the iteration variable that it is assigned to, else its default type. */
    private void rangeOverConstant(RangeStmt node, Type operand) {
        boolean assigned = node.key().isPresent() && !node.define();
        if (GoTypes.isNumeric(operand)) {
            Type type = assigned ? checker.info().typeOf(node.key().get()) : GoTypes.defaultType(operand);
            checker.untyped().convert(node.operand(), type);
        }
    }

    private static void add(Optional<Expr> target, Type type, List<Expr> left, List<Type> right) {
        target.ifPresent(t -> {
            left.add(t);
            right.add(type);
        });
    }

    @Override
    public Boolean visitLabeledStmt(LabeledStmt node) {
        return node.statement().accept(this);
    }

    @Override
    public Boolean visitDeclStmt(DeclStmt node) {
        checker.declarations().declare(node.declaration());
        return DONE;
    }

    @Override
    public Boolean visitEmptyStmt(EmptyStmt node) {
        return DONE;
    }

    @Override
    public Boolean visitBadStmt(BadStmt node) {
        return DONE;
    }
}
