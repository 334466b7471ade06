package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.OpRewriter;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Acquires;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the program believes of functions whose source and model are not there: where most of its callers close what such a function
 * returns, it must be closed (Engler and others, "Bugs as Deviant Behavior", 2001).
 */
final class Beliefs {
    private static final String CLOSE = "Close";
    private static final int MAX_DEPTH = 6;

    private final Program program;
    private final Library library;
    private final Map<String, Set<FunctionId>> closing = new HashMap<>();
    private final Map<String, Set<FunctionId>> dropping = new HashMap<>();

    Beliefs(Program program, Library library) {
        this.program = program;
        this.library = library;
        program.functions().forEach(this::closes);
        if (!closing.isEmpty()) {
            program.functions().forEach(this::drops);
        }
    }

    /** What a call is believed to acquire. */
    Optional<Acquires> of(FunctionBody body, Op.Call call) {
        Optional<String> symbol = symbol(body, call).filter(this::isBelieved);
        return symbol.map(s -> new Acquires(
                0,
                Optional.empty(),
                List.of(CLOSE),
                List.of(),
                error(body, call),
                Optional.empty(),
                CustomaryNames.isDial(Library.lastName(call.callee())) ? Acquires.Kind.CONNECTION : Acquires.Kind.OTHER,
                false));
    }

    /** The belief in words. */
    String text(String symbol) {
        int all = closing.getOrDefault(symbol, Set.of()).size()
                + dropping.getOrDefault(symbol, Set.of()).size();
        return "what " + symbol + " returns must be closed, as "
                + closing.getOrDefault(symbol, Set.of()).size() + " of " + all + " functions do that use it";
    }

    private boolean isBelieved(String symbol) {
        int yes = closing.getOrDefault(symbol, Set.of()).size();
        int no = dropping.getOrDefault(symbol, Set.of()).size();
        return yes >= 2 && yes >= 2 * no;
    }

    /** The name of a function outside of tree and standard library that no model speaks of. */
    private Optional<String> symbol(FunctionBody body, Op.Call call) {
        if (!(call.callee() instanceof Callee.External external)) {
            return Optional.empty();
        }
        String symbol = external.symbol();
        int slash = symbol.indexOf('/');
        boolean outside = slash > 0 && symbol.substring(0, slash).indexOf('.') > 0;
        return outside && library.of(body, call).isEmpty() ? Optional.of(symbol) : Optional.empty();
    }

    /** The last result, of several, is taken for the error. */
    private static OptionalInt error(FunctionBody body, Op.Call call) {
        return body.ops().stream()
                .filter(op -> op instanceof Op.Extract extract && extract.tuple() == call.id() && extract.index() > 0)
                .mapToInt(op -> ((Op.Extract) op).index())
                .max();
    }

    private void closes(FunctionFacts function) {
        function.body()
                .ifPresent(body -> body.ops().stream()
                        .filter(op -> op instanceof Op.Invocation call
                                && !call.arguments().isEmpty()
                                && Library.hasReceiver(call.callee())
                                && Library.lastName(call.callee()).equals(CLOSE))
                        .forEach(op -> origins(
                                        function,
                                        body,
                                        ((Op.Invocation) op).arguments().get(0),
                                        0)
                                .forEach(symbol -> closing.computeIfAbsent(symbol, s -> new TreeSet<>())
                                        .add(declared(function)))));
    }

    private FunctionId declared(FunctionFacts function) {
        return function.enclosing()
                .flatMap(program::function)
                .map(this::declared)
                .orElse(function.id());
    }

    /** The functions whose result a value may be. */
    private Set<String> origins(FunctionFacts function, FunctionBody body, int value, int depth) {
        Set<String> found = new TreeSet<>();
        Op op = body.definition(value);
        if (depth > MAX_DEPTH) {
            return found;
        }
        if (op instanceof Op.Extract extract && extract.index() == 0 || op instanceof Op.Call) {
            Op made = op instanceof Op.Extract extract ? body.definition(extract.tuple()) : op;
            if (made instanceof Op.Call call) {
                symbol(body, call).ifPresent(found::add);
                found.addAll(returned(call, depth + 1));
            }
        } else if (op instanceof Op.Phi || op instanceof Op.Convert) {
            OpRewriter.operands(op).forEach(o -> found.addAll(origins(function, body, o, depth + 1)));
        } else if (op instanceof Op.Load load && load.place() instanceof Place.Deref deref) {
            found.addAll(variable(function, body, deref.pointer(), depth + 1));
        } else if (op instanceof Op.FreeVar free) {
            found.addAll(captured(function, free, depth + 1));
        }
        return found;
    }

    /** What a function of the tree hands on as its first result. */
    private Set<String> returned(Op.Call call, int depth) {
        Set<String> found = new TreeSet<>();
        if (call.callee() instanceof Callee.Static target) {
            Optional<FunctionFacts> callee = program.function(target.function());
            callee.flatMap(FunctionFacts::body)
                    .ifPresent(body -> body.ops().stream()
                            .filter(op -> op instanceof Op.Return exit
                                    && !exit.values().isEmpty())
                            .forEach(op -> found.addAll(origins(
                                    callee.orElseThrow(),
                                    body,
                                    ((Op.Return) op).values().get(0),
                                    depth))));
        }
        return found;
    }

    private Set<String> variable(FunctionFacts function, FunctionBody body, int pointer, int depth) {
        if (body.definition(pointer) instanceof Op.FreeVar free) {
            return captured(function, free, depth);
        }
        Set<String> found = new TreeSet<>();
        for (Op op : body.ops()) {
            if (op instanceof Op.Store store
                    && store.place() instanceof Place.Deref deref
                    && deref.pointer() == pointer) {
                found.addAll(origins(function, body, store.value(), depth));
            }
        }
        return found;
    }

    private Set<String> captured(FunctionFacts function, Op.FreeVar free, int depth) {
        Optional<FunctionFacts> outer = function.enclosing().flatMap(program::function);
        Optional<FunctionBody> body = outer.flatMap(FunctionFacts::body);
        Set<String> found = new TreeSet<>();
        body.ifPresent(b -> b.ops().stream()
                .filter(op -> op instanceof Op.MakeClosure closure
                        && closure.function().equals(function.id()))
                .map(op -> ((Op.MakeClosure) op).captures().get(free.index()))
                .forEach(value -> found.addAll(
                        free.byReference()
                                ? variable(outer.orElseThrow(), b, value, depth + 1)
                                : origins(outer.orElseThrow(), b, value, depth + 1))));
        return found;
    }

    /** Callers that neither close it nor give it to anybody. */
    private void drops(FunctionFacts function) {
        function.body()
                .ifPresent(body -> body.ops().forEach(op -> {
                    if (op instanceof Op.Call call) {
                        symbol(body, call)
                                .filter(closing::containsKey)
                                .filter(symbol ->
                                        !closing.getOrDefault(symbol, Set.of()).contains(declared(function)))
                                .filter(symbol -> !handsOver(body, call))
                                .ifPresent(symbol -> dropping.computeIfAbsent(symbol, s -> new TreeSet<>())
                                        .add(declared(function)));
                    }
                }));
    }

    private static boolean handsOver(FunctionBody body, Op.Call call) {
        Set<Integer> values = new HashSet<>(Set.of(call.id()));
        for (Op op : body.ops()) {
            boolean carries = op instanceof Op.Extract extract && extract.index() == 0
                    || op instanceof Op.Phi
                    || op instanceof Op.Convert;
            if (carries && OpRewriter.operands(op).stream().anyMatch(values::contains)) {
                values.add(op.id());
            }
        }
        return body.ops().stream()
                .anyMatch(op -> OpRewriter.operands(op).stream().anyMatch(values::contains)
                        && (op instanceof Op.Return
                                || op instanceof Op.Store
                                || op instanceof Op.Send
                                || op instanceof Op.Composite
                                || op instanceof Op.MakeClosure
                                || op instanceof Op.Call passed
                                        && !values.contains(passed.id())
                                        && passes(passed, values)));
    }

    private static boolean passes(Op.Call call, Set<Integer> values) {
        int first = Library.hasReceiver(call.callee()) ? 1 : 0;
        return call.arguments().stream().skip(first).anyMatch(values::contains);
    }
}
