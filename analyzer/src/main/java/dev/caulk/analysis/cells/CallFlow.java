package dev.caulk.analysis.cells;

import dev.caulk.analysis.WorldAssumption;
import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import java.util.List;

/**
 * Arguments and results. Functions of the same group share their nodes; of others each call gets a copy of the summary. A function
 * value carries its parameters and results as edges, so that it needs no call graph and keeps callers apart.
 */
final class CallFlow {
    private final CellGraph graph;
    private final Functions functions;
    private final Values values;
    private final Units units;
    private final Summaries summaries;
    private final LibraryFlow library;
    private final Exposure exposure;
    private final BuiltinFlow builtins;

    CallFlow(
            CellGraph graph,
            Functions functions,
            Values values,
            Units units,
            Summaries summaries,
            LibraryFlow library,
            Exposure exposure) {
        this.graph = graph;
        this.functions = functions;
        this.values = values;
        this.units = units;
        this.summaries = summaries;
        this.library = library;
        this.exposure = exposure;
        builtins = new BuiltinFlow(graph, functions, values);
    }

    /** One result of a call. */
    int result(int f, Op.Call call, int index) {
        int node = values.of(f, call.id());
        boolean single = !(call.type() instanceof TupleType) && index == 0;
        return single ? node : graph.follow(node, graph.labels().part(index));
    }

    private int resultOf(int f, Op.Invocation call, int index, int count) {
        return !(call instanceof Op.Call value) ? 0 : count == 1 ? values.of(f, call.id()) : result(f, value, index);
    }

    void invoke(int f, Op.Invocation call) {
        Callee callee = call.callee();
        if (callee instanceof Callee.Builtin builtin) {
            builtins.call(f, call, builtin.name());
            return;
        }
        if (callee instanceof Callee.Value function) {
            callValue(f, call, function.value());
            return;
        }
        boolean explained = library.explains(f, call);
        if (explained && (callee instanceof Callee.Static || library.isDone(f, call))) {
            return;
        }
        boolean any = false;
        for (int each : units.callees(f, call)) {
            if (functions.hasBody(each)) {
                call(f, call, each);
                any = true;
            }
        }
        if (explained && !any) {
            library.implementations(f, call);
        } else if (!explained && (!any || callee instanceof Callee.Interface i && isOutside(i))) {
            library.unknown(f, call);
        }
    }

    /** Whether code outside may implement an interface of the program. */
    private boolean isOutside(Callee.Interface called) {
        return exposure.world() == WorldAssumption.OPEN
                && called.type() instanceof NamedType named
                && exposure.mayBeNamedOutside(named)
                && Exposure.isExported(called.method());
    }

    private void call(int f, Op.Invocation call, int callee) {
        int[] given = arguments(f, call, callee);
        int count = values.results(callee);
        int[] taken = new int[count];
        for (int i = 0; i < count; i++) {
            taken[i] = values.result(callee, i) == 0 ? 0 : resultOf(f, call, i, count);
        }
        use(f, callee, call.id(), given, taken);
    }

    /** The nodes that the parameters of a callee get; the last parameter of a variadic one collects what is left. */
    private int[] arguments(int f, Op.Invocation call, int callee) {
        int count = values.parameters(callee);
        int[] given = new int[count];
        List<Integer> arguments = call.arguments();
        boolean packed = isPacked(f, call, functions.facts(callee).parameterTypes());
        for (int i = 0; i < arguments.size() && count > 0; i++) {
            if (packed && i >= count - 1) {
                given[count - 1] = pack(given[count - 1], values.of(f, arguments.get(i)));
            } else if (i < count) {
                given[i] = values.of(f, arguments.get(i));
            }
        }
        return given;
    }

    private int pack(int slice, int element) {
        int packed = slice == 0 && element != 0 ? graph.fresh() : slice;
        graph.link(packed, Labels.ELEMENT, element);
        return packed;
    }

    /** Whether the arguments from the last parameter on are elements of it (spec: "Passing arguments to ... parameters"). */
    private boolean isPacked(int f, Op.Invocation call, List<Type> parameters) {
        int count = parameters.size();
        if (count == 0 || call instanceof Op.Call plain && plain.spread()) {
            return false;
        }
        if (call.arguments().size() != count) {
            return call.arguments().size() > count;
        }
        Type last = parameters.get(count - 1);
        Type given = values.type(f, call.arguments().get(count - 1));
        return last instanceof SliceType slice
                && !(given.underlying() instanceof SliceType)
                && values.interest().in(slice.element());
    }

    private void callValue(int f, Op.Invocation call, int function) {
        int node = values.of(f, function);
        if (node == 0) {
            return;
        }
        graph.entries().add(node, Kind.CALL, functions.firstOp(f) + call.id(), 0);
        List<Integer> arguments = call.arguments();
        boolean variadic = values.type(f, function).underlying() instanceof Signature signature
                && signature.variadic()
                && isPacked(f, call, signature.parameters());
        int last = variadic
                ? ((Signature) values.type(f, function).underlying())
                                .parameters()
                                .size()
                        - 1
                : arguments.size();
        for (int i = 0; i < arguments.size(); i++) {
            int parameter = graph.labels().parameter(Math.min(i, last));
            int argument = values.of(f, arguments.get(i));
            if (i < last && values.isContext(f, arguments.get(i))) {
                graph.store(graph.follow(node, parameter), argument, functions.firstOp(f) + arguments.get(i));
            } else if (i < last) {
                graph.link(node, parameter, argument);
            } else if (argument != 0) {
                graph.link(graph.follow(node, parameter), Labels.ELEMENT, argument);
            }
        }
        takeResults(f, call, node);
    }

    private void takeResults(int f, Op.Invocation call, int function) {
        if (!(call instanceof Op.Call value)) {
            return;
        }
        int count = value.type() instanceof TupleType tuple ? tuple.elements().size() : 1;
        for (int i = 0; i < count; i++) {
            Type type =
                    value.type() instanceof TupleType tuple ? tuple.elements().get(i) : value.type();
            if (values.interest().in(type)) {
                graph.link(function, graph.labels().result(i), result(f, value, i));
            }
        }
    }

    void closure(int f, Op.MakeClosure closure) {
        int inner = functions.number(closure.function());
        if (inner < 0) {
            return;
        }
        for (Op op : functions.body(inner).ops()) {
            if (op instanceof Op.FreeVar free
                    && free.index() < closure.captures().size()) {
                captured(f, closure.captures().get(free.index()), inner, free);
            }
        }
        int node = values.of(f, closure.id());
        defined(f, closure.id(), node);
        for (int i = 0; i < values.parameters(inner); i++) {
            graph.link(node, graph.labels().parameter(i), values.parameter(inner, i));
        }
        for (int i = 0; i < values.results(inner); i++) {
            graph.link(node, graph.labels().result(i), values.result(inner, i));
        }
    }

    /** By reference both are pointers to the variable, whatever type the capture is said to have. */
    private void captured(int f, int outside, int inner, Op.FreeVar free) {
        int from = values.of(f, outside);
        if (from != 0) {
            values.bind(inner, free.id(), from);
        }
    }

    private void defined(int f, int value, int node) {
        graph.mark(node, Marks.DEFINED, 0);
        graph.setOrigin(node, Origins.of(Origins.Kind.MADE, functions.firstOp(f) + value));
    }

    void functionValue(int f, Op.FunctionValue value) {
        bound(f, value, value.target(), 0, 0);
    }

    void methodValue(int f, Op.MethodValue value) {
        bound(f, value, value.target(), 1, values.of(f, value.receiver()));
    }

    private void bound(int f, Op value, Callee target, int shift, int receiver) {
        List<Integer> callees =
                units.values(f, value).stream().filter(functions::hasBody).toList();
        if (callees.isEmpty()) {
            library.boundMethod(f, value.id(), target, receiver);
            return;
        }
        int node = values.of(f, value.id());
        defined(f, value.id(), node);
        for (int callee : callees) {
            int[] given = new int[values.parameters(callee)];
            for (int i = 0; i < given.length; i++) {
                int parameter = graph.labels().parameter(i - shift);
                given[i] = i < shift ? receiver : follow(node, parameter, values.parameter(callee, i));
            }
            int[] taken = new int[values.results(callee)];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = follow(node, graph.labels().result(i), values.result(callee, i));
            }
            use(f, callee, value.id(), given, taken);
        }
    }

    private void use(int f, int callee, int site, int[] given, int[] taken) {
        if (functions.root(f) != callee) {
            summaries.use(callee);
        }
        if (units.together(f, callee)) {
            for (int i = 0; i < given.length; i++) {
                join(callee, i, given[i], functions.firstOp(f) + site);
            }
            for (int i = 0; i < taken.length; i++) {
                graph.unify(values.result(callee, i), taken[i]);
            }
        } else {
            summaries.instantiate(callee, functions.firstOp(f) + site, given, taken);
        }
    }

    /** Contexts of callers stay apart: recursion hands on the same one, or one derived from it. */
    private void join(int callee, int index, int given, int number) {
        int parameter = values.parameter(callee, index);
        if (parameter != 0 && values.isContext(callee, functions.parameters(callee)[index])) {
            graph.store(parameter, given, number);
        } else {
            graph.unify(parameter, given);
        }
    }

    private int follow(int node, int label, int wanted) {
        return wanted == 0 ? 0 : graph.follow(node, label);
    }
}
