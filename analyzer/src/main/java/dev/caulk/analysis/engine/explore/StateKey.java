package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import dev.caulk.analysis.engine.explore.HeapObject.Context;
import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.types.ConstantValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Index index;
    private int[] out = new int[512];
    private int length;
    /** The numbers of objects and symbols, from one on; nought for those that nothing leads to. */
    private final int[] objects;

    private final int[] symbols;
    private int objectCount;
    private int symbolCount;
    private final Map<Integer, Integer> goroutines = new HashMap<>();
    private final Deque<Integer> work = new ArrayDeque<>();

    private StateKey(State state, Index index) {
        this.state = state;
        this.index = index;
        this.objects = new int[state.objects()];
        this.symbols = new int[state.symbols()];
    }

    /** The spelling of a state. */
    static Words of(State state, Index index) {
        StateKey key = new StateKey(state, index);
        state.goroutines.forEach(g -> key.goroutines.put(g.id, key.goroutines.size()));
        key.put(state.calls);
        state.answered.forEach(key::put);
        state.served.forEach(key::value);
        state.goroutines.forEach(key::goroutine);
        while (!key.work.isEmpty()) {
            key.object(key.work.poll());
        }
        key.guards();
        key.facts();
        return new Words(Arrays.copyOf(key.out, key.length));
    }

    private void goroutine(Goroutine goroutine) {
        put('G');
        put(goroutine.main);
        put(goroutine.late);
        put('\n');
        goroutine.stack.forEach(this::frame);
        for (Event event : goroutine.event) {
            event(event);
        }
        goroutine.groups.forEach(this::value);
    }

    private void event(Event event) {
        put(event.getClass());
        if (event instanceof Event.Communicate communicate) {
            communicate.cases().forEach(c -> {
                value(c.channel());
                c.sent().forEach(this::value);
            });
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
        Index.Code code = index.code(frame);
        put(code.number());
        put(frame.block);
        put(':');
        put(frame.index);
        put(frame.leaving);
        BitSet live = code.liveness().at(frame.block, frame.index);
        for (int id = live.nextSetBit(0); id >= 0; id = live.nextSetBit(id + 1)) {
            put(' ');
            put(id);
            put('=');
            value(frame.get(id));
        }
        frame.deferred().forEach((op, calls) -> {
            put('D');
            put(op);
            for (Frame.Deferred call : calls) {
                value(call.callee());
                call.arguments().forEach(this::value);
            }
        });
        put(frame.rounds().size());
        frame.rounds().forEach((key, rounds) -> {
            put(key);
            put(rounds);
        });
        frame.once.forEach(this::value);
        put('\n');
    }

    private void value(Value raw) {
        Value value = state.resolve(raw);
        if (value instanceof Value.Pointer pointer) {
            put('@');
            put(number(pointer.object()));
            put(pointer.path());
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
            struct.parts().forEach((path, part) -> {
                put(path);
                put(':');
                value(part);
            });
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
        values.forEach(this::value);
        put(')');
    }

    private int number(int object) {
        if (objects[object] == 0) {
            objects[object] = ++objectCount;
            work.add(object);
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
            put(memory.length());
            memory.parts().forEach((path, part) -> {
                put(path);
                put(':');
                value(part);
            });
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

    private void guards() {
        state.guards.forEach((at, guard) -> {
            if (objects[at.object()] != 0) {
                put('L');
                put(number(at.object()));
                put(at.path());
                guard(guard);
            }
        });
    }

    private void guard(Guard guard) {
        if (guard instanceof Guard.Lock lock) {
            put(goroutine(lock.writer()));
            lock.readers().forEach((id, times) -> {
                put(goroutine(id));
                put(times);
            });
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
        return id == Guard.NOBODY ? -1 : goroutines.getOrDefault(id, -2);
    }

    private void facts() {
        List<Words> known = new ArrayList<>();
        state.facts().forEach((test, holds) -> {
            if (isKnown(test.left()) && isKnown(test.right())) {
                int start = length;
                value(test);
                put(holds);
                known.add(new Words(Arrays.copyOfRange(out, start, length)));
                length = start;
            }
        });
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

    private void put(Object name) {
        put(index.number(name));
    }
}
