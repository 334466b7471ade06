package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.DynamicSites.Site;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.Selection.EmbeddedStep;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which types and functions of the tree values can hold, and what dynamic calls run (variable type analysis, Sundaresan et al.
 * 2000). The first round joins calls with whatever fits of what the program makes values of (rapid type analysis, Bacon and
 * Sweeney 1996), the second with what the first one found.
 */
final class TypeFlow {
    private static final int ROUNDS = 3;

    private static final Comparator<Atom.OfFunction> ORDER = Comparator.comparingInt(Atom.OfFunction::number)
            .thenComparing(f -> f.target().shift());

    private final Flows flows;
    private final MethodTable methods;
    private final Implementers implementers;
    private final AtomSets sets = new AtomSets();
    private final DynamicSites sites = new DynamicSites();
    private final Signatures signatures;
    private final Map<Integer, AtomSet> callees = new HashMap<>();
    private final Map<AtomSet, List<Atom.OfFunction>> lists = new ConcurrentHashMap<>();
    private final Map<AtomSet, List<Target>> targets = new ConcurrentHashMap<>();
    private final Map<Held, List<Atom.OfFunction>> fitting = new ConcurrentHashMap<>();
    private final Propagation solution;
    private long visits;
    private long lookups;

    TypeFlow(Program program, FunctionNumbers functions, ExternalTypes externals) {
        methods = new MethodTable(externals);
        flows = new Flows(functions, new Atoms(functions, methods));
        implementers = new Implementers(flows.atoms, methods);
        signatures = new Signatures(functions, flows.atoms);
        new FlowBuilder(
                        flows,
                        sites,
                        program.packages().stream().map(PackageFacts::path).collect(Collectors.toSet()))
                .build();
        exported(program);
        Constraints.Mark mark = flows.constraints.mark();
        Resolver resolver = resolver(new Candidates(flows.atoms, methods, sets)::of);
        Propagation found = round(resolver);
        for (int round = 1; round < ROUNDS; round++) {
            Propagation before = found;
            flows.constraints.reset(mark);
            new Escapes(flows, methods, signatures, before).given();
            found = round(resolver((node, method) -> before.at(node)));
        }
        solution = found;
        flows.adapters.solve(solution, flows.atoms);
        Resolver last = resolver((node, method) -> solution.at(node));
        sites.calls().forEach(site -> remember(site, last));
        sites.iterations().forEach(site -> remember(site, last));
        lookups += last.lookups();
    }

    /** Exported functions of packages that others can import are called with anything. */
    private void exported(Program program) {
        for (PackageFacts facts : program.packages()) {
            boolean importable = !facts.name().equals("main")
                    && !Arrays.asList(facts.path().split("/")).contains("internal");
            for (FunctionFacts function : facts.functions()) {
                if (importable && function.exported() && !function.test()) {
                    int number = flows.functions.of(function.id());
                    flows.parameters(number, 0, (type, node) -> flows.constraints.seed(node, Atoms.OUTSIDE));
                }
            }
        }
    }

    private Resolver resolver(Resolver.Holding holding) {
        return new Resolver(flows, methods, implementers, sets, signatures, holding);
    }

    private Propagation round(Resolver resolver) {
        Links links = new Links(flows);
        sites.calls().forEach(site -> links.call(site, resolver.callees(site)));
        sites.iterations().forEach(site -> links.iteration(site, resolver.callees(site)));
        for (Site site : sites.methodValues()) {
            AtomSet called = resolver.callees(site);
            int node = flows.nodes.value(site.function(), site.op());
            for (int i = 0; i < called.size(); i++) {
                int atom = called.get(i);
                flows.constraints.seed(node, resolver.bound(atom).orElse(atom));
            }
        }
        sites.calls().forEach(site -> flows.nodes.value(site.function(), site.value()));
        Propagation solved = new Propagation(flows.constraints, implementers, sets);
        visits += solved.visits();
        lookups += resolver.lookups();
        return solved;
    }

    private void remember(Site site, Resolver resolver) {
        callees.put(flows.functions.op(site.function(), site.op()), resolver.callees(site));
    }

    /** The functions of the tree that a function value can be, or the elements of a container of such, sorted. */
    List<Atom.OfFunction> targets(int function, int value) {
        Optional<Integer> node = flows.nodes.known(function, value);
        Type leaf = flows.types.leaf(flows.typeOf(function, value)).underlying();
        if (node.isEmpty() || leaf.equals(Universe.ANY)) {
            return List.of();
        }
        return fitting.computeIfAbsent(new Held(solution.at(node.get()), leaf), this::fitting);
    }

    /** What values of one type hold. */
    private record Held(AtomSet set, Type type) {}

    private List<Atom.OfFunction> fitting(Held held) {
        if (held.type() instanceof Signature signature) {
            return functions(signatures.callable(held.set(), Optional.of(signature), -1));
        }
        List<Atom.OfFunction> all = functions(held.set());
        return held.type() instanceof InterfaceType itf
                ? all.stream().filter(f -> flows.adapters.fits(f, itf, methods)).toList()
                : all;
    }

    private List<Atom.OfFunction> functions(AtomSet set) {
        return lists.computeIfAbsent(set, s -> {
            BitSet bits = new BitSet();
            s.addTo(bits);
            return functions(bits);
        });
    }

    private List<Atom.OfFunction> functions(BitSet bits) {
        List<Atom.OfFunction> found = new ArrayList<>();
        for (int atom = bits.nextSetBit(0); atom >= 0; atom = bits.nextSetBit(atom + 1)) {
            if (flows.atoms.get(atom) instanceof Atom.OfFunction function) {
                found.add(function);
            }
        }
        found.sort(ORDER);
        return List.copyOf(found);
    }

    /** The functions of the tree that a dynamic call runs, sorted; none for other calls. */
    List<Atom.OfFunction> callees(int function, int op) {
        AtomSet called = callees.get(flows.functions.op(function, op));
        return called == null ? List.of() : functions(called);
    }

    /** The same as targets. */
    List<Target> calleeTargets(int function, int op) {
        AtomSet called = callees.get(flows.functions.op(function, op));
        return called == null
                ? List.of()
                : targets.computeIfAbsent(
                        called,
                        set -> functions(set).stream()
                                .map(Atom.OfFunction::target)
                                .toList());
    }

    /**
     * The ways through embedded fields on which the types that a value can have come to a method: the shortest to each embedded
     * field, and the only one twice where that field can be reached on others as well.
     */
    List<List<EmbeddedStep>> promotions(int function, int value, String method, FunctionId target) {
        return flows.nodes
                .known(function, value)
                .map(node -> new Promotions(flows, solution, methods, method, target).from(node))
                .orElse(List.of());
    }

    /** Whether what an Op runs depends on what a value is. */
    boolean isDynamic(int function, int op) {
        return function >= 0 && callees.containsKey(flows.functions.op(function, op));
    }

    /** Whether a dynamic call may run other functions too. */
    boolean isOpen(int function, int op) {
        AtomSet called = callees.get(flows.functions.op(function, op));
        return called == null || called.size() == 0 || called.hasOutside();
    }

    int nodes() {
        return flows.constraints.nodes();
    }

    int edges() {
        return flows.constraints.edges();
    }

    /** How often types and functions were compared or searched. */
    long comparisons() {
        return lookups + implementers.comparisons() + signatures.comparisons();
    }

    long visits() {
        return visits;
    }

    int sets() {
        return sets.count();
    }
}
