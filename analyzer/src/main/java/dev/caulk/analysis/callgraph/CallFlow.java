package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.callgraph.DynamicSites.Site;
import dev.caulk.analysis.callgraph.FlowTypes.Kind;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.Type;
import java.util.List;

/** Makes constraints of calls whose target is known, and collects the others. */
final class CallFlow {
    private final Flows flows;
    private final FlowNodes nodes;
    private final DynamicSites sites;
    private final OutsideFlow outside;

    CallFlow(Flows flows, DynamicSites sites) {
        this.flows = flows;
        this.nodes = flows.nodes;
        this.sites = sites;
        this.outside = new OutsideFlow(flows);
    }

    void invoke(int function, Op.Invocation call) {
        Callee callee = call.callee();
        if (callee instanceof Callee.Builtin builtin) {
            builtin(function, call, builtin.name());
        } else if (callee instanceof Callee.Static target) {
            bind(function, call, target);
        } else if (callee instanceof Callee.Value value) {
            announce(function, call);
            sites.call(new Site(function, call.id(), value.value(), ""));
        } else if (callee instanceof Callee.Interface method) {
            announce(function, call);
            hold(function, call.arguments().get(0));
            sites.call(new Site(function, call.id(), call.arguments().get(0), method.method()));
        } else {
            outside.call(function, call);
            if (mayDispatch(function, call)) {
                sites.call(new Site(function, call.id(), call.arguments().get(0), Library.lastName(callee)));
            }
        }
    }

    /** A value that is called through an interface has its own type, where it says which. */
    private void hold(int function, int value) {
        flows.seed(nodes.value(function, value), flows.typeOf(function, value));
    }

    /** The types that a call passes on exist, wherever they will go. */
    private void announce(int function, Op.Invocation call) {
        call.arguments().forEach(argument -> flows.atoms.ofType(flows.typeOf(function, argument)));
    }

    /** Whether a method from outside the tree is called on what may be an interface: then it can be one of the tree. */
    private boolean mayDispatch(int function, Op.Invocation call) {
        return Library.hasReceiver(call.callee())
                && !call.arguments().isEmpty()
                && flows.kind(function, call.arguments().get(0)) == Kind.OPEN;
    }

    private void builtin(int function, Op.Invocation call, String name) {
        List<Integer> arguments = call.arguments();
        if (name.equals("append") && flows.follows(function, call.id())) {
            int self = nodes.value(function, call.id());
            arguments.forEach(a -> flows.into(function, a, self));
        } else if (name.equals("copy") && arguments.size() == 2 && flows.follows(function, arguments.get(0))) {
            flows.into(function, arguments.get(1), nodes.value(function, arguments.get(0)));
        } else if (name.equals("recover") && call instanceof Op.Call) {
            flows.out(nodes.panics(), function, call.id());
        }
    }

    private void bind(int function, Op.Invocation call, Callee.Static target) {
        int callee = flows.functions.of(target.function());
        if (callee < 0) {
            outside.call(function, call);
            return;
        }
        int last = nodes.parameterCount(callee) - 1;
        for (int i = 0; i < call.arguments().size(); i++) {
            int parameter = nodes.parameter(callee, Math.min(i, last));
            if (parameter >= 0 && flows.follows(callee, parameter)) {
                Type type = flows.typeOf(callee, parameter);
                flows.into(function, call.arguments().get(i), nodes.value(callee, parameter), type);
            }
        }
        CallResults.of(flows, function, call).forEach(r -> r.from(flows, nodes.result(callee, r.index())));
    }

    /** A function as a value. */
    void value(int function, Op op, Callee target, boolean bound) {
        int atom =
                target instanceof Callee.Static known ? flows.atoms.ofFunction(known.function(), bound) : Atoms.OUTSIDE;
        flows.constraints.seed(nodes.value(function, op.id()), atom);
    }

    void bound(int function, Op.MethodValue method) {
        if (method.target() instanceof Callee.Static target) {
            value(function, method, target, true);
            receiver(function, method, target);
            return;
        }
        if (!(method.target() instanceof Callee.Interface)) {
            flows.constraints.seed(nodes.value(function, method.id()), Atoms.OUTSIDE);
        }
        if (method.target() instanceof Callee.Interface || flows.kind(function, method.receiver()) == Kind.OPEN) {
            hold(function, method.receiver());
            sites.methodValue(new Site(function, method.id(), method.receiver(), Library.lastName(method.target())));
        }
    }

    private void receiver(int function, Op.MethodValue method, Callee.Static target) {
        int callee = flows.functions.of(target.function());
        int parameter = callee < 0 ? -1 : nodes.parameter(callee, 0);
        if (parameter >= 0 && flows.follows(callee, parameter)) {
            Type type = flows.typeOf(callee, parameter);
            flows.into(function, method.receiver(), nodes.value(callee, parameter), type);
        }
    }

    void iterate(int function, Op.RangeNext next) {
        sites.iteration(new Site(function, next.id(), next.operand(), ""));
    }
}
