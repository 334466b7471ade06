package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.BadStmt;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.DeclStmt;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.EmptyStmt;
import dev.caulk.syntax.ast.Expr;
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
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.StmtVisitor;
import dev.caulk.syntax.ast.SwitchStmt;
import dev.caulk.syntax.ast.TypeSwitchStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers statements; loops, switches and selects have classes of their own. */
final class Statements implements StmtVisitor<Optional<Void>> {
    private static final Optional<Void> DONE = Optional.empty();

    private final FunctionLowering function;
    private final BodyBuilder builder;
    private final TypeInfo types;
    private final Conditions conditions;
    private final JumpTargets targets;
    private final Assignments assignments;
    private final Loops loops;
    private final Switches switches;
    private final Selects selects;

    Statements(FunctionLowering function) {
        this.function = function;
        builder = function.builder;
        types = function.types;
        conditions = new Conditions(function);
        targets = new JumpTargets(builder);
        assignments = new Assignments(function);
        loops = new Loops(function, this);
        switches = new Switches(function, this);
        selects = new Selects(function, this);
    }

    Conditions conditions() {
        return conditions;
    }

    JumpTargets targets() {
        return targets;
    }

    Assignments assignments() {
        return assignments;
    }

    void statement(Stmt statement) {
        statement.accept(this);
    }

    void statements(List<Stmt> list) {
        list.forEach(this::statement);
    }

    void block(BlockStmt block) {
        statements(block.statements());
    }

    @Override
    public Optional<Void> visitBlockStmt(BlockStmt node) {
        block(node);
        return DONE;
    }

    @Override
    public Optional<Void> visitExprStmt(ExprStmt node) {
        function.expressions.value(node.expression());
        return DONE;
    }

    @Override
    public Optional<Void> visitSendStmt(SendStmt node) {
        int channel = function.expressions.value(node.channel());
        int value = function.expressions.value(node.value());
        builder.emit(node, at -> new Op.Send(at, channel, value));
        return DONE;
    }

    @Override
    public Optional<Void> visitIncDecStmt(IncDecStmt node) {
        assignments.incDec(node);
        return DONE;
    }

    @Override
    public Optional<Void> visitAssignStmt(AssignStmt node) {
        assignments.assign(node);
        return DONE;
    }

    @Override
    public Optional<Void> visitGoStmt(GoStmt node) {
        Calls.Prepared call = prepare(node.call());
        builder.emit(node, at -> new Op.Go(at, call.callee(), call.arguments(), call.spread()));
        return DONE;
    }

    @Override
    public Optional<Void> visitDeferStmt(DeferStmt node) {
        Calls.Prepared call = prepare(node.call());
        builder.emit(node, at -> new Op.Defer(at, call.callee(), call.arguments(), call.spread()));
        return DONE;
    }

    private Calls.Prepared prepare(Expr call) {
        if (Expressions.unparen(call) instanceof CallExpr node) {
            return function.expressions.calls().prepare(node);
        }
        return new Calls.Prepared(new Callee.Unknown("?", false), List.of(), false);
    }

    @Override
    public Optional<Void> visitReturnStmt(ReturnStmt node) {
        if (node.results().isEmpty()) {
            function.exits.returnNamed(node, function.file().span(node), false);
        } else {
            function.exits.returnValues(node, function.file().span(node), returned(node));
        }
        return DONE;
    }

    private List<Integer> returned(ReturnStmt node) {
        if (node.results().size() == 1
                && types.typeOf(node.results().get(0)) instanceof TupleType tuple
                && tuple.elements().size() > 1) {
            Expr call = node.results().get(0);
            int value = function.expressions.value(call);
            List<Integer> parts = new ArrayList<>();
            List<Type> elements = tuple.elements();
            for (int i = 0; i < elements.size(); i++) {
                parts.add(function.expressions.extract(call, value, i, elements.get(i)));
            }
            return parts;
        }
        if (node.results().size() == 1 && function.resultTypes.size() > 1) {
            return forwarded(node.results().get(0));
        }
        return function.expressions.values(node.results());
    }

    /** {@code return f()} of a call whose type is not known: as many values as the function returns. */
    private List<Integer> forwarded(Expr call) {
        int value = function.expressions.value(call);
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < function.resultTypes.size(); i++) {
            parts.add(function.expressions.extract(call, value, i, function.resultTypes.get(i)));
        }
        return parts;
    }

    @Override
    public Optional<Void> visitBranchStmt(BranchStmt node) {
        targets.jump(node);
        return DONE;
    }

    @Override
    public Optional<Void> visitIfStmt(IfStmt node) {
        node.init().ifPresent(this::statement);
        BlockDraft thenBlock = builder.newBlock();
        BlockDraft elseBlock = builder.newBlock();
        BlockDraft after = builder.newBlock();
        conditions.branch(node.condition(), thenBlock, elseBlock);
        builder.startSealed(thenBlock);
        block(node.thenBranch());
        builder.jump(node.thenBranch(), after);
        builder.startSealed(elseBlock);
        node.elseBranch().ifPresent(this::statement);
        builder.jump(node, after);
        builder.startSealed(after);
        return DONE;
    }

    @Override
    public Optional<Void> visitSwitchStmt(SwitchStmt node) {
        switches.expressionSwitch(node);
        return DONE;
    }

    @Override
    public Optional<Void> visitTypeSwitchStmt(TypeSwitchStmt node) {
        switches.typeSwitch(node);
        return DONE;
    }

    @Override
    public Optional<Void> visitCaseClause(CaseClause node) {
        statements(node.body());
        return DONE;
    }

    @Override
    public Optional<Void> visitSelectStmt(SelectStmt node) {
        selects.select(node);
        return DONE;
    }

    @Override
    public Optional<Void> visitCommClause(CommClause node) {
        statements(node.body());
        return DONE;
    }

    @Override
    public Optional<Void> visitForStmt(ForStmt node) {
        loops.forLoop(node);
        return DONE;
    }

    @Override
    public Optional<Void> visitRangeStmt(RangeStmt node) {
        loops.rangeLoop(node);
        return DONE;
    }

    @Override
    public Optional<Void> visitLabeledStmt(LabeledStmt node) {
        targets.label(node);
        statement(node.statement());
        targets.takeLabel();
        return DONE;
    }

    @Override
    public Optional<Void> visitDeclStmt(DeclStmt node) {
        assignments.declaration(node.declaration());
        return DONE;
    }

    @Override
    public Optional<Void> visitEmptyStmt(EmptyStmt node) {
        return DONE;
    }

    @Override
    public Optional<Void> visitBadStmt(BadStmt node) {
        return DONE;
    }
}
