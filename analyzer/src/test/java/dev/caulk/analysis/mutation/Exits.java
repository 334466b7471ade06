package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.ast.BasicLit;
import dev.caulk.syntax.ast.BlockStmt;
import dev.caulk.syntax.ast.BranchKind;
import dev.caulk.syntax.ast.BranchStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.LabeledStmt;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.ReturnStmt;
import dev.caulk.syntax.ast.SelectorExpr;
import dev.caulk.syntax.ast.Stmt;
import dev.caulk.syntax.ast.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ends of a function at which a deferred call runs, so that it can be written at each of them instead. There are none where that
 * would be another program: a defer after it, a panic, a goto, another value of the variable by then.
 */
final class Exits {
    private final FunctionSites function;
    private final DeferStmt defer;
    private final BlockStmt body;
    private final List<ReturnStmt> returns;

    private Exits(FunctionSites function, DeferStmt defer, BlockStmt body, List<ReturnStmt> returns) {
        this.function = function;
        this.defer = defer;
        this.body = body;
        this.returns = returns;
    }

    static Optional<Exits> of(Site call, FunctionSites function) {
        boolean direct = call.parentIs(DeferStmt.class)
                && call.parent()
                        .filter(d -> d.parentIs(BlockStmt.class))
                        .flatMap(Site::parent)
                        .filter(b -> b.node() == call.body())
                        .isPresent();
        if (!direct || !isStable(call, function)) {
            return Optional.empty();
        }
        DeferStmt defer = (DeferStmt) call.parent().orElseThrow().node();
        BlockStmt body = (BlockStmt) call.body();
        List<Site> returns = function.sites(ReturnStmt.class).stream()
                .filter(s -> s.body() == body && s.node().start() > defer.end())
                .toList();
        boolean plain = returns.stream().noneMatch(s -> s.parentIs(LabeledStmt.class));
        return plain && isLast(defer, body, function)
                ? Optional.of(new Exits(
                        function,
                        defer,
                        body,
                        returns.stream().map(s -> (ReturnStmt) s.node()).toList()))
                : Optional.empty();
    }

    private static boolean isLast(DeferStmt defer, BlockStmt body, FunctionSites function) {
        return function.sites(DeferStmt.class).stream()
                        .noneMatch(s -> s.body() == body && s.node().start() > defer.start())
                && function.sites(BranchStmt.class).stream()
                        .noneMatch(s -> ((BranchStmt) s.node()).kind() == BranchKind.GOTO)
                && function.sites(CallExpr.class).stream()
                        .noneMatch(s -> Callees.isBuiltin((CallExpr) s.node(), function.info(), "panic"));
    }

    /** Whether the call means the same wherever it is written below the defer. */
    private static boolean isStable(Site call, FunctionSites function) {
        CallExpr node = (CallExpr) call.node();
        Expr subject = subject(node);
        Optional<GoObject.Variable> variable = FunctionSites.first(subject).flatMap(function::local);
        if (!isPlain(node) || !FunctionSites.isPath(subject) || variable.isEmpty()) {
            return false;
        }
        boolean kept = function.mentions(variable.get()).stream()
                .noneMatch(m ->
                        m.node().start() > node.end() && (FunctionSites.isAssigned(m) || m.parentIs(UnaryExpr.class)));
        return kept
                && function.sites(Ident.class).stream()
                        .map(s -> (Ident) s.node())
                        .filter(i -> i.name().equals(variable.get().name()))
                        .allMatch(i -> function.local(i)
                                .filter(v -> v == variable.get())
                                .isPresent());
    }

    /** The path that the call is about: {@code x.y} of {@code x.y.Close()}, {@code c} of {@code close(c)} and {@code c()}. */
    static Expr subject(CallExpr call) {
        if (isClose(call)) {
            return call.arguments().get(0);
        }
        Expr callee = FunctionSites.bare(call.function());
        return callee instanceof SelectorExpr method ? method.operand() : callee;
    }

    private static boolean isClose(CallExpr call) {
        return call.arguments().size() == 1
                && call.function() instanceof Ident name
                && name.name().equals("close");
    }

    /** Whether a call is about its subject and nothing else. */
    static boolean isPlain(CallExpr call) {
        return call.arguments().isEmpty() || isClose(call);
    }

    /** How many there are. */
    int count() {
        return returns.size() + (fallsThrough() ? 1 : 0);
    }

    /** The node that ends the function: a return, or the whole body. */
    Node exit(int index) {
        return index < returns.size() ? returns.get(index) : body;
    }

    private boolean fallsThrough() {
        List<Stmt> statements = body.statements();
        boolean results = hasResults();
        return !results && !(statements.get(statements.size() - 1) instanceof ReturnStmt);
    }

    private boolean hasResults() {
        return function.sites(FuncLit.class).stream()
                .map(s -> (FuncLit) s.node())
                .filter(f -> f.body() == body)
                .findFirst()
                .map(FuncLit::type)
                .orElse(function.function().declaration().type())
                .results()
                .fields()
                .stream()
                .findAny()
                .isPresent();
    }

    /** The call at all exits but one; at all of them where {@code missed} is none. */
    List<Edit> atAllBut(int missed) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(defer.start(), defer.end(), ""));
        String call = function.text(defer.call());
        for (int i = 0; i < returns.size(); i++) {
            if (i != missed) {
                edits.add(before(returns.get(i), call));
            }
        }
        if (fallsThrough() && missed != returns.size()) {
            edits.add(new Edit(body.end() - 1, body.end() - 1, "\n" + call + "\n"));
        }
        return edits;
    }

    /** Results are worked out before deferred calls run. */
    private Edit before(ReturnStmt statement, String call) {
        List<String> values = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Expr result : statement.results()) {
            if (isSettled(result)) {
                values.add(function.text(result));
                continue;
            }
            int width = function.info().typeOf(result) instanceof TupleType tuple
                    ? tuple.elements().size()
                    : 1;
            List<String> names = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                names.add("result" + result.start() + "x" + i);
            }
            text.append(String.join(", ", names))
                    .append(" := ")
                    .append(function.text(result))
                    .append('\n');
            values.addAll(names);
        }
        text.append(call).append("\nreturn ").append(String.join(", ", values));
        return new Edit(statement.start(), statement.end(), text.toString().stripTrailing());
    }

    private boolean isSettled(Expr result) {
        Type type = function.info().typeOf(result);
        return result instanceof Ident
                || result instanceof BasicLit
                || result instanceof FuncLit
                || function.info().constantOf(result).isPresent()
                || type instanceof BasicType basic
                        && basic.isUntyped()
                        && basic.name().equals("untyped nil");
    }
}
