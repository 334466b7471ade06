package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import dev.caulk.analysis.engine.explore.HeapObject.Context;
import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spells a state so that two are spelled alike when all that can follow is alike: objects and symbols are numbered in the order in
 * which goroutines lead to them, and what nobody can reach or read is left out.
 */
final class StateKey {
    private final State state;
    private final Map<FunctionId, Liveness> liveness;
    private final StringBuilder out = new StringBuilder();
    private final Map<Integer, Integer> objects = new HashMap<>();
    private final Map<Integer, Integer> symbols = new HashMap<>();
    private final Map<Integer, Integer> goroutines = new HashMap<>();
    private final Deque<Integer> work = new ArrayDeque<>();

    private StateKey(State state, Map<FunctionId, Liveness> liveness) {
        this.state = state;
        this.liveness = liveness;
    }

    /** The spelling of a state. */
    static String of(State state, Map<FunctionId, Liveness> liveness) {
        StateKey key = new StateKey(state, liveness);
        state.goroutines.forEach(g -> key.goroutines.put(g.id, key.goroutines.size()));
        key.out.append(state.calls).append(state.answered);
        state.served.forEach(key::value);
        state.goroutines.forEach(key::goroutine);
        while (!key.work.isEmpty()) {
            key.object(key.work.poll());
        }
        key.guards();
        key.facts();
        return key.out.toString();
    }

    private void goroutine(Goroutine goroutine) {
        out.append('G').append(goroutine.main).append(goroutine.late).append('\n');
        goroutine.stack.forEach(this::frame);
        for (Event event : goroutine.event) {
            event(event);
        }
        goroutine.groups.forEach(this::value);
    }

    private void event(Event event) {
        out.append(event.getClass().getSimpleName());
        if (event instanceof Event.Communicate communicate) {
            communicate.cases().forEach(c -> {
                value(c.channel());
                c.sent().forEach(this::value);
            });
        } else if (event instanceof Event.Lock lock) {
            value(lock.lock());
            out.append(lock.reader()).append(lock.queued());
        } else if (event instanceof Event.Asleep asleep) {
            value(asleep.condition());
        } else if (event instanceof Event.Await await) {
            value(await.group());
        }
        out.append('\n');
    }

    private void frame(Frame frame) {
        out.append('F').append(frame.facts.id()).append(frame.block).append(':').append(frame.index);
        BitSet live = liveness.computeIfAbsent(frame.facts.id(), id -> new Liveness(frame.cfg.body()))
                .at(frame.block, frame.index);
        for (int id = live.nextSetBit(0); id >= 0; id = live.nextSetBit(id + 1)) {
            out.append(' ').append(id).append('=');
            value(frame.get(id));
        }
        frame.deferred().forEach((op, calls) -> {
            out.append('D').append(op);
            for (Frame.Deferred call : calls) {
                value(call.callee());
                call.arguments().forEach(this::value);
            }
        });
        out.append(frame.rounds());
        frame.once.forEach(this::value);
        out.append('\n');
    }

    private void value(Value raw) {
        Value value = state.resolve(raw);
        if (value instanceof Value.Pointer pointer) {
            out.append('@').append(number(pointer.object())).append(pointer.path());
        } else if (value instanceof Value.Symbol symbol) {
            out.append('?').append(symbols.computeIfAbsent(symbol.number(), s -> symbols.size()));
        } else if (value instanceof Value.Nil) {
            out.append('0');
        } else if (value instanceof Value.Known known) {
            out.append(known.value());
        } else {
            composed(value);
        }
        out.append(',');
    }

    private void composed(Value value) {
        if (value instanceof Value.Function function) {
            out.append(function.function());
            values(function.captures());
        } else if (value instanceof Value.Bound bound) {
            out.append(bound.target());
            values(bound.receiver());
        } else if (value instanceof Value.Struct struct) {
            struct.parts().forEach((path, part) -> {
                out.append(path).append(':');
                value(part);
            });
        } else if (value instanceof Value.Tuple tuple) {
            values(tuple.values());
        } else if (value instanceof Value.Test test) {
            out.append(test.operator());
            values(List.of(test.left(), test.right()));
        } else if (value instanceof Value.Not not) {
            out.append('!');
            value(not.value());
        } else if (value instanceof Value.Cancel cancel) {
            out.append('C').append(number(cancel.context()));
        } else if (value instanceof Value.ReadSide side) {
            out.append('R');
            value(side.lock());
        }
    }

    private void values(List<Value> values) {
        out.append('(');
        values.forEach(this::value);
        out.append(')');
    }

    private int number(int object) {
        Integer known = objects.get(object);
        if (known == null) {
            known = objects.size();
            objects.put(object, known);
            work.add(object);
        }
        return known;
    }

    private void object(int number) {
        HeapObject object = state.object(number);
        out.append('O').append(number(number)).append(object.open());
        if (object instanceof Memory memory) {
            out.append(memory.length());
            memory.parts().forEach((path, part) -> {
                out.append(path).append(':');
                value(part);
            });
        } else if (object instanceof Channel channel) {
            out.append(channel.capacity()).append(channel.closed());
            values(channel.buffer());
            channel.context().ifPresent(this::number);
        } else if (object instanceof Context context) {
            out.append(context.cancelled()).append(context.ends());
            number(context.done());
            context.parent().ifPresent(this::number);
        }
        out.append('\n');
    }

    private void guards() {
        state.guards.forEach((at, guard) -> {
            if (objects.containsKey(at.object())) {
                out.append('L').append(number(at.object())).append(at.path());
                guard(guard);
            }
        });
    }

    private void guard(Guard guard) {
        if (guard instanceof Guard.Lock lock) {
            out.append(goroutine(lock.writer()));
            lock.readers()
                    .forEach(
                            (id, times) -> out.append(goroutine(id)).append('x').append(times));
        } else if (guard instanceof Guard.Group group) {
            out.append(group.count());
        } else if (guard instanceof Guard.Once once) {
            out.append(goroutine(once.runner())).append(once.done());
        }
        out.append('\n');
    }

    /** Goroutines that have ended are all alike. */
    private int goroutine(int id) {
        return id == Guard.NOBODY ? -1 : goroutines.getOrDefault(id, -2);
    }

    private void facts() {
        state.facts().entrySet().stream()
                .filter(e -> isKnown(e.getKey().left()) && isKnown(e.getKey().right()))
                .map(e -> {
                    int start = out.length();
                    value(e.getKey());
                    String text = out.substring(start) + e.getValue();
                    out.setLength(start);
                    return text;
                })
                .sorted()
                .forEach(out::append);
    }

    private boolean isKnown(Value raw) {
        Value value = state.resolve(raw);
        return !(value instanceof Value.Symbol symbol) || symbols.containsKey(symbol.number());
    }
}
