package dev.caulk.analysis.lower;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.Type;
import dev.caulk.syntax.Span;
import dev.caulk.syntax.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** The ways out of one function: returns, panics, {@code runtime.Goexit}, and what deferred calls make of them. */
final class Exits {
    private final FunctionLowering function;
    private final BodyBuilder builder;
    private final boolean defers;
    private final List<ExitChain.Point> points = new ArrayList<>();
    private final List<ExitChain.Point> panics = new ArrayList<>();

    /**
     * @param defers whether the function has a defer statement at all
     */
    Exits(FunctionLowering function, boolean defers) {
        this.function = function;
        this.builder = function.builder;
        this.defers = defers;
    }

    /** Deferred calls run here; nothing but loads of results may follow in the block before its end. */
    void runDeferred(Span exit) {
        if (defers) {
            points.add(
                    new ExitChain.Point(builder.current(), builder.current().ops.size(), exit));
        }
    }

    /** {@code return} without values, or the closing brace. */
    void returnNamed(Node place, Span span, boolean implicit) {
        runDeferred(span);
        List<Integer> values = function.namedResults(place);
        builder.end(span, at -> new Op.Return(at, values, implicit));
    }

    /** {@code return} with values that are computed but not in the named results yet. */
    void returnValues(Node place, Span span, List<Integer> values) {
        boolean named = !function.results.isEmpty() && values.size() == function.results.size();
        if (named) {
            for (int i = 0; i < values.size(); i++) {
                function.write(function.results.get(i), values.get(i), place);
            }
        }
        runDeferred(span);
        List<Integer> last = named && defers ? function.namedResults(place) : List.copyOf(values);
        builder.end(span, at -> new Op.Return(at, last, false));
    }

    /** {@code panic(value)}. */
    void panic(Span span, int value) {
        if (defers) {
            panics.add(
                    new ExitChain.Point(builder.current(), builder.current().ops.size(), span));
        }
        builder.end(span, at -> new Op.Panic(at, value));
    }

    /** Writes the deferred calls, and the return of a function that recovers (spec: "Handling panics"). */
    void complete(Node body, Span end) {
        if (!defers) {
            return;
        }
        ExitChain chain = new ExitChain(builder);
        points.forEach(point -> chain.write(point, defer -> false));
        BlockDraft recovered = builder.newBlock();
        for (ExitChain.Point point : panics) {
            if (chain.write(point, this::recovers)) {
                builder.connect(point.block(), recovered);
            }
        }
        builder.startSealed(recovered);
        List<Integer> values = function.results.isEmpty() ? zeroes(end) : function.namedResults(body);
        builder.end(end, at -> new Op.Return(at, values, true));
    }

    private List<Integer> zeroes(Span end) {
        List<Integer> values = new ArrayList<>();
        for (Type type : function.resultTypes) {
            values.add(builder.zero(end, type));
        }
        return List.copyOf(values);
    }

    private boolean recovers(Op.Defer defer) {
        if (defer.callee() instanceof Callee.Static target) {
            return function.family.recovers(target.function());
        }
        return defer.callee() instanceof Callee.Value value
                && builder.ops.get(value.value()) instanceof Op.MakeClosure closure
                && function.family.recovers(closure.function());
    }

    /** Notes that the function calls {@code recover} itself. */
    void recover() {
        function.family.addRecovering(function.id);
    }

    /** Which functions of a package call {@code recover} themselves; told when asked. */
    @FunctionalInterface
    interface Recovering {
        /** Whether the declared function does. */
        boolean test(FunctionId function);
    }
}
