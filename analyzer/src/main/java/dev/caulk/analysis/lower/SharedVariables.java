package dev.caulk.analysis.lower;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.GoObject.Variable;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.AssignOp;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ForStmt;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IncDecStmt;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.RangeStmt;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.SliceExpr;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.TreeWalker;
import dev.caulk.syntax.ast.UnaryExpr;
import dev.caulk.syntax.ast.UnaryOp;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which local variables of a declared function need a memory cell: those whose address is taken, and those that a closure
 * captures while somebody may still write them. All others are in SSA form; closures capture their values.
 */
final class SharedVariables extends TreeWalker {
    private final TypeInfo types;
    private final Map<Variable, Use> uses = new IdentityHashMap<>();
    private final Set<Variable> addressTaken = new HashSet<>();
    private final Deque<Node> functions = new ArrayDeque<>();
    private final Deque<Node> loops = new ArrayDeque<>();
    private final Set<Variable> boundInClauses = new HashSet<>();
    private final boolean perIteration;
    private int writeOffset;
    private boolean inClause;

    /** What is known of a variable so far; the first sight of it is its declaration. */
    private static final class Use {
        final Node owner;
        int declared;
        int lastWrite = -1;
        boolean writtenInClosure;
        int firstCapture = Integer.MAX_VALUE;

        Use(Node owner, int declared) {
            this.owner = owner;
            this.declared = declared;
        }
    }

    private SharedVariables(TypeInfo types, boolean perIteration) {
        this.types = types;
        this.perIteration = perIteration;
    }

    /**
     * @param perIteration whether each iteration of a loop has variables of its own, as since Go 1.22 (spec: For statements)
     */
    static SharedVariables of(FuncDecl function, TypeInfo types, boolean perIteration) {
        SharedVariables found = new SharedVariables(types, perIteration);
        found.functions.push(function);
        function.receiver().ifPresent(r -> r.names().forEach(found::walk));
        found.walk(function.type());
        function.body().ifPresent(found::walk);
        return found;
    }

    /** For the initialisers of package variables. */
    static SharedVariables of(List<ValueSpec> initialisers, TypeInfo types, boolean perIteration) {
        SharedVariables found = new SharedVariables(types, perIteration);
        found.functions.push(initialisers.get(0));
        initialisers.forEach(spec -> spec.values().forEach(found::walk));
        return found;
    }

    /** Whether the variable lives in a cell. */
    boolean isShared(Variable variable) {
        Use use = uses.get(variable);
        return addressTaken.contains(variable)
                || use != null && (use.writtenInClosure || use.lastWrite > use.firstCapture);
    }

    /**
     * Whether a variable that a {@code for} clause declares has a cell in each iteration. One that the clause itself captures
     * keeps a single cell.
     */
    boolean isSharedPerIteration(Variable variable) {
        return perIteration && isShared(variable) && !boundInClauses.contains(variable);
    }

    /** The function literal or declaration that declares the variable. */
    Optional<Node> owner(Variable variable) {
        return Optional.ofNullable(uses.get(variable)).map(u -> u.owner);
    }

    @Override
    public Optional<Void> visitFuncLit(FuncLit node) {
        functions.push(node);
        super.visitFuncLit(node);
        functions.pop();
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitIdent(Ident node) {
        types.objectOf(node).ifPresent(o -> see(o, node));
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitCaseClause(CaseClause node) {
        types.clauseVariable(node).ifPresent(v -> see(v, node));
        return super.visitCaseClause(node);
    }

    private void see(GoObject object, Node at) {
        if (object instanceof Variable variable && variable.kind() != Variable.Kind.GLOBAL) {
            Use use = uses.computeIfAbsent(variable, v -> new Use(functions.element(), at.start()));
            if (use.owner != functions.element()) {
                use.firstCapture = Math.min(use.firstCapture, captureStart(use));
                noteClause(variable);
            }
        }
    }

    private void noteClause(Variable variable) {
        if (inClause) {
            boundInClauses.add(variable);
        }
    }

    /** Start of the outermost closure around us that lies inside the owner of the variable. */
    private int captureStart(Use use) {
        int start = functions.element().start();
        for (Node function : functions) {
            if (function == use.owner) {
                break;
            }
            start = function.start();
        }
        return start;
    }

    private void write(Expr target) {
        if (target instanceof ParenExpr paren) {
            write(paren.inner());
        } else if (target instanceof Ident name) {
            types.objectOf(name).map(uses::get).ifPresent(this::write);
        }
    }

    /** A write in a loop that the variable outlives happens again after everything in that loop. */
    private void write(Use use) {
        use.writtenInClosure |= use.owner != functions.element();
        int effective = writeOffset;
        for (Node loop : loops) {
            if (loop.start() > use.declared) {
                effective = Math.max(effective, loop.end());
            }
        }
        use.lastWrite = Math.max(use.lastWrite, effective);
    }

    @Override
    public Optional<Void> visitAssignStmt(AssignStmt node) {
        writeOffset = node.start();
        for (Expr left : node.left()) {
            boolean isNew = left instanceof Ident name
                    && types.objectOf(name)
                            .map(o -> o instanceof Variable v && !uses.containsKey(v))
                            .orElse(true);
            if (!isNew) {
                write(left);
            }
        }
        return super.visitAssignStmt(node);
    }

    @Override
    public Optional<Void> visitIncDecStmt(IncDecStmt node) {
        writeOffset = node.start();
        write(node.operand());
        return super.visitIncDecStmt(node);
    }

    @Override
    public Optional<Void> visitRangeStmt(RangeStmt node) {
        writeOffset = node.start();
        loops.push(node);
        if (!node.define()) {
            node.key().ifPresent(this::write);
            node.value().ifPresent(this::write);
        }
        super.visitRangeStmt(node);
        if (node.define()) {
            node.key().ifPresent(key -> sharedByIterations(key, node));
            node.value().ifPresent(value -> sharedByIterations(value, node));
        }
        loops.pop();
        return Optional.empty();
    }

    @Override
    public Optional<Void> visitForStmt(ForStmt node) {
        node.init().ifPresent(init -> clause(() -> walk(init)));
        loops.push(node);
        node.init().ifPresent(init -> declared(init).forEach(name -> sharedByIterations(name, node)));
        node.condition().ifPresent(condition -> clause(() -> walk(condition)));
        walk(node.body());
        node.post().ifPresent(post -> clause(() -> walk(post)));
        loops.pop();
        return Optional.empty();
    }

    private void clause(Runnable walking) {
        boolean outer = inClause;
        inClause = true;
        walking.run();
        inClause = outer;
    }

    /** What the first part of a {@code for} clause declares. */
    static List<Expr> declared(Stmt init) {
        return init instanceof AssignStmt assign && assign.op() == AssignOp.DEFINE ? assign.left() : List.of();
    }

    /** Before Go 1.22 a variable of a loop outlives the iteration, and the next one writes it. */
    private void sharedByIterations(Expr variable, Node loop) {
        if (!perIteration && variable instanceof Ident name) {
            types.objectOf(name).map(uses::get).ifPresent(use -> {
                use.declared = loop.start() - 1;
                writeOffset = loop.start();
                write(use);
            });
        }
    }

    @Override
    public Optional<Void> visitUnaryExpr(UnaryExpr node) {
        if (node.op() == UnaryOp.ADDRESS) {
            takeAddress(node.operand());
        }
        return super.visitUnaryExpr(node);
    }

    @Override
    public Optional<Void> visitSliceExpr(SliceExpr node) {
        if (Addressing.isArray(types.typeOf(node.operand()))) {
            takeAddress(node.operand());
        }
        return super.visitSliceExpr(node);
    }

    @Override
    public Optional<Void> visitSelectorExpr(SelectorExpr node) {
        if (Addressing.takesAddress(types.selectionOf(node), types.typeOf(node.operand()))) {
            takeAddress(node.operand());
        }
        return super.visitSelectorExpr(node);
    }

    private void takeAddress(Expr target) {
        if (target instanceof ParenExpr paren) {
            takeAddress(paren.inner());
        } else if (target instanceof Ident name) {
            types.objectOf(name).ifPresent(o -> {
                if (o instanceof Variable v) {
                    addressTaken.add(v);
                    noteClause(v);
                }
            });
        }
    }
}
