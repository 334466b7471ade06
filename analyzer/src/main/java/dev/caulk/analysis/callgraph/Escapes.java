package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.Universe;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which functions code outside the tree can call, so that their parameters can be anything. */
final class Escapes {
    private final Flows flows;
    private final MethodTable methods;
    private final Signatures signatures;
    private final Propagation before;
    private final Set<Integer> opened = new HashSet<>();

    /** @param before what was found in the round before */
    Escapes(Flows flows, MethodTable methods, Signatures signatures, Propagation before) {
        this.before = before;
        this.flows = flows;
        this.methods = methods;
        this.signatures = signatures;
    }

    /**
     * Functions, and exported methods of types, that were given to packages outside the tree. Under a type of its own a package
     * passes on what fits of all that it was given: a stream that an interceptor wrapped reaches the handler.
     */
    void given() {
        BitSet all = new BitSet();
        for (int pool : flows.nodes.pools()) {
            AtomSet set = before.at(pool);
            set.addTo(all);
            for (int i = 0; i < set.size(); i++) {
                results(set.get(i), pool);
            }
        }
        all.stream().forEach(atom -> given(flows.atoms.get(atom)));
    }

    /** What a function returns is given to those who call it. */
    private void results(int atom, int pool) {
        if (flows.atoms.get(atom) instanceof Atom.OfFunction function) {
            int count = flows.functions.facts(function.number()).resultTypes().size();
            for (int i = 0; i < count; i++) {
                flows.result(function.number(), i, pool);
            }
        }
    }

    private void given(Atom atom) {
        if (atom instanceof Atom.OfFunction function) {
            open(function.number(), function.target().shift());
        } else if (atom instanceof Atom.OfType of) {
            methods.of(of.type()).forEach((name, selection) -> {
                if (Character.isUpperCase(name.codePointAt(0))
                        && selection.member() instanceof Member.TreeMethod method) {
                    open(flows.functions.of(method.function()), 1);
                }
            });
        }
    }

    private void open(int function, int first) {
        if (function >= 0 && opened.add(function)) {
            flows.parameters(function, first, (type, node) -> {
                flows.constraints.seed(node, Atoms.OUTSIDE);
                passOn(type, node);
            });
        }
    }

    private void passOn(Type type, int node) {
        if (!(type instanceof NamedType named) || !named.isDeclared() || named.inTree() || type == Universe.ERROR) {
            return;
        }
        int pool = flows.nodes.outside(named.packagePath());
        if (type.underlying() instanceof InterfaceType itf) {
            flows.constraints.filtered(pool, node, itf);
        } else if (type.underlying() instanceof Signature signature) {
            BitSet held = signatures.callable(before.at(pool), Optional.of(signature), -1);
            held.stream()
                    .filter(atom -> flows.atoms.get(atom) instanceof Atom.OfFunction)
                    .forEach(atom -> flows.constraints.seed(node, atom));
        }
    }
}
