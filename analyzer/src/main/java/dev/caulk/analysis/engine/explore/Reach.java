package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import dev.caulk.analysis.engine.explore.HeapObject.Context;
import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Which objects can be reached from values. */
final class Reach {
    private final State state;

    Reach(State state) {
        this.state = state;
    }

    /** The objects that values lead to, by number. */
    BitSet of(Collection<? extends Value> values) {
        BitSet seen = new BitSet();
        for (Value value : values) {
            add(value, seen);
        }
        return seen;
    }

    private void add(Value raw, BitSet seen) {
        Value first = state.resolve(raw);
        if (leadsNowhere(first)) {
            return;
        }
        Deque<Value> work = new ArrayDeque<>();
        work.push(first);
        while (!work.isEmpty()) {
            Value value = state.resolve(work.pop());
            if (value instanceof Value.Pointer pointer) {
                object(pointer.object(), seen, work);
            } else if (value instanceof Value.Cancel cancel) {
                object(cancel.context(), seen, work);
            } else if (value instanceof Value.ReadSide side) {
                work.add(side.lock());
            } else {
                parts(value, work);
            }
        }
    }

    /** Most values that calls are given are of this sort. */
    private static boolean leadsNowhere(Value value) {
        return value instanceof Value.Symbol || value instanceof Value.Known || value instanceof Value.Nil;
    }

    private static void parts(Value value, Deque<Value> work) {
        if (value instanceof Value.Function function) {
            work.addAll(function.captures());
        } else if (value instanceof Value.Bound bound) {
            work.addAll(bound.receiver());
        } else if (value instanceof Value.Struct struct) {
            work.addAll(struct.parts().values());
        } else if (value instanceof Value.Tuple tuple) {
            work.addAll(tuple.values());
        }
    }

    private void object(int number, BitSet seen, Deque<Value> work) {
        if (seen.get(number)) {
            return;
        }
        seen.set(number);
        HeapObject object = state.object(number);
        if (object instanceof Memory memory) {
            for (Map.Entry<String, Value> part : memory.parts().entrySet()) {
                if (!(part.getValue() instanceof Value.Known) && !(part.getValue() instanceof Value.Nil)) {
                    work.add(part.getValue());
                }
                if (part.getKey().indexOf("[@") >= 0) {
                    work.addAll(Paths.pointers(part.getKey()));
                }
            }
        } else if (object instanceof Channel channel) {
            work.addAll(channel.buffer());
            channel.context().ifPresent(context -> object(context, seen, work));
        } else if (object instanceof Context context) {
            object(context.done(), seen, work);
            context.parent().ifPresent(parent -> object(parent, seen, work));
        }
    }

    /** Gives what a value leads to into other hands as well. */
    void open(Value value) {
        if (leadsNowhere(state.resolve(value))) {
            return;
        }
        BitSet reached = of(List.of(value));
        for (int number = reached.nextSetBit(0); number >= 0; number = reached.nextSetBit(number + 1)) {
            HeapObject object = state.object(number);
            if (!object.open()) {
                state.put(number, object.opened());
            }
        }
    }

    /** Gives a lock itself into hands that may give it back: it is held no longer, as far as that is known. */
    void release(Value value) {
        if (state.resolve(value) instanceof Value.Bound method) {
            method.receiver().forEach(this::release);
        }
        if (state.resolve(value) instanceof Value.Pointer pointer && state.guards.get(pointer) instanceof Guard.Lock) {
            state.guards.put(pointer, Guard.Lock.FREE);
        }
    }

    /**
     * Whether values lead to something that was made during the exploration and is still in its hands alone. A context that
     * ends by itself keeps nobody waiting, so that it does not count.
     */
    boolean made(Collection<Value> values) {
        BitSet reached = of(values);
        for (int number = reached.nextSetBit(0); number >= 0; number = reached.nextSetBit(number + 1)) {
            if (counts(number)) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(int number) {
        HeapObject object = state.object(number);
        if (object instanceof Context) {
            return !object.open() && !state.mayEnd(number);
        }
        boolean ends = object instanceof Channel channel
                && channel.context().isPresent()
                && state.mayEnd(channel.context().getAsInt());
        return !object.open() && !ends;
    }

    /** Whether values lead to a lock that is held, whoever else may use it. */
    boolean locked(Collection<Value> values) {
        BitSet held = new BitSet();
        for (Map.Entry<Value.Pointer, Guard> guard : state.guards.entrySet()) {
            if (guard.getValue() instanceof Guard.Lock lock && !lock.isFree()) {
                held.set(guard.getKey().object());
            }
        }
        return !held.isEmpty() && of(values).intersects(held);
    }
}
