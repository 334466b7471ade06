package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import dev.caulk.model.Acquires;
import dev.caulk.model.FunctionModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the contexts live that gRPC streams are opened with: a stream ends with its context at the latest. */
public final class StreamContexts {
    private static final int MAX_DEPTH = 8;

    private final Program program;
    private final Library library;

    /** Looks at the contexts of a program. */
    public StreamContexts(Program program, Library library) {
        this.program = program;
        this.library = library;
    }

    /** How long a context lives, the longest last. */
    public enum Life {
        /** Something ends it: its cancel function, or the library that made it. */
        ENDS,
        /** A deadline ends it. */
        DEADLINE,
        /** As long as the caller says. */
        PARAMETER,
        /** Nobody knows. */
        UNKNOWN,
        /** As long as the process. */
        ENDLESS
    }

    /**
     * A context's life.
     *
     * @param parameter which parameter it is, where its life is {@link Life#PARAMETER}
     */
    public record Found(Life life, int parameter) {}

    /** The life of the context that a call gets. */
    public Found of(FunctionId function, Op.Invocation call) {
        FunctionBody body =
                program.function(function).flatMap(FunctionFacts::body).orElseThrow();
        return call.arguments().stream()
                .filter(argument -> isContext(body, argument))
                .findFirst()
                .map(argument -> life(function, body, argument, 0))
                .orElse(found(Life.UNKNOWN));
    }

    /** The life of a value that is a context. */
    public Found of(FunctionId function, int context) {
        return life(
                function,
                program.function(function).flatMap(FunctionFacts::body).orElseThrow(),
                context,
                0);
    }

    private static boolean isContext(FunctionBody body, int value) {
        return ValueTypes.of(body, value).toString().equals("context.Context");
    }

    private static Found found(Life life) {
        return new Found(life, -1);
    }

    private Found life(FunctionId function, FunctionBody body, int value, int depth) {
        Op op = body.definition(value);
        if (depth > MAX_DEPTH) {
            return found(Life.UNKNOWN);
        }
        if (op instanceof Op.Param param) {
            return new Found(Life.PARAMETER, param.index());
        }
        if (op instanceof Op.Extract extract && body.definition(extract.tuple()) instanceof Op.Call call) {
            return made(function, body, call, depth);
        }
        if (op instanceof Op.Call call) {
            return made(function, body, call, depth);
        }
        if (op instanceof Op.Convert convert) {
            return life(function, body, convert.operand(), depth + 1);
        }
        if (op instanceof Op.Phi phi) {
            return shortest(phi.operands().stream().map(o -> life(function, body, o, depth + 1)));
        }
        if (op instanceof Op.FreeVar free) {
            return captured(function, free, depth);
        }
        return op instanceof Op.Load load ? loaded(function, body, load, depth) : found(Life.UNKNOWN);
    }

    /** Of several that it may be, the one that is best for the program. */
    private static Found shortest(Stream<Found> lives) {
        return lives.min(Comparator.comparing(Found::life)).orElse(found(Life.UNKNOWN));
    }

    private Found made(FunctionId function, FunctionBody body, Op.Call call, int depth) {
        boolean server = call.callee() instanceof Callee.Interface method && StreamTypes.isServer(method.type());
        for (FunctionModel model : library.of(body, call)) {
            Optional<Acquires> cancel = model.acquires().filter(a -> a.kind() == Acquires.Kind.CANCEL);
            if (model.returnsBorrowed().contains(0)
                    || cancel.filter(a -> isCalled(body, call, a)).isPresent()) {
                return found(Life.ENDS);
            }
            if (cancel.filter(a -> a.heldBy().isEmpty()).isPresent()) {
                return found(Life.DEADLINE);
            }
            if (model.makesEndlessContext()) {
                return found(Life.ENDLESS);
            }
            int parent = model.derives()
                    .map(d -> Library.parameter(model, d.param()))
                    .orElse(-1);
            if (parent >= 0 && parent < call.arguments().size()) {
                return life(function, body, call.arguments().get(parent), depth + 1);
            }
        }
        Stream<Found> given = call.arguments().stream()
                .filter(argument -> isContext(body, argument))
                .map(argument -> life(function, body, argument, depth + 1));
        return server ? found(Life.ENDS) : shortest(given);
    }

    /** Whether anything is done with the cancel function; whether that is enough is of another rule. */
    private static boolean isCalled(FunctionBody body, Op.Call call, Acquires cancel) {
        Uses uses = new Uses(body);
        return uses.of(call.id()).stream()
                .filter(op -> op instanceof Op.Extract extract && extract.index() == cancel.result())
                .anyMatch(op -> !uses.of(op.id()).isEmpty());
    }

    private Found captured(FunctionId function, Op.FreeVar free, int depth) {
        Optional<FunctionId> outer = program.function(function).flatMap(FunctionFacts::enclosing);
        Optional<FunctionBody> body = outer.flatMap(program::function).flatMap(FunctionFacts::body);
        if (body.isEmpty()) {
            return found(Life.UNKNOWN);
        }
        return body.get().ops().stream()
                .filter(op -> op instanceof Op.MakeClosure closure
                        && closure.function().equals(function))
                .map(op -> ((Op.MakeClosure) op).captures().get(free.index()))
                .findFirst()
                .map(value -> free.byReference()
                        ? variable(outer.orElseThrow(), body.get(), value, depth + 1)
                        : life(outer.orElseThrow(), body.get(), value, depth + 1))
                .filter(found -> found.life() != Life.PARAMETER)
                .orElse(found(Life.UNKNOWN));
    }

    private Found loaded(FunctionId function, FunctionBody body, Op.Load load, int depth) {
        if (load.place() instanceof Place.Deref deref) {
            return body.definition(deref.pointer()) instanceof Op.FreeVar free
                    ? captured(function, free, depth + 1)
                    : variable(function, body, deref.pointer(), depth + 1);
        }
        return found(load.place() instanceof Place.Global ? Life.ENDLESS : Life.UNKNOWN);
    }

    private Found variable(FunctionId function, FunctionBody body, int pointer, int depth) {
        List<Op> stores = new Uses(body)
                .of(pointer).stream()
                        .filter(use -> use instanceof Op.Store store && store.value() != pointer)
                        .toList();
        return shortest(stores.stream().map(op -> life(function, body, ((Op.Store) op).value(), depth + 1)));
    }
}
