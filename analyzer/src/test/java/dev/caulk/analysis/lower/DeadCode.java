package dev.caulk.analysis.lower;

import dev.caulk.analysis.types.ConstantValue;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.BinaryExpr;
import dev.caulk.syntax.ast.BinaryOp;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.BranchKind;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.CommClause;
import dev.caulk.syntax.ast.Decl;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.ForStmt;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.GenDecl;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IfStmt;
import dev.caulk.syntax.ast.LabeledStmt;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.ReturnStmt;
import dev.caulk.syntax.ast.SelectStmt;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.SwitchStmt;
import dev.caulk.syntax.ast.TreeWalker;
import dev.caulk.syntax.ast.TypeSwitchStmt;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which bytes of a file control cannot reach, by a rule of its own on the tree: what follows a terminating statement in its list
 * (spec: "Terminating statements") up to a label, and what constant conditions exclude.
 */
final class DeadCode extends TreeWalker {
    private final TypeInfo types;
    private final BitSet dead = new BitSet();

    DeadCode(TypeInfo types) {
        this.types = types;
    }

    /** Reads a declaration. */
    void declared(Decl declaration) {
        if (declaration instanceof FuncDecl function) {
            function.body().ifPresent(this::walk);
        } else if (declaration instanceof GenDecl general) {
            declaration(general);
        }
    }

    boolean covers(int offset) {
        return dead.get(offset);
    }

    private void exclude(Node node) {
        dead.set(node.start(), node.end());
    }

    /** What a condition always is; {@code false && x} is no constant of the language, but never holds. */
    private Optional<Boolean> constant(Expr condition) {
        Expr bare = Expressions.unparen(condition);
        if (types.constantOf(bare).orElse(null) instanceof ConstantValue.BoolValue constant) {
            return Optional.of(constant.value());
        }
        if (bare instanceof UnaryExpr unary && unary.op() == UnaryOp.NOT) {
            return constant(unary.operand()).map(v -> !v);
        }
        if (!(bare instanceof BinaryExpr binary) || binary.op() != BinaryOp.LAND && binary.op() != BinaryOp.LOR) {
            return Optional.empty();
        }
        boolean decisive = binary.op() == BinaryOp.LOR;
        Optional<Boolean> left = constant(binary.left());
        Optional<Boolean> right = constant(binary.right());
        boolean decided = left.equals(Optional.of(decisive)) || right.equals(Optional.of(decisive));
        boolean other = left.isPresent() && right.isPresent();
        return decided ? Optional.of(decisive) : other ? Optional.of(!decisive) : Optional.empty();
    }

    private void list(List<Stmt> statements) {
        boolean reachable = true;
        for (Stmt statement : statements) {
            reachable |= statement instanceof LabeledStmt;
            if (!reachable) {
                exclude(statement);
            }
            reachable &= completes(statement);
        }
    }

    private boolean completes(List<Stmt> statements) {
        boolean reachable = true;
        for (Stmt statement : statements) {
            reachable = (reachable || statement instanceof LabeledStmt) && completes(statement);
        }
        return reachable;
    }

    private boolean completes(Stmt statement) {
        if (statement instanceof ReturnStmt || statement instanceof BranchStmt) {
            return false;
        }
        if (statement instanceof ExprStmt call) {
            return !endsFunction(call.expression());
        }
        if (statement instanceof BlockStmt block) {
            return completes(block.statements());
        }
        if (statement instanceof IfStmt branch) {
            return completes(branch);
        }
        if (statement instanceof LabeledStmt labelled) {
            return completes(labelled.statement())
                    || Breaks.leave(
                            labelled.statement(), Optional.of(labelled.label().name()));
        }
        if (statement instanceof ForStmt loop) {
            boolean endless = loop.condition()
                    .flatMap(this::constant)
                    .orElse(loop.condition().isEmpty());
            return !endless || Breaks.leave(loop.body(), Optional.empty());
        }
        return completesSwitch(statement);
    }

    private boolean completes(IfStmt branch) {
        Optional<Boolean> constant = constant(branch.condition());
        boolean then = constant.orElse(true) && completes((Stmt) branch.thenBranch());
        boolean otherwise = !constant.orElse(false)
                && branch.elseBranch().map(this::completes).orElse(true);
        return then || otherwise;
    }

    private boolean completesSwitch(Stmt statement) {
        if (statement instanceof SwitchStmt choice) {
            List<CaseClause> entered = entered(choice);
            return completesClauses(choice, entered);
        }
        if (statement instanceof TypeSwitchStmt choice) {
            return completesClauses(choice.clauses(), choice.clauses());
        }
        if (statement instanceof SelectStmt select) {
            return select.clauses().stream()
                    .anyMatch(c ->
                            completes(c.body()) || c.body().stream().anyMatch(s -> Breaks.leave(s, Optional.empty())));
        }
        return true;
    }

    private boolean completesClauses(SwitchStmt choice, List<CaseClause> entered) {
        boolean surely = choice.tag().isEmpty()
                && entered.stream().flatMap(c -> c.values().stream()).anyMatch(v -> always(v, true));
        return surely ? entered.stream().anyMatch(this::completesClause) : completesClauses(choice.clauses(), entered);
    }

    private boolean completesClauses(List<CaseClause> all, List<CaseClause> entered) {
        return all.stream().noneMatch(CaseClause::isDefault) || entered.stream().anyMatch(this::completesClause);
    }

    private boolean completesClause(CaseClause clause) {
        return completes(clause.body()) || clause.body().stream().anyMatch(s -> Breaks.leave(s, Optional.empty()));
    }

    private boolean always(Expr condition, boolean value) {
        return constant(condition).equals(Optional.of(value));
    }

    /** The clauses that control can enter: of a switch without tag, none that is always false or behind one always true. */
    private List<CaseClause> entered(SwitchStmt choice) {
        if (choice.tag().isPresent()) {
            return choice.clauses();
        }
        boolean decided =
                choice.clauses().stream().flatMap(c -> c.values().stream()).anyMatch(v -> always(v, true));
        List<CaseClause> entered = new ArrayList<>();
        boolean behind = false;
        boolean falls = false;
        for (CaseClause clause : choice.clauses()) {
            boolean chosen = clause.isDefault()
                    ? !decided
                    : !behind && !clause.values().stream().allMatch(v -> always(v, false));
            if (chosen || falls) {
                entered.add(clause);
            }
            behind |= clause.values().stream().anyMatch(v -> always(v, true));
            falls = (chosen || falls)
                    && !clause.body().isEmpty()
                    && clause.body().get(clause.body().size() - 1) instanceof BranchStmt last
                    && last.kind() == BranchKind.FALLTHROUGH;
        }
        return entered;
    }

    @Override
    public Optional<Void> visitSwitchStmt(SwitchStmt node) {
        List<CaseClause> entered = entered(node);
        node.clauses().stream().filter(c -> !entered.contains(c)).forEach(this::exclude);
        return super.visitSwitchStmt(node);
    }

    private boolean endsFunction(Expr expression) {
        return Expressions.unparen(expression) instanceof CallExpr call
                && Expressions.unparen(call.function()) instanceof Ident name
                && types.objectOf(name).orElse(null) instanceof GoObject.Builtin
                && name.name().equals("panic");
    }

    @Override
    public Optional<Void> visitBlockStmt(BlockStmt node) {
        list(node.statements());
        return super.visitBlockStmt(node);
    }

    @Override
    public Optional<Void> visitCaseClause(CaseClause node) {
        list(node.body());
        return super.visitCaseClause(node);
    }

    @Override
    public Optional<Void> visitCommClause(CommClause node) {
        list(node.body());
        return super.visitCommClause(node);
    }

    @Override
    public Optional<Void> visitIfStmt(IfStmt node) {
        constant(node.condition()).ifPresent(value -> {
            if (value) {
                node.elseBranch().ifPresent(this::exclude);
            } else {
                exclude(node.thenBranch());
            }
        });
        return super.visitIfStmt(node);
    }

    @Override
    public Optional<Void> visitForStmt(ForStmt node) {
        if (node.condition().flatMap(this::constant).filter(v -> !v).isPresent()) {
            exclude(node.body());
        }
        if (!completes((Stmt) node.body())) {
            node.post().ifPresent(this::exclude);
        }
        return super.visitForStmt(node);
    }

    @Override
    public Optional<Void> visitBinaryExpr(BinaryExpr node) {
        Optional<Boolean> left = constant(node.left());
        boolean decided = node.op() == BinaryOp.LAND && left.equals(Optional.of(false))
                || node.op() == BinaryOp.LOR && left.equals(Optional.of(true));
        if (decided) {
            exclude(node.right());
        }
        return super.visitBinaryExpr(node);
    }
}
