package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.callgraph.DynamicSites.Site;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins dynamic calls with what they run. Calls that run the same functions share their joints, so that there are as many
 * constraints as calls and functions, not as many as pairs of them.
 */
final class Links {
    private final Flows flows;
    private final Map<Joint, Optional<Integer>> joints = new HashMap<>();

    /** An argument or result of all functions of a set. */
    private record Joint(AtomSet callees, boolean argument, int index) {}

    Links(Flows flows) {
        this.flows = flows;
    }

    void call(Site site, AtomSet callees) {
        Op.Invocation call = (Op.Invocation) flows.body(site.function()).definition(site.op());
        List<Integer> arguments = call.arguments();
        if (callees.hasOutside()) {
            Type type = flows.typeOf(site.function(), site.value());
            String path = type instanceof NamedType named ? named.packagePath() : "";
            arguments.forEach(a -> flows.into(site.function(), a, flows.nodes.outside(path)));
        }
        for (int i = 0; i < arguments.size(); i++) {
            Optional<Integer> joint = argument(callees, i);
            if (joint.isPresent()) {
                flows.into(site.function(), arguments.get(i), joint.get());
            }
        }
        for (CallResults result : CallResults.of(flows, site.function(), call)) {
            result(callees, result.index()).ifPresent(joint -> result.from(flows, joint));
        }
    }

    /** The body of a loop is what the iterator calls. */
    void iteration(Site site, AtomSet iterators) {
        int loop = flows.atoms.ofLoop(new Atom.OfLoop(site.function(), site.op()));
        argument(iterators, 0).ifPresent(joint -> flows.constraints.seed(joint, loop));
    }

    private Optional<Integer> argument(AtomSet callees, int index) {
        return joints.computeIfAbsent(new Joint(callees, true, index), joint -> {
            int node = flows.constraints.newNode();
            boolean used = false;
            for (int i = 0; i < callees.size(); i++) {
                used |= argument(node, flows.atoms.get(callees.get(i)), index);
            }
            return used ? Optional.of(node) : Optional.empty();
        });
    }

    private boolean argument(int node, Atom callee, int index) {
        if (callee instanceof Atom.OfLoop loop) {
            flows.constraints.edge(node, flows.nodes.element(loop.function(), loop.op(), index + 1));
            return true;
        }
        if (!(callee instanceof Atom.OfFunction function)) {
            return false;
        }
        int number = function.number();
        int last = flows.nodes.parameterCount(number) - 1;
        int parameter = flows.nodes.parameter(number, Math.min(function.parameter(index), last));
        if (parameter < 0 || !flows.follows(number, parameter)) {
            return false;
        }
        flows.out(node, number, parameter);
        return true;
    }

    private Optional<Integer> result(AtomSet callees, int index) {
        return joints.computeIfAbsent(new Joint(callees, false, index), joint -> {
            int node = flows.constraints.newNode();
            boolean used = false;
            for (int i = 0; i < callees.size(); i++) {
                if (flows.atoms.get(callees.get(i)) instanceof Atom.OfFunction function) {
                    used |= flows.result(function.number(), index, node);
                }
            }
            return used ? Optional.of(node) : Optional.empty();
        });
    }
}
