package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.SliceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the frames of functions that begin to run. */
final class Frames {
    private final Index index;

    Frames(Index index) {
        this.index = index;
    }

    /** A function at its start, with its parameters and what it captures. */
    Optional<Frame> frame(
            State state,
            Value.Function target,
            List<Value> arguments,
            Op.Invocation op,
            Frame.Then then,
            List<Value.Pointer> once) {
        return index.code(target.function()).map(code -> frame(state, code, target, arguments, op, then, once));
    }

    /** The same of a function whose code was looked up before. */
    Frame frame(
            State state,
            Code code,
            Value.Function target,
            List<Value> arguments,
            Op.Invocation op,
            Frame.Then then,
            List<Value.Pointer> once) {
        Frame frame = new Frame(code, then, once);
        List<Value> packed = pack(state, frame.facts, arguments, op);
        bindParameters(state, frame, packed, target.captures());
        return frame;
    }

    private static void bindParameters(State state, Frame frame, List<Value> arguments, List<Value> captures) {
        for (Op each : frame.code.inputs) {
            if (each instanceof Op.Param param) {
                boolean given = param.index() < arguments.size();
                frame.set(param.id(), given ? arguments.get(param.index()) : state.symbol(param.type()));
            } else if (each instanceof Op.FreeVar free) {
                boolean given = free.index() < captures.size();
                frame.set(free.id(), given ? captures.get(free.index()) : captured(state, free));
            }
        }
    }

    /** A variable of the enclosing function, when a closure is run without it. */
    private static Value captured(State state, Op.FreeVar free) {
        return free.byReference()
                ? new Value.Pointer(state.allocate(HeapObject.Memory.outside(free.type())), "")
                : state.symbol(free.type());
    }

    /** Puts variadic arguments into their slice. */
    private List<Value> pack(State state, FunctionFacts facts, List<Value> arguments, Op.Invocation op) {
        int parameters = facts.parameterTypes().size();
        boolean slice =
                parameters > 0 && facts.parameterTypes().get(parameters - 1).underlying() instanceof SliceType;
        if (op.spread() || !slice || arguments.size() < parameters - 1) {
            return arguments;
        }
        if (arguments.size() == parameters && Slices.isOne(state, arguments.get(parameters - 1))) {
            return arguments;
        }
        HeapObject.Memory rest = HeapObject.Memory.made(facts.parameterTypes().get(parameters - 1))
                .withLength(arguments.size() - parameters + 1);
        for (int i = parameters - 1; i < arguments.size(); i++) {
            rest = rest.with(Paths.element(i - parameters + 1), arguments.get(i));
        }
        List<Value> packed = new ArrayList<>(arguments.subList(0, parameters - 1));
        packed.add(new Value.Pointer(state.allocate(rest), ""));
        return packed;
    }

    /** A function that is explored from its start, with symbols as arguments. */
    Optional<Frame> root(State state, FunctionFacts function, List<Value> arguments) {
        return index.code(function.id()).map(code -> {
            Frame frame = new Frame(code, Frame.Then.DEFERRED, List.of());
            bindParameters(state, frame, arguments, List.of());
            return frame;
        });
    }
}
