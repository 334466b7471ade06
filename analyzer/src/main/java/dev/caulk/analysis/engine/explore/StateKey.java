package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import dev.caulk.analysis.engine.explore.HeapObject.Context;
import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Spells states so that two are spelled alike when all that can follow is alike: objects and symbols are numbered in the order in
 * which goroutines lead to them, and what nobody can reach or read is left out.
 */
final class StateKey {
    private final Index index;
    private State state = new State();
    private final Writing out;
    /** The numbers of objects and symbols, from one on; nought for those that nothing leads to. */
    private int[] objects = {};

    private int[] symbols = {};
    /** The objects in the order of their numbers. */
    private int[] order = {};

    private int objectCount;
    private int symbolCount;

    StateKey(Index index) {
        this.index = index;
        this.out = new Writing(index);
    }

    /** The spelling of a state; good until the next one is spelled. */
    Words of(State spelled) {
        state = spelled;
        out.clear();
        objectCount = 0;
        symbolCount = 0;
        objects = Writing.cleared(objects, state.objects());
        symbols = Writing.cleared(symbols, state.symbols());
        order = Writing.cleared(order, state.objects());
        out.put(state.calls);
        out.put(state.answered.size());
        state.answered.forEach(out::put);
        values(state.served);
        out.put(state.goroutines.size());
        for (Goroutine goroutine : state.goroutines) {
            goroutine(goroutine);
        }
        for (int i = 0; i < objectCount; i++) {
            object(order[i]);
        }
        guards();
        facts();
        return out.words();
    }

    private void goroutine(Goroutine goroutine) {
        out.put('G');
        out.put(goroutine.main);
        out.put(goroutine.late);
        out.put(goroutine.stack.size());
        out.put(goroutine.event.size());
        for (Frame frame : goroutine.stack) {
            frame(frame);
        }
        for (Event event : goroutine.event) {
            event(event);
        }
        values(goroutine.groups);
    }

    private void event(Event event) {
        out.put(event.kind());
        if (event instanceof Event.Communicate communicate) {
            for (Event.Case each : communicate.cases()) {
                value(each.channel());
                values(each.sent());
            }
        } else if (event instanceof Event.Lock lock) {
            value(lock.lock());
            out.put(lock.reader());
            out.put(lock.queued());
        } else if (event instanceof Event.Asleep asleep) {
            value(asleep.condition());
        } else if (event instanceof Event.Await await) {
            value(await.group());
        }
    }

    private void frame(Frame frame) {
        out.put('F');
        out.put(frame.code.number);
        out.put(frame.block);
        out.put(frame.index);
        out.put(frame.leaving);
        // Which ones these are follows from the place.
        for (int id : frame.code.liveness().at(frame.block, frame.index)) {
            value(frame.get(id));
        }
        deferred(frame);
        out.put(frame.rounds().size());
        for (Map.Entry<Integer, Integer> rounds : frame.rounds().entrySet()) {
            out.put(rounds.getKey().intValue());
            out.put(rounds.getValue().intValue());
        }
        values(frame.once);
    }

    private void deferred(Frame frame) {
        out.put(frame.deferred().size());
        for (Map.Entry<Integer, List<Frame.Deferred>> calls : frame.deferred().entrySet()) {
            out.put(calls.getKey().intValue());
            out.put(calls.getValue().size());
            for (Frame.Deferred call : calls.getValue()) {
                value(call.callee());
                values(call.arguments());
            }
        }
    }

    /** A letter for the kind of value, and as many numbers as that kind and they themselves say. */
    private void value(Value raw) {
        Value value = state.resolve(raw);
        if (value instanceof Value.Pointer pointer) {
            out.put('@');
            out.put(number(pointer.object()));
            out.path(pointer.path());
        } else if (value instanceof Value.Symbol symbol) {
            out.put('?');
            out.put(symbol(symbol.number()));
        } else if (value instanceof Value.Nil) {
            out.put('0');
        } else if (value instanceof Value.Known known) {
            out.constant(known.value());
        } else {
            composed(value);
        }
    }

    private void composed(Value value) {
        if (value instanceof Value.Function function) {
            out.put('F');
            out.put(function.function());
            values(function.captures());
        } else if (value instanceof Value.Bound bound) {
            out.put('B');
            out.put(bound.target());
            values(bound.receiver());
        } else if (value instanceof Value.Struct struct) {
            out.put('S');
            out.put(struct.parts().size());
            for (Map.Entry<String, Value> part : struct.parts().entrySet()) {
                out.put(part.getKey());
                value(part.getValue());
            }
        } else if (value instanceof Value.Tuple tuple) {
            out.put('T');
            values(tuple.values());
        } else if (value instanceof Value.Test test) {
            out.put('=');
            out.put(test.operator());
            value(test.left());
            value(test.right());
        } else if (value instanceof Value.Not not) {
            out.put('!');
            value(not.value());
        } else if (value instanceof Value.Cancel cancel) {
            out.put('C');
            out.put(number(cancel.context()));
        } else if (value instanceof Value.ReadSide side) {
            out.put('R');
            value(side.lock());
        }
    }

    private void values(List<? extends Value> values) {
        out.put(values.size());
        for (int i = 0; i < values.size(); i++) {
            value(values.get(i));
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
        out.put(object.open());
        if (object instanceof Memory memory) {
            out.put('M');
            memory(memory);
        } else if (object instanceof Channel channel) {
            out.put('H');
            out.put(channel.capacity());
            out.put(channel.closed());
            values(channel.buffer());
            channel.context().ifPresent(this::number);
        } else if (object instanceof Context context) {
            out.put('X');
            out.put(context.cancelled());
            out.put(context.ends());
            number(context.done());
            context.parent().ifPresent(this::number);
        }
    }

    private void memory(Memory memory) {
        out.put(memory.length());
        int[] names = memory.names(index);
        out.put(names.length);
        Value[] values = memory.values();
        for (int i = 0; i < names.length; i++) {
            out.put(names[i]);
            value(values[i]);
        }
    }

    private void guards() {
        for (Map.Entry<Value.Pointer, Guard> guard : state.guards.entrySet()) {
            Value.Pointer at = guard.getKey();
            if (objects[at.object()] != 0) {
                out.put('L');
                out.put(number(at.object()));
                out.path(at.path());
                guard(guard.getValue());
            }
        }
    }

    private void guard(Guard guard) {
        if (guard instanceof Guard.Lock lock) {
            out.put(goroutine(lock.writer()));
            out.put(lock.readers().size());
            for (Map.Entry<Integer, Integer> reader : lock.readers().entrySet()) {
                out.put(goroutine(reader.getKey()));
                out.put(reader.getValue().intValue());
            }
        } else if (guard instanceof Guard.Group group) {
            out.put(group.count());
        } else if (guard instanceof Guard.Once once) {
            out.put(goroutine(once.runner()));
            out.put(once.done());
        }
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
                int start = out.length();
                value(test);
                out.put(fact.getValue().booleanValue());
                known.add(out.cut(start));
            }
        }
        known.sort(Words.ORDER);
        known.forEach(words -> {
            for (int word : words.words()) {
                out.put(word);
            }
        });
    }

    private boolean isKnown(Value raw) {
        Value value = state.resolve(raw);
        return !(value instanceof Value.Symbol symbol) || symbols[symbol.number()] != 0;
    }
}
