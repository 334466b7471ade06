package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.types.MapType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Predeclared functions. */
final class Builtins {
    private final State state;
    private final Access access;

    Builtins(State state) {
        this.state = state;
        this.access = new Access(state);
    }

    Value call(String name, List<Value> arguments, Calls.Request request) {
        if (arguments.isEmpty()) {
            return name.equals("recover") ? new Value.Nil() : Outside.unknown(state, request.type());
        }
        return switch (name) {
            case "len" -> length(arguments.get(0), request);
            case "cap" -> capacity(arguments.get(0), request);
            case "append" -> append(arguments, request);
            case "delete" -> delete(arguments);
            case "copy" -> {
                copy(arguments);
                yield Outside.unknown(state, request.type());
            }
            default -> Outside.unknown(state, request.type());
        };
    }

    private Value length(Value of, Calls.Request request) {
        Optional<HeapObject.Channel> channel = state.channel(of);
        if (channel.isPresent()) {
            return channel.get().open() || channel.get().capacity().isEmpty()
                    ? state.symbol(request.type())
                    : Constants.integer(channel.get().buffer().size());
        }
        OptionalInt length = access.length(of);
        return length.isPresent() ? Constants.integer(Typical.of(length.getAsInt())) : state.symbol(request.type());
    }

    private Value capacity(Value of, Calls.Request request) {
        return state.channel(of)
                .filter(c -> c.capacity().isPresent())
                .map(c -> Constants.integer(c.capacity().getAsInt()))
                .orElseGet(() -> state.symbol(request.type()));
    }

    private Value append(List<Value> arguments, Calls.Request request) {
        Value base = state.resolve(arguments.get(0));
        Memory start =
                state.memory(base).orElseGet(() -> Memory.made(request.type()).withLength(0));
        if (start.outside() || base instanceof Value.Symbol) {
            arguments.subList(1, arguments.size()).forEach(new Reach(state)::open);
            return base;
        }
        Memory made = new Memory(start.type(), false, false, start.parts(), start.length());
        int length = start.length().orElse(0);
        if (request.op().spread()) {
            Optional<Memory> more = state.memory(arguments.get(1));
            int added = access.length(arguments.get(1)).orElse(0);
            for (int i = 0; i < added && more.isPresent(); i++) {
                made = Evaluator.copy(more.get(), Paths.element(i), made, Paths.element(length + i));
            }
            length += added;
        } else {
            for (Value value : arguments.subList(1, arguments.size())) {
                made = made.with(Paths.element(length++), state.resolve(value));
            }
        }
        return new Value.Pointer(state.allocate(made.withLength(length)), "");
    }

    private Value delete(List<Value> arguments) {
        Optional<Memory> memory = state.memory(arguments.get(0));
        if (arguments.size() > 1 && memory.isPresent() && memory.get().type().underlying() instanceof MapType) {
            Value.Pointer map = (Value.Pointer) state.resolve(arguments.get(0));
            String key = access.key(map, arguments.get(1));
            Memory now = memory.get();
            for (String rest : List.copyOf(
                    Paths.below(now.parts(), Paths.join(map.path(), key)).keySet())) {
                now = now.without(Paths.join(Paths.join(map.path(), key), rest));
            }
            boolean fewer = now.parts().size() < memory.get().parts().size()
                    && now.length().isPresent();
            state.put(map.object(), fewer ? now.withLength(now.length().getAsInt() - 1) : now);
        }
        return Value.NONE;
    }

    private void copy(List<Value> arguments) {
        if (arguments.size() < 2) {
            return;
        }
        Value target = state.resolve(arguments.get(0));
        Optional<Memory> source = state.memory(arguments.get(1));
        Optional<Memory> into = state.memory(target);
        if (source.isPresent() && into.isPresent() && target instanceof Value.Pointer pointer) {
            Memory now = into.get();
            int length = Math.min(now.length().orElse(0), source.get().length().orElse(0));
            for (int i = 0; i < length; i++) {
                now = Evaluator.copy(source.get(), Paths.element(i), now, Paths.element(i));
            }
            state.put(pointer.object(), now);
        }
    }
}
