package dev.caulk.analysis.cells;

import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Target;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of declared functions with their closures, callees before callers. Functions are in one group when their summaries need
 * each other. A call of a function value needs none: the value brings its own.
 */
final class Units {
    private final Functions functions;
    private final CallGraph graph;
    private final int[] groupOf;
    private final List<List<Integer>> groups = new ArrayList<>();

    Units(Functions functions, CallGraph graph) {
        this.functions = functions;
        this.graph = graph;
        groupOf = new int[functions.count()];
        List<IntList> members = new ArrayList<>();
        List<IntList> needs = new ArrayList<>();
        for (int f = 0; f < functions.count(); f++) {
            members.add(new IntList());
            needs.add(new IntList());
        }
        for (int f = 0; f < functions.count(); f++) {
            members.get(functions.root(f)).add(f);
            collect(f, needs.get(functions.root(f)));
        }
        for (IntList component : new Components(needs).calleesFirst()) {
            addGroup(component, members);
        }
    }

    private void addGroup(IntList component, List<IntList> members) {
        List<Integer> group = new ArrayList<>();
        for (int i = 0; i < component.size(); i++) {
            IntList family = members.get(component.get(i));
            for (int k = 0; k < family.size(); k++) {
                group.add(family.get(k));
                groupOf[family.get(k)] = groups.size();
            }
        }
        if (!group.isEmpty()) {
            group.sort(null);
            groups.add(group);
        }
    }

    private void collect(int function, IntList into) {
        for (Op op : functions.body(function).ops()) {
            if (op instanceof Op.Invocation call && !(call.callee() instanceof Callee.Value)) {
                callees(function, call).forEach(callee -> into.add(functions.root(callee)));
            } else if (op instanceof Op.FunctionValue || op instanceof Op.MethodValue) {
                values(function, op).forEach(callee -> into.add(functions.root(callee)));
            }
        }
    }

    /** The functions of the program that a function or method used as a value is. */
    List<Integer> values(int function, Op op) {
        Callee target = op instanceof Op.MethodValue method ? method.target() : ((Op.FunctionValue) op).target();
        if (target instanceof Callee.Static known) {
            int number = functions.number(known.function());
            return number < 0 ? List.of() : List.of(number);
        }
        List<Integer> found = new ArrayList<>();
        if (target instanceof Callee.Interface) {
            for (Target each : graph.targets(functions.facts(function).id(), op.id())) {
                int number = functions.number(each.function());
                if (number >= 0) {
                    found.add(number);
                }
            }
        }
        return found;
    }

    /** What a call runs in the program, function values and callbacks left out. */
    List<Integer> callees(int function, Op.Invocation call) {
        if (call.callee() instanceof Callee.Static known) {
            int number = functions.number(known.function());
            return number < 0 ? List.of() : List.of(number);
        }
        if (call.callee() instanceof Callee.Interface || call.callee() instanceof Callee.External) {
            List<Integer> found = new ArrayList<>();
            for (CallEdge edge : graph.at(functions.facts(function).id(), call.id())) {
                int number = functions.number(edge.callee());
                if (edge.isDirect(call) && number >= 0) {
                    found.add(number);
                }
            }
            return found;
        }
        return List.of();
    }

    /** Whether two functions are in one group. */
    boolean together(int one, int other) {
        return groupOf[one] == groupOf[other];
    }

    /** Callees first; members in order. */
    List<List<Integer>> groups() {
        return groups;
    }
}
