package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.callgraph.DynamicSites.Site;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.Selection.EmbeddedStep;
import dev.caulk.analysis.types.Selection.Member;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Tells what a dynamic call runs, given what values hold. */
final class Resolver {
    private final Flows flows;
    private final MethodTable methods;
    private final Implementers implementers;
    private final AtomSets sets;
    private final Holding holding;
    private final Signatures signatures;
    private final Map<Type, Integer> types = new IdentityHashMap<>();
    private final Map<Question, AtomSet> answers = new HashMap<>();
    private final Map<Selection, Integer> atomOf = new IdentityHashMap<>();
    private final Set<Question> open = new HashSet<>();
    private long lookups;

    /** What values can hold. */
    @FunctionalInterface
    interface Holding {
        /** What a node holds, of interest to a call of a method, or of a function where that is empty. */
        AtomSet at(int node, String method);
    }

    private record Question(int set, int type, String method, int arguments) {}

    Resolver(
            Flows flows,
            MethodTable methods,
            Implementers implementers,
            AtomSets sets,
            Signatures signatures,
            Holding holding) {
        this.flows = flows;
        this.methods = methods;
        this.implementers = implementers;
        this.sets = sets;
        this.signatures = signatures;
        this.holding = holding;
    }

    /** The functions and loops that a site runs; {@link Atoms#OUTSIDE} is among them where it may run others. */
    AtomSet callees(Site site) {
        Op op = flows.body(site.function()).definition(site.op());
        int node = flows.nodes.value(site.function(), site.value());
        int arguments = op instanceof Op.Invocation call ? call.arguments().size() : -1;
        return callees(holding.at(node, site.method()), called(site, op), site.method(), arguments);
    }

    /** The type that the call goes through: an SSA value is of the type it was made with, whatever variable holds it. */
    private Type called(Site site, Op op) {
        if (op instanceof Op.Invocation call && call.callee() instanceof Callee.Interface method) {
            return method.type();
        }
        return op instanceof Op.MethodValue value && value.target() instanceof Callee.Interface method
                ? method.type()
                : flows.typeOf(site.function(), site.value());
    }

    private AtomSet callees(AtomSet all, Type type, String method, int arguments) {
        AtomSet held = relevant(all, type, method, arguments);
        if (method.isEmpty()) {
            return held;
        }
        int number = types.computeIfAbsent(type, t -> types.size());
        Question question = new Question(held.number(), number, method, arguments);
        AtomSet known = answers.get(question);
        if (known != null) {
            return known;
        }
        if (!open.add(question)) {
            return sets.empty();
        }
        AtomSet answer = methods(held, type, method, arguments);
        open.remove(question);
        answers.put(question, answer);
        return answer;
    }

    /** What of the held things a call can run, or is called on. */
    private AtomSet relevant(AtomSet held, Type type, String method, int arguments) {
        Type called = type.underlying();
        if (method.isEmpty()) {
            Optional<Signature> signature = called instanceof Signature known ? Optional.of(known) : Optional.empty();
            return sets.of(signatures.callable(held, signature, arguments));
        }
        if (!(called instanceof InterfaceType itf)) {
            return held;
        }
        BitSet types = held.common(implementers.of(itf));
        types.set(Atoms.OUTSIDE, held.hasOutside());
        return sets.of(types);
    }

    private AtomSet methods(AtomSet held, Type type, String method, int arguments) {
        BitSet found = new BitSet();
        boolean checked = type.underlying() instanceof InterfaceType;
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i) == Atoms.OUTSIDE) {
                found.set(Atoms.OUTSIDE);
            } else if (flows.atoms.get(held.get(i)) instanceof Atom.OfType of) {
                lookups++;
                Optional<Selection> selected =
                        Optional.ofNullable(methods.of(of.type()).get(method));
                if (selected.isPresent()) {
                    add(selected.get(), method, arguments, checked, found);
                } else if (checked) {
                    found.set(Atoms.OUTSIDE);
                }
            }
        }
        return sets.of(found);
    }

    private void add(Selection selected, String method, int arguments, boolean checked, BitSet found) {
        if (selected.member() instanceof Member.TreeMethod declared) {
            boolean fits = checked
                    || arguments < 0
                    || declared.signature().variadic()
                    || declared.signature().parameters().size() == arguments - 1;
            if (fits) {
                found.set(atomOf.computeIfAbsent(selected, s -> flows.atoms.ofFunction(declared.function(), false)));
            }
            return;
        }
        List<EmbeddedStep> path = selected.path();
        if (!path.isEmpty()) {
            EmbeddedStep last = path.get(path.size() - 1);
            int node = flows.nodes.field(last.owner(), last.field());
            AtomSet promoted = callees(holding.at(node, method), last.type(), method, arguments);
            promoted.addTo(found);
        }
    }

    /** How often a type was searched for a method. */
    long lookups() {
        return lookups;
    }

    /** The number of the function atom for a method bound to its receiver. */
    OptionalInt bound(int callee) {
        return flows.atoms.get(callee) instanceof Atom.OfFunction function
                ? OptionalInt.of(flows.atoms.ofFunction(function.number(), true))
                : OptionalInt.empty();
    }
}
