package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.GoObject;
import dev.caulk.analysis.types.GoTypes;
import dev.caulk.model.LockEffect;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.CompositeLit;
import dev.caulk.syntax.ast.Expr;
import dev.caulk.syntax.ast.Field;
import dev.caulk.syntax.ast.FuncDecl;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.KeyValueExpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Edits after which the code does what it did, about the things that leaks are made of: no finding may come of them. */
final class NeutralEdits {
    private final Callees callees;
    private final ResourceTypes types;
    private final LockCalls locks;

    NeutralEdits(Callees callees, ResourceTypes types) {
        this.callees = callees;
        this.types = types;
        this.locks = new LockCalls(callees);
    }

    void collect(FunctionSites function) {
        rename(function);
        Set<Expr> releases = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Acquisition> acquisitions = Acquisition.in(function, callees, types);
        acquisitions.forEach(a -> a.releases(function).forEach(s -> releases.add((CallExpr) s.node())));
        Helper helper = new Helper(function);
        for (Site site : function.sites(CallExpr.class)) {
            CallExpr call = (CallExpr) site.node();
            if (releases.contains(call) || endsWait(call, function)) {
                helper.extract(site);
                Exits.of(site, function)
                        .ifPresent(exits -> function.add(
                                Operator.RELEASE_AT_EVERY_EXIT,
                                call,
                                exits.atAllBut(-1),
                                "deferred `" + function.text(call) + "` at every exit",
                                ""));
            }
        }
        acquisitions.stream().map(Acquisition::assignment).distinct().forEach(helper::extractAssigned);
    }

    /** Lets others go on: Unlock, Done, close. */
    private boolean endsWait(CallExpr call, FunctionSites function) {
        return Callees.isBuiltin(call, function.info(), "close")
                || locks.does(call, LockEffect.Does.UNLOCK, function)
                || Callees.target(call, function.info())
                        .filter(t -> t.symbol().equals("(*sync.WaitGroup).Done"))
                        .isPresent();
    }

    private void rename(FunctionSites function) {
        List<Ident> names = names(function);
        Set<GoObject.Variable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Ident name : names) {
            Optional<GoObject.Variable> variable = function.local(name);
            if (variable.isEmpty() || !seen.add(variable.get()) || !isOfInterest(variable.get())) {
                continue;
            }
            String fresh = name.name() + "Renamed";
            boolean free = names.stream().noneMatch(n -> n.name().equals(fresh));
            // A name that does not resolve may be this one.
            boolean certain = names.stream()
                    .filter(n -> n.name().equals(name.name()))
                    .allMatch(n -> function.info().objectOf(n).isPresent());
            if (free && certain && !name.name().equals("_")) {
                rename(variable.get(), name, fresh, names, function);
            }
        }
    }

    private static void rename(
            GoObject.Variable variable, Ident first, String fresh, List<Ident> names, FunctionSites function) {
        List<Edit> edits = names.stream()
                .filter(n -> function.local(n).filter(v -> v == variable).isPresent())
                .map(n -> new Edit(n.start(), n.end(), fresh))
                .toList();
        function.add(Operator.RENAME, first, edits, "`" + first.name() + "` renamed", fresh);
    }

    private boolean isOfInterest(GoObject.Variable variable) {
        return GoTypes.core(variable.type()) instanceof ChanType
                || types.modelled(variable.type()).isPresent()
                || types.owner(variable.type()).isPresent()
                || variable.type().toString().startsWith("sync.");
    }

    /** All names in the function that may stand for variables; keys of struct literals do not. */
    private static List<Ident> names(FunctionSites function) {
        FuncDecl declaration = function.function().declaration();
        Stream<Field> fields = Stream.of(
                        declaration.receiver().stream(),
                        declaration.type().parameters().fields().stream(),
                        declaration.type().results().fields().stream())
                .flatMap(f -> f);
        List<Ident> names =
                new ArrayList<>(fields.flatMap(f -> f.names().stream()).toList());
        function.sites(Ident.class).stream()
                .filter(s -> !isFieldKey(s, function))
                .forEach(s -> names.add((Ident) s.node()));
        return names;
    }

    private static boolean isFieldKey(Site name, FunctionSites function) {
        return name.parent()
                .filter(p -> p.node() instanceof KeyValueExpr pair && pair.key() == name.node())
                .flatMap(Site::parent)
                .filter(p -> p.node() instanceof CompositeLit literal && isStruct(literal, function))
                .isPresent();
    }

    private static boolean isStruct(CompositeLit literal, FunctionSites function) {
        return !(GoTypes.core(function.info().typeOf(literal)) instanceof dev.caulk.analysis.types.MapType);
    }

    /** Whether a literal is in the way. */
    static boolean holdsLiteral(Expr expression, FunctionSites function) {
        return function.sites(FuncLit.class).stream()
                .anyMatch(
                        s -> s.node().start() >= expression.start() && s.node().end() <= expression.end());
    }
}
