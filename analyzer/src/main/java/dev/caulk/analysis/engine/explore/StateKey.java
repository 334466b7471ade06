package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import dev.caulk.analysis.engine.explore.HeapObject.Context;
import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.types.ConstantValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Spells states so that two are spelled alike when all that can follow is alike: objects and symbols are numbered in the order in
 * which goroutines lead to them, and what nobody can reach or read is left out.
 */
final class StateKey {
    private final Index index;
    private State state = new State();
    private int[] out = new int[512];
    private int length;
    /** The numbers of objects and symbols, from one on; nought for those that nothing leads to. */
    private int[] objects = {};

    private int[] symbols = {};
    /** The objects in the order of their numbers. */
    private int[] order = {};

    private int objectCount;
    private int symbolCount;

    StateKey(Index index) {
        this.index = index;
    }

    /** The spelling of a state. */
    Words of(State spelled) {
        state = spelled;
        length = 0;
        objectCount = 0;
        symbolCount = 0;
        objects = cleared(objects, state.objects());
        symbols = cleared(symbols, state.symbols());
        order = cleared(order, state.objects());
        put(state.calls);
        state.answered.forEach(this::put);
        state.served.forEach(this::value);
        for (Goroutine goroutine : state.goroutines) {
            goroutine(goroutine);
        }
        for (int i = 0; i < objectCount; i++) {
            object(order[i]);
        }
        guards();
        facts();
        return new Words(Arrays.copyOf(out, length));
    }

    private static int[] cleared(int[] numbers, int size) {
        if (numbers.length < size) {
            return new int[2 * size];
        }
        Arrays.fill(numbers, 0, size, 0);
        return numbers;
    }

    private void goroutine(Goroutine goroutine) {
        put('G');
        put(goroutine.main);
        put(goroutine.late);
        put('\n');
        for (Frame frame : goroutine.stack) {
            frame(frame);
        }
        for (Event event : goroutine.event) {
            event(event);
        }
        plain(goroutine.groups);
    }

    private void event(Event event) {
        put(event.kind());
        if (event instanceof Event.Communicate communicate) {
            for (Event.Case each : communicate.cases()) {
                value(each.channel());
                plain(each.sent());
            }
        } else if (event instanceof Event.Lock lock) {
            value(lock.lock());
            put(lock.reader());
            put(lock.queued());
        } else if (event instanceof Event.Asleep asleep) {
            value(asleep.condition());
        } else if (event instanceof Event.Await await) {
            value(await.group());
        }
        put('\n');
    }

    private void frame(Frame frame) {
        put('F');
        put(frame.code.number);
        put(frame.block);
        put(':');
        put(frame.index);
        for (int id : frame.code.liveness().at(frame.block, frame.index)) {
            put(' ');
            put(id);
            put('=');
            value(frame.get(id));
        }
        deferred(frame);
        put(frame.rounds().size());
        for (Map.Entry<Integer, Integer> rounds : frame.rounds().entrySet()) {
            put(rounds.getKey().intValue());
            put(rounds.getValue().intValue());
        }
        plain(frame.once);
        put('\n');
    }

    private void deferred(Frame frame) {
        for (Map.Entry<Integer, List<Frame.Deferred>> calls : frame.deferred().entrySet()) {
            put('D');
            put(calls.getKey().intValue());
            for (Frame.Deferred call : calls.getValue()) {
                value(call.callee());
                plain(call.arguments());
            }
        }
    }

    private void value(Value raw) {
        Value value = state.resolve(raw);
        if (value instanceof Value.Pointer pointer) {
            put('@');
            put(number(pointer.object()));
            path(pointer.path());
        } else if (value instanceof Value.Symbol symbol) {
            put('?');
            put(symbol(symbol.number()));
        } else if (value instanceof Value.Nil) {
            put('0');
        } else if (value instanceof Value.Known known) {
            constant(known.value());
        } else {
            composed(value);
        }
        put(',');
    }

    private void constant(ConstantValue value) {
        if (value instanceof ConstantValue.IntValue number && number.value().bitLength() < Integer.SIZE) {
            put('i');
            put(number.value().intValue());
        } else if (value instanceof ConstantValue.BoolValue bool) {
            put(bool.value() ? 't' : 'f');
        } else {
            put('k');
            put(value);
        }
    }

    private void composed(Value value) {
        if (value instanceof Value.Function function) {
            put(function.function());
            values(function.captures());
        } else if (value instanceof Value.Bound bound) {
            put(bound.target());
            values(bound.receiver());
        } else if (value instanceof Value.Struct struct) {
            for (Map.Entry<String, Value> part : struct.parts().entrySet()) {
                put(part.getKey());
                put(':');
                value(part.getValue());
            }
        } else if (value instanceof Value.Tuple tuple) {
            values(tuple.values());
        } else if (value instanceof Value.Test test) {
            put(test.operator());
            values(List.of(test.left(), test.right()));
        } else if (value instanceof Value.Not not) {
            put('!');
            value(not.value());
        } else if (value instanceof Value.Cancel cancel) {
            put('C');
            put(number(cancel.context()));
        } else if (value instanceof Value.ReadSide side) {
            put('R');
            value(side.lock());
        }
    }

    private void values(List<Value> values) {
        put('(');
        plain(values);
        put(')');
    }

    private void plain(List<? extends Value> values) {
        for (Value value : values) {
            value(value);
        }
    }

    private int number(int object) {
        if (objects[object] == 0) {
            order[objectCount++] = object;
            objects[object] = objectCount;
        }
        return objects[object];
    }

    private int symbol(int number) {
        if (symbols[number] == 0) {
            symbols[number] = ++symbolCount;
        }
        return symbols[number];
    }

    private void object(int number) {
        HeapObject object = state.object(number);
        put('O');
        put(number(number));
        put(object.open());
        if (object instanceof Memory memory) {
            memory(memory);
        } else if (object instanceof Channel channel) {
            put(channel.capacity());
            put(channel.closed());
            values(channel.buffer());
            channel.context().ifPresent(this::number);
        } else if (object instanceof Context context) {
            put(context.cancelled());
            put(context.ends());
            number(context.done());
            context.parent().ifPresent(this::number);
        }
        put('\n');
    }

    private void memory(Memory memory) {
        put(memory.length());
        int[] names = memory.names(index);
        put(names.length);
        int next = 0;
        for (Value part : memory.parts().values()) {
            put(names[next++]);
            value(part);
        }
    }

    private void guards() {
        for (Map.Entry<Value.Pointer, Guard> guard : state.guards.entrySet()) {
            Value.Pointer at = guard.getKey();
            if (objects[at.object()] != 0) {
                put('L');
                put(number(at.object()));
                path(at.path());
                guard(guard.getValue());
            }
        }
    }

    private void guard(Guard guard) {
        if (guard instanceof Guard.Lock lock) {
            put(goroutine(lock.writer()));
            for (Map.Entry<Integer, Integer> reader : lock.readers().entrySet()) {
                put(goroutine(reader.getKey()));
                put(reader.getValue().intValue());
            }
        } else if (guard instanceof Guard.Group group) {
            put(group.count());
        } else if (guard instanceof Guard.Once once) {
            put(goroutine(once.runner()));
            put(once.done());
        }
        put('\n');
    }

    /** Goroutines that have ended are all alike. */
    private int goroutine(int id) {
        for (int i = 0; i < state.goroutines.size(); i++) {
            if (state.goroutines.get(i).id == id) {
                return i;
            }
        }
        return id == Guard.NOBODY ? -1 : -2;
    }

    private void facts() {
        if (state.facts().isEmpty()) {
            return;
        }
        List<Words> known = new ArrayList<>();
        for (Map.Entry<Value.Test, Boolean> fact : state.facts().entrySet()) {
            Value.Test test = fact.getKey();
            if (isKnown(test.left()) && isKnown(test.right())) {
                int start = length;
                value(test);
                put(fact.getValue().booleanValue());
                known.add(new Words(Arrays.copyOfRange(out, start, length)));
                length = start;
            }
        }
        known.sort(Words.ORDER);
        known.forEach(words -> {
            for (int word : words.words()) {
                put(word);
            }
        });
    }

    private boolean isKnown(Value raw) {
        Value value = state.resolve(raw);
        return !(value instanceof Value.Symbol symbol) || symbols[symbol.number()] != 0;
    }

    private void put(int word) {
        if (length == out.length) {
            out = Arrays.copyOf(out, 2 * length);
        }
        out[length++] = word;
    }

    private void put(boolean word) {
        put(word ? 1 : 0);
    }

    private void path(String path) {
        put(path.isEmpty() ? -1 : index.number(path));
    }

    private void put(OptionalInt number) {
        put(number.isPresent());
        put(number.orElse(0));
    }

    private void put(Object name) {
        put(index.number(name));
    }
}
