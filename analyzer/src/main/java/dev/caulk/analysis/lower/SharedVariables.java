package dev.caulk.analysis.lower;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.GoObject.Variable;
import dev.caulk.analysis.types.TypeInfo;
import dev.caulk.syntax.ast.AssignOp;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.BranchKind;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.CaseClause;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ForStmt;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.IncDecStmt;
import dev.caulk.syntax.ast.LabeledStmt;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.ParenExpr;
import dev.caulk.syntax.ast.RangeStmt;
import dev.caulk.syntax.ast.ReturnStmt;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.ValueSpec;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
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
final class SharedVariables extends AddressedVariables {
    private final Map<Variable, Use> uses = new IdentityHashMap<>();
    private final Set<Node> deferring = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Node> functions = new ArrayDeque<>();
    private final Deque<Node> loops = new ArrayDeque<>();
    private final Map<String, Integer> labels = new HashMap<>();
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
        super(types);
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
        return isAddressed(variable) || use != null && (use.writtenInClosure || use.lastWrite > use.firstCapture);
    }

    /** Whether a function literal or declaration has a defer statement of its own. */
    boolean defers(Node function) {
        return deferring.contains(function);
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
    public Optional<Void> visitDeferStmt(DeferStmt node) {
        deferring.add(functions.element());
        return super.visitDeferStmt(node);
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

    @Override
    void addressed(Variable variable) {
        noteClause(variable);
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

    /** What stands on the right is evaluated, and captures, before the write: {@code f = func() { f() }}. */
    @Override
    public Optional<Void> visitAssignStmt(AssignStmt node) {
        writeOffset = node.end();
        for (Expr left : node.left()) {
            writePart(left);
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

    /** A return writes the named results, which deferred closures may have captured (spec: Return statements). */
    @Override
    public Optional<Void> visitReturnStmt(ReturnStmt node) {
        if (!node.results().isEmpty()) {
            writeOffset = node.end();
            uses.forEach((variable, use) -> {
                if (variable.kind() == Variable.Kind.RESULT && use.owner == functions.element()) {
                    write(use);
                }
            });
        }
        return super.visitReturnStmt(node);
    }

    @Override
    public Optional<Void> visitIncDecStmt(IncDecStmt node) {
        writeOffset = node.start();
        writePart(node.operand());
        write(node.operand());
        return super.visitIncDecStmt(node);
    }

    @Override
    public Optional<Void> visitLabeledStmt(LabeledStmt node) {
        labels.put(node.label().name(), node.start());
        return super.visitLabeledStmt(node);
    }

    /** What lies between a label and a goto back to it is a loop. */
    @Override
    public Optional<Void> visitBranchStmt(BranchStmt node) {
        Optional<Integer> back = node.label().flatMap(l -> Optional.ofNullable(labels.get(l.name())));
        if (node.kind() == BranchKind.GOTO && back.isPresent()) {
            for (Use use : uses.values()) {
                if (use.declared < back.get() && use.lastWrite >= back.get()) {
                    use.lastWrite = Math.max(use.lastWrite, node.end());
                }
            }
        }
        return super.visitBranchStmt(node);
    }

    @Override
    public Optional<Void> visitRangeStmt(RangeStmt node) {
        writeOffset = node.start();
        loops.push(node);
        if (!node.define()) {
            node.key().ifPresent(this::writePart);
            node.value().ifPresent(this::writePart);
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
}
