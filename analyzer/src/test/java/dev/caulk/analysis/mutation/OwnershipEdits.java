package dev.caulk.analysis.mutation;

import dev.caulk.analysis.types.GoObject;
import dev.caulk.syntax.ast.AssignStmt;
import dev.caulk.syntax.ast.CallExpr;
import dev.caulk.syntax.ast.FuncLit;
import dev.caulk.syntax.ast.Ident;
import dev.caulk.syntax.ast.Node;
import dev.caulk.syntax.ast.ReturnStmt;
import dev.caulk.syntax.ast.SelectorExpr;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Releases that are forgotten, and resources that are overwritten. */
final class OwnershipEdits {
    private final Callees callees;
    private final ResourceTypes types;

    OwnershipEdits(Callees callees, ResourceTypes types) {
        this.callees = callees;
        this.types = types;
    }

    void collect(FunctionSites function) {
        if (endsWithTheProcess(function)) {
            return;
        }
        Map<GoObject.Variable, Boolean> seen = new IdentityHashMap<>();
        for (Acquisition acquisition : Acquisition.in(function, callees, types)) {
            overwrite(acquisition, function);
            if (seen.put(acquisition.variable(), true) == null) {
                releases(acquisition, function);
            }
        }
    }

    /** What main and init open stays open as long as the process lives, whether it is released or not: there is nothing to leak. */
    private static boolean endsWithTheProcess(FunctionSites function) {
        String name = function.function().id().name();
        return name.startsWith("init.")
                || name.equals("main") && function.loaded().name().equals("main");
    }

    private static void releases(Acquisition acquisition, FunctionSites function) {
        for (Site call : acquisition.releases(function)) {
            String release = "`" + function.text(call.node()) + "` " + of(acquisition);
            Deletion.of(call, function)
                    .ifPresent(edit -> function.add(
                            (Deletion.isDeferred(call) ? Operator.DELETE_DEFERRED_RELEASE : Operator.DELETE_RELEASE)
                                    .of(acquisition.origin()),
                            call.node(),
                            List.of(edit),
                            release + " deleted",
                            acquisition.variable().name()));
            Exits.of(call, function)
                    .filter(exits -> exits.count() > 1)
                    .ifPresent(exits -> miss(
                            exits,
                            Operator.MISS_RELEASE_AT_EXIT.of(acquisition.origin()),
                            release,
                            acquisition.variable().name(),
                            function));
        }
    }

    /** One mutant for each exit. */
    static void miss(Exits exits, Operator operator, String call, String touched, FunctionSites function) {
        for (int i = 0; i < exits.count(); i++) {
            Node exit = exits.exit(i);
            int at = exit instanceof ReturnStmt ? exit.start() : exit.end() - 1;
            int line = function.function().file().source().position(at).line();
            function.add(
                    operator,
                    exit,
                    exits.atAllBut(i),
                    "deferred " + call + " at every exit but that of line " + line,
                    touched);
        }
    }

    private static String of(Acquisition acquisition) {
        return "of what " + name(acquisition.call()) + " opens ("
                + acquisition.origin().word() + ")";
    }

    private static void overwrite(Acquisition acquisition, FunctionSites function) {
        Site site = acquisition.assignment();
        AssignStmt assign = (AssignStmt) site.node();
        boolean closure = function.sites(FuncLit.class).stream()
                .anyMatch(s -> s.node().start() >= assign.start() && s.node().end() <= assign.end());
        if (site.siblings().isEmpty() || closure) {
            return;
        }
        String left = assign.left().stream().map(function::text).collect(Collectors.joining(", "));
        CallExpr call = acquisition.call();
        String again = "\nfor again := 0; again < 2; again++ {\n" + left + " = " + function.text(call) + "\n}";
        function.add(
                Operator.OVERWRITE_IN_LOOP.of(acquisition.origin()),
                assign,
                List.of(new Edit(assign.end(), assign.end(), again)),
                "`" + acquisition.variable().name() + "` " + of(acquisition) + " opened again in a loop",
                acquisition.variable().name());
    }

    private static String name(CallExpr call) {
        if (call.function() instanceof SelectorExpr method) {
            return method.selector().name();
        }
        return call.function() instanceof Ident name ? name.name() : "a call";
    }
}
