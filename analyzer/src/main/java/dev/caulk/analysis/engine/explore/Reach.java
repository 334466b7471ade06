package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import dev.caulk.analysis.engine.explore.HeapObject.Context;
import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which objects can be reached from values. */
final class Reach {
    private final State state;

    Reach(State state) {
        this.state = state;
    }

    /** The objects that values lead to, by number. */
    SortedSet<Integer> of(Collection<Value> values) {
        SortedSet<Integer> seen = new TreeSet<>();
        Deque<Value> work = new ArrayDeque<>(values);
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
        return seen;
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

    private void object(int number, SortedSet<Integer> seen, Deque<Value> work) {
        if (!seen.add(number)) {
            return;
        }
        HeapObject object = state.object(number);
        if (object instanceof Memory memory) {
            work.addAll(memory.parts().values());
            memory.parts().keySet().forEach(path -> work.addAll(Paths.pointers(path)));
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
        for (int number : of(List.of(value))) {
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
        return of(values).stream().anyMatch(this::counts);
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
        SortedSet<Integer> held = new TreeSet<>();
        state.guards.forEach((at, guard) -> {
            if (guard instanceof Guard.Lock lock && !lock.isFree()) {
                held.add(at.object());
            }
        });
        return !held.isEmpty() && of(values).stream().anyMatch(held::contains);
    }
}
