package dev.caulk.analysis.lower;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Predicate;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.SwitchStmt;
import dev.caulk.syntax.ast.TypeSwitchStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers switches to chains of branches, tested in source order, the default last. */
final class Switches {
    private static final Type BOOL = new BasicType("bool");

    private final FunctionLowering function;
    private final Statements statements;
    private final BodyBuilder builder;
    private final TypeInfo types;

    Switches(FunctionLowering function, Statements statements) {
        this.function = function;
        this.statements = statements;
        builder = function.builder;
        types = function.types;
    }

    /** Tests one value of a clause: on to {@code body} when it matches. */
    @FunctionalInterface
    private interface Test {
        void branch(Expr value, BlockDraft body, BlockDraft next);
    }

    void expressionSwitch(SwitchStmt node) {
        Optional<String> label = statements.targets().takeLabel();
        node.init().ifPresent(statements::statement);
        Optional<Integer> tag = node.tag().map(function.expressions::value);
        clauses(node, node.clauses(), label, (value, body, next) -> {
            if (tag.isEmpty()) {
                statements.conditions().branch(value, body, next);
            } else {
                compare(tag.get(), value, body, next);
            }
        });
    }

    private void compare(int tag, Expr value, BlockDraft body, BlockDraft next) {
        if (isNil(value)) {
            builder.branch(value, tag, new Predicate(Predicate.Kind.IS_NIL, tag), body, next);
            return;
        }
        int operand = function.expressions.value(value);
        int equal = builder.emit(value, at -> new Op.Compute(at, "==", List.of(tag, operand), BOOL));
        builder.branch(value, equal, new Predicate(Predicate.Kind.IS_TRUE, equal), body, next);
    }

    private boolean isNil(Expr value) {
        return Expressions.unparen(value) instanceof Ident name
                && types.objectOf(name).orElse(null) instanceof GoObject.Nil;
    }

    void typeSwitch(TypeSwitchStmt node) {
        Optional<String> label = statements.targets().takeLabel();
        node.init().ifPresent(statements::statement);
        int subject = function.expressions.value(node.subject());
        List<BlockDraft> bodies = clauses(
                node,
                node.clauses(),
                label,
                (value, body, next) -> {
                    if (isNil(value)) {
                        builder.branch(value, subject, new Predicate(Predicate.Kind.IS_NIL, subject), body, next);
                    } else {
                        Type type = types.typeOf(value);
                        int tuple = builder.emit(value, at -> new Op.TypeAssert(at, subject, type, true));
                        int ok = function.expressions.extract(value, tuple, 1, BOOL);
                        builder.branch(value, ok, new Predicate(Predicate.Kind.IS_TRUE, ok), body, next);
                    }
                },
                clause -> bindClause(clause, subject));
        assert bodies.size() == node.clauses().size();
    }

    /** The variable of the clause is the subject under the type of the clause. */
    private void bindClause(CaseClause clause, int subject) {
        types.clauseVariable(clause).ifPresent(v -> {
            int value = builder.emit(clause, at -> new Op.Convert(at, subject, v.type()));
            function.declare(v, value, clause);
        });
    }

    private void clauses(Node node, List<CaseClause> clauses, Optional<String> label, Test test) {
        clauses(node, clauses, label, test, clause -> {});
    }

    private List<BlockDraft> clauses(
            Node node,
            List<CaseClause> clauses,
            Optional<String> label,
            Test test,
            java.util.function.Consumer<CaseClause> prologue) {
        BlockDraft after = builder.newBlock();
        List<BlockDraft> bodies = new ArrayList<>();
        clauses.forEach(c -> bodies.add(builder.newBlock()));
        tests(node, clauses, bodies, after, test);
        statements.targets().enterSwitch(label, after);
        for (int i = 0; i < clauses.size(); i++) {
            builder.startBlock(bodies.get(i));
            prologue.accept(clauses.get(i));
            Optional<BlockDraft> next = i + 1 < bodies.size() ? Optional.of(bodies.get(i + 1)) : Optional.empty();
            statements.targets().enterClause(next);
            statements.statements(clauses.get(i).body());
            statements.targets().leave();
            builder.jump(clauses.get(i), after);
        }
        statements.targets().leave();
        bodies.forEach(builder.variables::seal);
        builder.startSealed(after);
        return bodies;
    }

    private void tests(Node node, List<CaseClause> clauses, List<BlockDraft> bodies, BlockDraft after, Test test) {
        BlockDraft otherwise = after;
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).isDefault()) {
                otherwise = bodies.get(i);
            }
            for (Expr value : clauses.get(i).values()) {
                BlockDraft next = builder.newBlock();
                test.branch(value, bodies.get(i), next);
                builder.startSealed(next);
            }
        }
        builder.jump(node, otherwise);
    }
}
