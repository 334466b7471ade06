package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Op.Select.SelectCase;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.ast.AssignOp;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.SelectStmt;
import dev.caulk.syntax.ast.SendStmt;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/** Lowers selects (spec: "Select statements"). A select with one case and no default is that case. */
final class Selects {
    private final FunctionLowering function;
    private final Statements statements;
    private final BodyBuilder builder;

    Selects(FunctionLowering function, Statements statements) {
        this.function = function;
        this.statements = statements;
        builder = function.builder;
    }

    void select(SelectStmt node) {
        Optional<String> label = statements.targets().takeLabel();
        List<CommClause> cases = new ArrayList<>();
        Optional<CommClause> fallback = Optional.empty();
        for (CommClause clause : node.clauses()) {
            if (clause.communication().isPresent()) {
                cases.add(clause);
            } else {
                fallback = Optional.of(clause);
            }
        }
        BlockDraft after = builder.newBlock();
        statements.targets().enterSwitch(label, after);
        if (cases.size() == 1 && fallback.isEmpty()) {
            cases.get(0).communication().ifPresent(statements::statement);
            statements.statements(cases.get(0).body());
        } else if (cases.isEmpty() && fallback.isPresent()) {
            statements.statements(fallback.get().body());
        } else {
            alternatives(node, cases, fallback, after);
        }
        statements.targets().leave();
        builder.jump(node, after);
        builder.startSealed(after);
    }

    private void alternatives(
            SelectStmt node, List<CommClause> cases, Optional<CommClause> fallback, BlockDraft after) {
        List<SelectCase> operands = new ArrayList<>();
        List<BlockDraft> blocks = new ArrayList<>();
        for (CommClause clause : cases) {
            operands.add(operands(clause));
            blocks.add(builder.newBlock());
        }
        List<BlockDraft> targets = new ArrayList<>(blocks);
        Optional<BlockDraft> fallbackBlock = fallback.map(f -> builder.newBlock());
        fallbackBlock.ifPresent(targets::add);
        int select = builder.select(node, List.copyOf(operands), fallback.isPresent(), targets);
        for (int i = 0; i < cases.size(); i++) {
            builder.startSealed(blocks.get(i));
            receive(cases.get(i), select, i);
            statements.statements(cases.get(i).body());
            builder.jump(cases.get(i), after);
        }
        if (fallback.isPresent() && fallbackBlock.isPresent()) {
            builder.startSealed(fallbackBlock.get());
            statements.statements(fallback.get().body());
            builder.jump(fallback.get(), after);
        }
    }

    private SelectCase operands(CommClause clause) {
        Stmt communication = clause.communication().orElseThrow();
        if (communication instanceof SendStmt send) {
            int channel = function.expressions.value(send.channel());
            int value = function.expressions.value(send.value());
            return new SelectCase(
                    channel, OptionalInt.of(value), function.file().span(send));
        }
        Optional<Expr> channel = received(communication);
        int operand = channel.map(function.expressions::value)
                .orElseGet(() -> builder.zero(function.file().span(clause), function.unknown("no communication")));
        return new SelectCase(operand, OptionalInt.empty(), function.file().span(communication));
    }

    private static Optional<Expr> received(Stmt communication) {
        Optional<Expr> expression = Optional.empty();
        if (communication instanceof ExprStmt statement) {
            expression = Optional.of(statement.expression());
        } else if (communication instanceof AssignStmt assign && assign.right().size() == 1) {
            expression = Optional.of(assign.right().get(0));
        }
        return expression
                .map(Expressions::unparen)
                .filter(e -> e instanceof UnaryExpr unary && unary.op() == UnaryOp.RECEIVE)
                .map(e -> ((UnaryExpr) e).operand());
    }

    private void receive(CommClause clause, int select, int index) {
        if (!(clause.communication().orElse(null) instanceof AssignStmt assign)) {
            return;
        }
        for (int i = 0; i < Math.min(2, assign.left().size()); i++) {
            Expr target = assign.left().get(i);
            Type type = i == 0 ? function.types.typeOf(assign.right().get(0)) : new BasicType("bool");
            int value = function.expressions.extract(target, select, 2 * index + i, type);
            IntConsumer write = assign.op() == AssignOp.DEFINE
                    ? statements.assignments().defined(target)
                    : statements.assignments().target(target);
            write.accept(value);
        }
    }
}
