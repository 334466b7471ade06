package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.types.UnknownType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Calls of locks, wait groups, conditions and onces. */
final class Primitives {
    private static final UnknownType CONDITION = new UnknownType("sync.Cond");

    private final Calls calls;

    Primitives(Calls calls) {
        this.calls = calls;
    }

    /** Does what can be done at once, and says what the goroutine waits for otherwise; false where the process ends by it. */
    boolean run(Calls.Request request, Primitive primitive, List<Value> arguments, Frame.Then then) {
        State state = request.state();
        if (primitive == Primitive.NEW_CONDITION) {
            Memory memory = Memory.made(CONDITION);
            if (!arguments.isEmpty()) {
                memory = memory.with("L", arguments.get(0));
            }
            calls.complete(request, then, new Value.Pointer(state.allocate(memory), ""));
            return true;
        }
        boolean readSide = !arguments.isEmpty() && state.resolve(arguments.get(0)) instanceof Value.ReadSide;
        Optional<Value.Pointer> receiver = receiver(state, arguments);
        if (receiver.isEmpty()) {
            return false;
        }
        Value.Pointer on = receiver.get();
        switch (primitive) {
            case UNLOCK -> unlock(request, on, readSide, then);
            case READ_UNLOCK -> unlock(request, on, true, then);
            case READ_SIDE -> calls.complete(request, then, new Value.ReadSide(on));
            case DONE -> {
                add(state, on, -1, request.site());
                calls.complete(request, then, Value.NONE);
            }
            case START -> start(request, on, arguments, then);
            case ONCE -> once(request, on, arguments, then);
            default -> event(request, primitive, on, readSide, arguments);
        }
        return true;
    }

    private static Optional<Value.Pointer> receiver(State state, List<Value> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        return state.resolve(arguments.get(0)) instanceof Value.ReadSide side
                ? Optional.of(side.lock())
                : new Access(state).object(arguments.get(0));
    }

    private void event(
            Calls.Request request, Primitive primitive, Value.Pointer on, boolean readSide, List<Value> arguments) {
        State state = request.state();
        boolean open = state.object(on.object()).open();
        Event event = switch (primitive) {
            case LOCK -> new Event.Lock(on, readSide, false);
            case READ_LOCK -> new Event.Lock(on, true, false);
            case TRY_LOCK -> new Event.TryLock(on, false);
            case TRY_READ_LOCK -> new Event.TryLock(on, true);
            case AWAIT -> open ? new Event.Sometime() : new Event.Await(on);
            case SLEEP -> new Event.Sleep(on, lockOf(state, on));
            case SIGNAL, BROADCAST -> new Event.Wake(on, primitive == Primitive.BROADCAST);
            case ADD -> new Event.Add(on, change(state, arguments));
            default -> new Event.Sometime();
        };
        request.goroutine().event = List.of(event);
    }

    private static int change(State state, List<Value> arguments) {
        Value change = arguments.size() > 1 ? state.resolve(arguments.get(1)) : Constants.integer(1);
        if (change instanceof Value.Symbol symbol) {
            state.bind(symbol, Constants.integer(Access.TYPICAL));
            return Access.TYPICAL;
        }
        OptionalInt number = Constants.integer(change);
        return Typical.of(number.orElse(Access.TYPICAL));
    }

    private static Event.OptionalLock lockOf(State state, Value.Pointer condition) {
        Value lock = state.resolve(new Access(state).read(condition.to("L"), CONDITION));
        if (lock instanceof Value.ReadSide side) {
            return new Event.OptionalLock(List.of(side.lock()), true);
        }
        return lock instanceof Value.Pointer pointer
                ? new Event.OptionalLock(List.of(pointer), false)
                : Event.OptionalLock.NONE;
    }

    private void unlock(Calls.Request request, Value.Pointer on, boolean reader, Frame.Then then) {
        Guard.Lock lock = lock(request.state(), on);
        int by = request.goroutine().id;
        request.state().guards.put(on, reader ? lock.unread(by) : lock.unwrite());
        calls.complete(request, then, Value.NONE);
    }

    static Guard.Lock lock(State state, Value.Pointer at) {
        return state.guards.get(at) instanceof Guard.Lock lock ? lock : Guard.Lock.FREE;
    }

    static Guard.Group group(State state, Value.Pointer at) {
        return state.guards.get(at) instanceof Guard.Group group ? group : Guard.Group.EMPTY;
    }

    void add(State state, Value.Pointer group, int change, Site at) {
        state.guards.put(group, group(state, group).add(change, at));
    }

    private void start(Calls.Request request, Value.Pointer group, List<Value> arguments, Frame.Then then) {
        State state = request.state();
        add(state, group, 1, request.site());
        calls.complete(request, then, Value.NONE);
        Value function = arguments.size() > 1 ? arguments.get(1) : new Value.Nil();
        calls.start(state, request.site(), request.op(), function, List.of(), List.of(group));
    }

    private void once(Calls.Request request, Value.Pointer once, List<Value> arguments, Frame.Then then) {
        State state = request.state();
        Guard.Once now = state.guards.get(once) instanceof Guard.Once known ? known : Guard.Once.NEW;
        if (now.runner() != Guard.NOBODY) {
            request.goroutine().event = List.of(new Event.AwaitOnce(once));
            return;
        }
        Value function = arguments.size() > 1 ? state.resolve(arguments.get(1)) : new Value.Nil();
        Optional<Frame> frame = now.done() || !(function instanceof Value.Function target)
                ? Optional.empty()
                : calls.frames().frame(state, target, List.of(), request.op(), then, List.of(once));
        if (frame.isPresent()) {
            state.guards.put(once, new Guard.Once(request.goroutine().id, false));
            request.goroutine().stack.add(frame.get());
        } else {
            new Reach(state).release(function);
            state.guards.put(once, new Guard.Once(Guard.NOBODY, true));
            calls.complete(request, then, Value.NONE);
        }
    }
}
