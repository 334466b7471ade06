package dev.caulk.analysis.callgraph;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallEdge.Kind;
import dev.caulk.analysis.callgraph.CallEdge.Times;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
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
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns resolved callees, models and leaking function values into edges. */
final class CallGraphBuilder {
    private final Program program;
    private final Library library;
    private final MethodTable methods;
    private final FunctionFlow flow;
    private final List<CallEdge> edges = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();
    private long calls;
    private long unresolved;

    CallGraphBuilder(Program program, Library library) {
        this.program = program;
        this.library = library;
        this.methods = new MethodTable(program);
        this.flow = new FunctionFlow(program, methods);
    }

    CallGraph build() {
        for (FunctionFacts function : program.functions()) {
            function.body().ifPresent(body -> body.ops().forEach(op -> visit(function.id(), body, op)));
        }
        List<FunctionId> functions =
                program.functions().stream().map(FunctionFacts::id).toList();
        CallGraph.Counts counts = new CallGraph.Counts(calls, unresolved, edges.size());
        return new CallGraph(functions, edges, registrations, flow, methods, counts);
    }

    private void visit(FunctionId function, FunctionBody body, Op op) {
        if (op instanceof Op.Invocation call) {
            invoke(new Site(function, body, op), call);
        } else if (op instanceof Op.Composite composite) {
            composite(new Site(function, body, op), composite);
        } else if (op instanceof Op.Store store && store.place() instanceof Place.FieldOf field) {
            handOver(new Site(function, body, op), field.owner(), field.field(), store.value());
        }
    }

    private record Site(FunctionId function, FunctionBody body, Op op) {
        boolean inLoop() {
            return body.blocks().get(body.blockOf().get(op.id())).loopDepth() > 0;
        }
    }

    private void invoke(Site site, Op.Invocation call) {
        if (call.callee() instanceof Callee.Builtin) {
            return;
        }
        calls++;
        SortedSet<FunctionId> callees = callees(site.function(), call.callee());
        for (FunctionId callee : callees) {
            add(site, callee, kind(call), Times.ONCE, text(call));
        }
        List<FunctionModel> models = library.of(site.body(), call);
        models.forEach(model -> modelled(site, call, model));
        boolean named = call.callee() instanceof Callee.External || !models.isEmpty();
        if (callees.isEmpty() && !named && !isStatic(call.callee())) {
            unresolved++;
        }
        if (callees.isEmpty() && models.stream().allMatch(CallGraphBuilder::silentOnFunctions)) {
            call.arguments().forEach(argument -> callbacks(site, argument, Kind.CALLBACK, Times.UNKNOWN, PASSED));
        }
    }

    private static final String PASSED = "handed to code without source";

    private static boolean isStatic(Callee callee) {
        return callee instanceof Callee.Static;
    }

    private static boolean silentOnFunctions(FunctionModel model) {
        return model.callsBack().isEmpty() && model.roots().isEmpty();
    }

    private SortedSet<FunctionId> callees(FunctionId function, Callee callee) {
        SortedSet<FunctionId> found = new TreeSet<>();
        if (callee instanceof Callee.Static target) {
            program.function(target.function()).ifPresent(f -> found.add(f.id()));
        } else if (callee instanceof Callee.Interface method) {
            found.addAll(methods.implementations(method.type(), method.method()));
        } else if (callee instanceof Callee.Value value) {
            flow.targets(function, value.value()).forEach(target -> found.add(target.function()));
        }
        return found;
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
        for (Target target : flow.targets(site.function(), argument)) {
            registrations.add(new Registration(
                    target.function(),
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
        for (Op.Composite.Element element : composite.elements()) {
            element.field().ifPresent(field -> handOver(site, composite.type(), field, element.value()));
        }
    }

    /** A function in a field of a library's struct is the library's to call. */
    private void handOver(Site site, Type owner, String field, int value) {
        Optional<NamedType> named = ValueTypes.named(owner).filter(type -> !type.inTree());
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

    private void callbacks(Site site, int argument, Kind kind, Times times, String text) {
        SortedSet<FunctionId> functions = new TreeSet<>();
        flow.targets(site.function(), argument).forEach(target -> functions.add(target.function()));
        functions.forEach(callee -> add(site, callee, kind, times, text));
    }

    private void add(Site site, FunctionId callee, Kind kind, Times times, String text) {
        if (program.function(callee).isPresent()) {
            edges.add(new CallEdge(
                    site.function(), callee, site.op().id(), site.op().span(), kind, times, site.inLoop(), text));
        }
    }
}
