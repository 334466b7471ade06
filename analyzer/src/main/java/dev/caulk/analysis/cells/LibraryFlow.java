package dev.caulk.analysis.cells;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.ChanType;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.PointerType;
import dev.caulk.analysis.types.Signature;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.Acquires;
import dev.caulk.model.CallsBack;
import dev.caulk.model.ChanModel;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.Rate;
import dev.caulk.model.Root;
import dev.caulk.model.Stores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of code that is not read: what models say of them, and what may happen where nothing does. */
final class LibraryFlow {
    private final CellGraph graph;
    private final Functions functions;
    private final Values values;
    private final Library library;
    private final ContextFlow contexts;
    private final KnownFunctions known;
    private final Origins origins;
    private final Map<Callee, Said> said = new HashMap<>();

    /**
     * What there is to say of all calls of one callee.
     *
     * @param symbol as models spell it; empty where the callee has no name
     * @param known what the function does with the identity of its arguments
     */
    private record Said(String symbol, Optional<KnownFunctions.Effect> known) {}

    LibraryFlow(CellGraph graph, Functions functions, Values values, Library library, Origins origins) {
        this.graph = graph;
        this.functions = functions;
        this.values = values;
        this.library = library;
        this.origins = origins;
        contexts = new ContextFlow(graph, functions, values);
        known = new KnownFunctions(graph, values);
    }

    /** Notes the operations that the call is, and does what is known of it; true when there is no more to it. */
    boolean explains(int f, Op.Invocation call) {
        Said of = said.computeIfAbsent(call.callee(), LibraryFlow::saidOf);
        if (of.symbol().isEmpty()) {
            return false;
        }
        List<FunctionModel> found = library.of(functions.body(f), call);
        boolean source = call.callee() instanceof Callee.Static;
        note(f, call, source, !found.isEmpty());
        if (of.known().isPresent()) {
            known.apply(f, call, of.known().get());
            return true;
        }
        if (source && found.isEmpty()) {
            return false;
        }
        found.forEach(model -> apply(f, call, model));
        boolean context = found.stream().anyMatch(m -> contexts.apply(f, call, m));
        if (found.isEmpty() && !source && BorrowingPackages.contain(of.symbol())) {
            callBack(f, call, BorrowingPackages.print(of.symbol()));
            ownResults(f, call);
            return true;
        }
        if (!found.isEmpty() && !source && found.stream().allMatch(m -> m.chan().isEmpty())) {
            ownResults(f, call);
            found.forEach(model -> borrowedResults(f, call, model));
        }
        return context || !found.isEmpty() && !source;
    }

    private static Said saidOf(Callee callee) {
        String symbol = Symbols.of(callee);
        return new Said(symbol, symbol.isEmpty() ? Optional.empty() : KnownFunctions.effect(symbol));
    }

    /** Whether an explained call asks for the Done of a context, which is that of the object, whoever implements it. */
    boolean isDone(int f, Op.Invocation call) {
        return !Symbols.of(call.callee()).isEmpty()
                && library.of(functions.body(f), call).stream()
                        .flatMap(model -> model.chan().stream())
                        .anyMatch(chan -> chan.env() == ChanModel.Env.CTX_DONE);
    }

    private void note(int f, Op.Invocation call, boolean source, boolean modelled) {
        int receiver = Library.hasReceiver(call.callee()) ? 1 : 0;
        int number = functions.firstOp(f) + call.id();
        for (int i = 0; i < call.arguments().size(); i++) {
            int argument = call.arguments().get(i);
            boolean object = i < receiver ? modelled || !source || isObject(f, argument) : !source;
            int node = object ? values.object(f, argument) : 0;
            if (node != 0) {
                Kind kind = i < receiver ? Kind.INVOKE : Kind.PASS;
                graph.entries().add(node, kind, number, i);
            }
        }
    }

    private boolean isObject(int f, int value) {
        Type type = values.type(f, value);
        Type named = type instanceof PointerType pointer ? pointer.element() : type;
        return named instanceof NamedType object && values.interest().isNamedObject(object);
    }

    private void apply(int f, Op.Invocation call, FunctionModel model) {
        int number = functions.firstOp(f) + call.id();
        for (Stores stored : model.stores()) {
            argument(f, call, Library.parameter(model, stored.param()), Marks.OPEN, number);
        }
        for (Root root : model.roots()) {
            if (root.param().isPresent() && root.rate() != Rate.ONCE) {
                Library.parameters(model, root.param().getAsInt(), call)
                        .forEach(i -> argument(f, call, i, Marks.OPEN, number));
            }
        }
        for (CallsBack callback : model.callsBack()) {
            argument(f, call, Library.parameter(model, callback.param()), Marks.CALLED, number);
        }
    }

    private void argument(int f, Op.Invocation call, int index, int marks, int number) {
        if (index < call.arguments().size()) {
            int node = values.of(f, call.arguments().get(index));
            graph.mark(node, marks, Reasons.of(Reasons.Kind.PASSED, number));
        }
    }

    /** A function that does not keep what it gets may still call it, or methods of it. */
    private void callBack(int f, Op.Invocation call, boolean prints) {
        int number = functions.firstOp(f) + call.id();
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean function =
                    values.type(f, call.arguments().get(i)).underlying() instanceof Signature || isFunction(f, call, i);
            if (function || !prints) {
                argument(f, call, i, function ? Marks.CALLED : Marks.EXPOSED, number);
            }
        }
    }

    private boolean isFunction(int f, Op.Invocation call, int index) {
        Op op = functions.body(f).definition(call.arguments().get(index));
        return op instanceof Op.MakeClosure || op instanceof Op.FunctionValue || op instanceof Op.MethodValue;
    }

    /** What a modelled function returns is the caller's. */
    private void ownResults(int f, Op.Invocation call) {
        eachResult(f, call, (node, index) -> origin(f, call, node, index));
    }

    /** What stays the library's may be ended or used by it. */
    private void borrowedResults(int f, Op.Invocation call, FunctionModel model) {
        int result = Reasons.of(Reasons.Kind.RESULT, functions.firstOp(f) + call.id());
        eachResult(f, call, (node, index) -> {
            if (model.returnsBorrowed().contains(index)) {
                graph.mark(node, Marks.OPEN, result);
            }
        });
    }

    private void origin(int f, Op.Invocation call, int node, int index) {
        int number = functions.firstOp(f) + call.id();
        graph.setOrigin(node, origins.ofPair(Origins.Kind.RESULT, number, index));
    }

    private interface ResultVisitor {
        void visit(int node, int index);
    }

    private void eachResult(int f, Op.Invocation call, ResultVisitor visitor) {
        if (!(call instanceof Op.Call value) || values.of(f, call.id()) == 0) {
            return;
        }
        int node = values.of(f, call.id());
        if (!(value.type() instanceof TupleType tuple)) {
            visitor.visit(node, 0);
            return;
        }
        for (int i = 0; i < tuple.elements().size(); i++) {
            if (values.interest().in(tuple.elements().get(i))) {
                visitor.visit(graph.follow(node, graph.labels().part(i)), i);
            }
        }
    }

    /** Nothing is known of what the call does: it may keep its arguments, and what it returns may be used by others. */
    void unknown(int f, Op.Invocation call) {
        int number = functions.firstOp(f) + call.id();
        boolean named = call.callee() instanceof Callee.External || call.callee() instanceof Callee.Static;
        int passed = Reasons.of(named ? Reasons.Kind.PASSED : Reasons.Kind.UNRESOLVED, number);
        int receiver = Library.hasReceiver(call.callee()) ? 1 : 0;
        for (int i = 0; i < call.arguments().size(); i++) {
            int argument = call.arguments().get(i);
            int marks = i < receiver ? Marks.EXPOSED : given(values.type(f, argument));
            graph.mark(values.of(f, argument), marks, passed);
        }
        int result = Reasons.of(named ? Reasons.Kind.RESULT : Reasons.Kind.UNRESOLVED, number);
        eachResult(f, call, (node, index) -> {
            origin(f, call, node, index);
            graph.mark(node, Marks.OPEN, result);
        });
    }

    /** A method of a library's interface may be one of the program's that nobody resolved. */
    void implementations(int f, Op.Invocation call) {
        if (call.callee() instanceof Callee.External external
                && external.symbol().startsWith("(")
                && !external.symbol().startsWith("(*")) {
            argument(f, call, 0, Marks.EXPOSED, functions.firstOp(f) + call.id());
        }
    }

    /** What others can do with a value of a type: nobody sends to a {@code <-chan}, and no function ends a context that it gets. */
    static int given(Type type) {
        if (type instanceof NamedType named && named.symbol().equals("context.Context")) {
            return 0;
        }
        if (type.underlying() instanceof ChanType chan) {
            return switch (chan.direction()) {
                case BOTH -> Marks.OPEN;
                case SEND -> Marks.PROVIDED;
                case RECEIVE -> Marks.CONSUMED;
            };
        }
        return Marks.OPEN;
    }

    /** A method or function without source used as a value; {@code defer cancel()} and {@code wg.Done} are the usual ones. */
    void boundMethod(int f, int value, Callee target, int receiver) {
        int node = values.of(f, value);
        int number = functions.firstOp(f) + value;
        graph.mark(node, Marks.DEFINED, 0);
        graph.setOrigin(node, Origins.of(Origins.Kind.MADE, number));
        if (receiver != 0) {
            int object = values.object(f, ((Op.MethodValue) functions.op(number)).receiver());
            graph.entries().add(graph.find(object), Kind.INVOKE, number, 0);
            if (target instanceof Callee.Interface || target instanceof Callee.Unknown) {
                graph.mark(receiver, Marks.EXPOSED, Reasons.of(Reasons.Kind.UNRESOLVED, number));
            }
        }
        if (library.of(functions.body(f), target).isEmpty()) {
            graph.mark(node, Marks.CALLED, Reasons.of(Reasons.Kind.PASSED, number));
        }
    }

    /** Whether a model says that a call of one result ends a context. */
    static boolean isCancel(Acquires acquired) {
        return acquired.release().equals(List.of(Acquires.CALL));
    }
}
