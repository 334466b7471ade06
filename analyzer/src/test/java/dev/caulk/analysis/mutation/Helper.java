package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.DeferStmt;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.ExprStmt;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves a call into a function of its own, below the others of the file. */
final class Helper {
    private final FunctionSites function;
    private final TypeSpelling types;

    Helper(FunctionSites function) {
        this.function = function;
        this.types =
                new TypeSpelling(function.loaded().path(), function.function().file(), function);
    }

    /** A call that is a statement, or deferred: {@code defer x.Close()} becomes {@code defer helper(x)}. */
    void extract(Site site) {
        CallExpr call = (CallExpr) site.node();
        Expr subject = Exits.subject(call);
        boolean statement = Exits.isPlain(call) && (site.parentIs(ExprStmt.class) || site.parentIs(DeferStmt.class));
        Type type = function.info().typeOf(subject);
        Optional<String> spelt = types.of(type);
        if (!statement || !FunctionSites.isPath(subject) || spelt.isEmpty() || !isLocal(subject)) {
            return;
        }
        boolean value = type instanceof NamedType named && named.underlying() instanceof StructType;
        String name = "extracted" + call.start();
        String body =
                function.text(call.start(), subject.start()) + "subject" + function.text(subject.end(), call.end());
        String helper = "\nfunc " + name + "(subject " + (value ? "*" : "") + spelt.get() + ") {\n\t" + body + "\n}\n";
        add(call, name + "(" + (value ? "&" : "") + function.text(subject) + ")", helper);
    }

    private boolean isLocal(Expr path) {
        return FunctionSites.first(path).flatMap(function::local).isPresent();
    }

    /** The call of an assignment, all its results: {@code x, err := helper(path)}. */
    void extractAssigned(Site site) {
        CallExpr call =
                (CallExpr) FunctionSites.bare(((AssignStmt) site.node()).right().get(0));
        Type type = function.info().typeOf(call);
        List<Type> results = type instanceof TupleType tuple ? tuple.elements() : List.of(type);
        List<String> spelt = results.stream().flatMap(t -> types.of(t).stream()).toList();
        if (spelt.size() < results.size() || call.spread() || NeutralEdits.holdsLiteral(call, function)) {
            return;
        }
        String name = "extracted" + call.start();
        List<String> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        int at = call.start();
        List<Expr> moved = new ArrayList<>(call.arguments());
        if (call.function() instanceof SelectorExpr method) {
            moved.add(0, method.operand());
        } else if (call.function() instanceof Ident callee) {
            moved.add(0, callee);
        }
        for (Expr argument : moved) {
            if (isGlobal(argument)) {
                continue;
            }
            Optional<String> parameter = types.of(function.info().typeOf(argument));
            if (parameter.isEmpty() || !FunctionSites.isPath(argument) || isStructValue(argument)) {
                return;
            }
            parameters.add("in" + arguments.size() + " " + parameter.get());
            body.append(function.text(at, argument.start())).append("in").append(arguments.size());
            arguments.add(function.text(argument));
            at = argument.end();
        }
        body.append(function.text(at, call.end()));
        String helper = "\nfunc " + name + "(" + String.join(", ", parameters) + ") (" + String.join(", ", spelt)
                + ") {\n\treturn " + body + "\n}\n";
        add(call, name + "(" + String.join(", ", arguments) + ")", helper);
    }

    private boolean isStructValue(Expr argument) {
        return function.info().typeOf(argument).underlying() instanceof StructType;
    }

    /** Whether an expression means the same outside the function. */
    private boolean isGlobal(Expr expression) {
        return function.sites(Ident.class).stream()
                .map(s -> (Ident) s.node())
                .filter(i -> i.start() >= expression.start() && i.end() <= expression.end())
                .allMatch(i -> function.info()
                        .objectOf(i)
                        .filter(o -> !(o instanceof GoObject.Variable v) || v.kind() == GoObject.Variable.Kind.GLOBAL)
                        .isPresent());
    }

    private void add(CallExpr call, String text, String helper) {
        function.add(
                Operator.EXTRACT_HELPER,
                call,
                List.of(
                        new Edit(call.start(), call.end(), text),
                        new Edit(function.fileEnd(), function.fileEnd(), helper)),
                "`" + function.text(call) + "` moved to a helper",
                "");
    }
}
