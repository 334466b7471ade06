package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge.Certainty;
import dev.caulk.analysis.callgraph.CallEdge.Kind;
import dev.caulk.analysis.callgraph.CallEdge.Times;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.CallsBack;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.Rate;
import dev.caulk.model.Root;
import dev.caulk.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns resolved callees, models and leaking function values into edges. */
final class CallGraphBuilder {
    private final FunctionNumbers functions;
    private final Library library;
    private final TypeFlow flow;
    private final EdgeTable.Builder edges;
    private final List<Registration> registrations = new ArrayList<>();
    private long calls;
    private long unresolved;
    private long open;

    CallGraphBuilder(Program program, Library library) {
        this.functions = new FunctionNumbers(program);
        this.library = library;
        this.flow = new TypeFlow(program, functions, new ModelTypes(library.models()));
        this.edges = new EdgeTable.Builder(functions);
    }

    CallGraph build() {
        for (int f = 0; f < functions.size(); f++) {
            FunctionFacts facts = functions.facts(f);
            for (Op op : functions.ops(f)) {
                if (runsOthers(op)) {
                    visit(new Site(f, facts.id(), facts.body().orElseThrow(), op));
                    edges.endSite();
                }
            }
            edges.endFunction();
        }
        EdgeTable table = edges.build();
        CallGraph.Counts counts = new CallGraph.Counts(
                calls, unresolved, open, table.size(), flow.nodes(), flow.edges(), flow.visits(), flow.comparisons());
        return new CallGraph(functions, table, registrations, flow, counts);
    }

    private static boolean runsOthers(Op op) {
        return op instanceof Op.Invocation
                || op instanceof Op.Composite
                || op instanceof Op.Store
                || op instanceof Op.RangeNext;
    }

    private void visit(Site site) {
        if (site.op() instanceof Op.Invocation call) {
            invoke(site, call);
        } else if (site.op() instanceof Op.Composite composite) {
            composite(site, composite);
        } else if (site.op() instanceof Op.Store store && store.place() instanceof Place.FieldOf field) {
            handOver(site, field.owner(), field.field(), store.value());
        } else if (site.op() instanceof Op.RangeNext next && next.over() == Op.RangeNext.Over.FUNCTION) {
            iterate(site);
        }
    }

    private record Site(int number, FunctionId function, FunctionBody body, Op op) {}

    private void invoke(Site site, Op.Invocation call) {
        if (call.callee() instanceof Callee.Builtin) {
            return;
        }
        calls++;
        List<Atom.OfFunction> callees = callees(site, call.callee());
        boolean isOpen = !isStatic(call.callee()) && flow.isOpen(site.number(), call.id());
        Certainty certainty = callees.size() == 1 && !isOpen ? Certainty.CERTAIN : Certainty.POSSIBLE;
        for (Atom.OfFunction callee : callees) {
            add(site, callee, kind(call), Times.ONCE, certainty, text(call));
        }
        List<FunctionModel> models = library.of(site.body(), call);
        models.forEach(model -> modelled(site, call, model));
        boolean named = call.callee() instanceof Callee.External || !models.isEmpty();
        open += isOpen && !named ? 1 : 0;
        if (callees.isEmpty() && !named && !isStatic(call.callee())) {
            unresolved++;
        }
        if ((callees.isEmpty() || isOpen) && models.stream().allMatch(CallGraphBuilder::silentOnFunctions)) {
            call.arguments().forEach(argument -> callbacks(site, argument, Kind.CALLBACK, Times.UNKNOWN, PASSED));
        }
    }

    /** Ranging over a function calls it. */
    private void iterate(Site site) {
        calls++;
        List<Atom.OfFunction> callees = flow.callees(site.number(), site.op().id());
        boolean isOpen = flow.isOpen(site.number(), site.op().id());
        Certainty certainty = callees.size() == 1 && !isOpen ? Certainty.CERTAIN : Certainty.POSSIBLE;
        callees.forEach(callee -> add(site, callee, Kind.CALL, Times.ONCE, certainty, "ranged over"));
        unresolved += callees.isEmpty() ? 1 : 0;
        open += isOpen ? 1 : 0;
    }

    private static final String PASSED = "handed to code without source";

    private static boolean isStatic(Callee callee) {
        return callee instanceof Callee.Static;
    }

    private static boolean silentOnFunctions(FunctionModel model) {
        return model.callsBack().isEmpty() && model.roots().isEmpty();
    }

    private List<Atom.OfFunction> callees(Site site, Callee callee) {
        if (!(callee instanceof Callee.Static target)) {
            return flow.callees(site.number(), site.op().id());
        }
        int number = functions.of(target.function());
        return number < 0 ? List.of() : List.of(new Atom.OfFunction(new Target(target.function(), false), number));
    }

    private static Kind kind(Op.Invocation call) {
        if (call instanceof Op.Go) {
            return Kind.GO;
        }
        return call instanceof Op.Defer ? Kind.DEFER : Kind.CALL;
    }

    private static String text(Op.Invocation call) {
        if (call instanceof Op.Go) {
            return "started with go";
        }
        return call instanceof Op.Defer ? "deferred" : "called";
    }

    private void modelled(Site site, Op.Invocation call, FunctionModel model) {
        for (CallsBack callback : model.callsBack()) {
            boolean first = model.roots().stream()
                    .anyMatch(
                            root -> root.rate() == Rate.ONCE && root.param().equals(OptionalInt.of(callback.param())));
            int argument = Library.parameter(model, callback.param());
            if (argument < call.arguments().size()) {
                callback(
                        site,
                        call.arguments().get(argument),
                        callback,
                        first,
                        model.fn().symbol());
            }
        }
        for (Root root : model.roots()) {
            if (root.rate() != Rate.ONCE && root.param().isPresent()) {
                for (int argument : Library.parameters(model, root.param().getAsInt(), call)) {
                    register(site, call.arguments().get(argument), root);
                }
            }
        }
    }

    private void callback(Site site, int argument, CallsBack callback, boolean first, String by) {
        Times many = callback.times() == CallsBack.Times.MANY ? Times.MANY : Times.ONCE;
        Times times = first ? Times.FIRST_ONLY : many;
        Kind kind = switch (callback.mode()) {
            case GO -> Kind.GO;
            case SYNC -> Kind.CALLBACK;
            case DEFER -> Kind.DEFER;
        };
        String text = kind == Kind.GO ? "started on a goroutine by " + by : "called by " + by;
        callbacks(site, argument, kind, times, text);
    }

    private void register(Site site, int argument, Root root) {
        for (Atom.OfFunction target : flow.targets(site.number(), argument)) {
            registrations.add(new Registration(
                    target.target().function(),
                    site.function(),
                    site.op().id(),
                    site.op().span(),
                    root));
        }
        Type type = ValueTypes.of(site.body(), origin(site.body(), argument));
        ValueTypes.named(type).filter(NamedType::inTree).ifPresent(named -> methodsOf(named, root, site));
    }

    /** The value before it was converted to an interface. */
    private static int origin(FunctionBody body, int value) {
        return body.definition(value) instanceof Op.Convert convert ? origin(body, convert.operand()) : value;
    }

    /** The value itself is registered: a service or handler, whose exported methods are called. */
    private void methodsOf(NamedType type, Root root, Site site) {
        type.methods().forEach((name, method) -> {
            if (Character.isUpperCase(name.codePointAt(0))) {
                registrations.add(new Registration(
                        method.function(),
                        site.function(),
                        site.op().id(),
                        site.op().span(),
                        root));
            }
        });
    }

    private void composite(Site site, Op.Composite composite) {
        if (library(composite.type()).isPresent()) {
            for (Op.Composite.Element element : composite.elements()) {
                element.field().ifPresent(field -> handOver(site, composite.type(), field, element.value()));
            }
        }
    }

    /** A function in a field of a library's struct is the library's to call. */
    private void handOver(Site site, Type owner, String field, int value) {
        Optional<NamedType> named = library(owner);
        if (named.isEmpty()) {
            return;
        }
        Optional<Root> root = library.models()
                .type(named.get().symbol())
                .filter(type -> type.methods().stream()
                        .anyMatch(m -> m.root() && m.name().equals(field)))
                .flatMap(TypeModel::root);
        if (root.isPresent()) {
            register(site, value, root.get());
        } else {
            callbacks(site, value, Kind.CALLBACK, Times.UNKNOWN, PASSED);
        }
    }

    private static Optional<NamedType> library(Type type) {
        return ValueTypes.named(type).filter(named -> !named.inTree());
    }

    private void callbacks(Site site, int argument, Kind kind, Times times, String text) {
        List<Atom.OfFunction> handed = flow.targets(site.number(), argument);
        Certainty one = handed.size() == 1 ? Certainty.CERTAIN : Certainty.POSSIBLE;
        Certainty certainty = times == Times.UNKNOWN ? Certainty.HANDED_OVER : one;
        handed.forEach(callee -> add(site, callee, kind, times, certainty, text));
    }

    private void add(Site site, Atom.OfFunction callee, Kind kind, Times times, Certainty certainty, String text) {
        edges.add(callee.number(), site.op().id(), kind, times, certainty, text);
    }
}
