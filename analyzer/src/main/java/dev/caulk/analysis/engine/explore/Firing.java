package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import dev.caulk.analysis.engine.explore.HeapObject.Context;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.TupleType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes a move happen. */
final class Firing {
    private static final Type BOOL = new BasicType("bool");

    private final State state;

    Firing(State state) {
        this.state = state;
    }

    /** Changes the state; false where the process ends by a panic. */
    boolean fire(Move move) {
        Goroutine goroutine = state.goroutine(move.goroutine());
        Event event = goroutine.event.get(0);
        goroutine.guessed &= event instanceof Event.Sleep;
        if (event instanceof Event.Communicate communicate) {
            return communicate(goroutine, communicate, move);
        }
        if (event instanceof Event.Lock lock) {
            return lock(goroutine, lock, move.choice() == 1);
        }
        if (event instanceof Event.TryLock lock) {
            return tryLock(goroutine, lock);
        }
        if (event instanceof Event.Sleep sleep) {
            sleep.lock().lock().forEach(l -> release(l, goroutine, sleep.lock().reader()));
            goroutine.event = List.of(new Event.Asleep(sleep.condition(), sleep.lock()));
            return true;
        }
        if (event instanceof Event.Asleep asleep) {
            wake(goroutine, asleep);
            return true;
        }
        if (event instanceof Event.Wake wake) {
            return wake(goroutine, wake, move.choice());
        }
        return simple(goroutine, event);
    }

    private boolean simple(Goroutine goroutine, Event event) {
        if (event instanceof Event.Close close) {
            Optional<Channel> channel = state.channel(close.channel());
            if (state.resolve(close.channel()) instanceof Value.Nil
                    || channel.filter(Channel::closed).isPresent()) {
                return false;
            }
            channel.ifPresent(c -> state.put(((Value.Pointer) state.resolve(close.channel())).object(), c.shut()));
        } else if (event instanceof Event.End end) {
            state.put(end.context(), ((Context) state.object(end.context())).cancel());
        } else if (event instanceof Event.Add add) {
            Guard.Group now = Primitives.group(state, add.group()).add(add.change(), goroutine.site());
            state.guards.put(add.group(), now);
        }
        resume(goroutine, Value.NONE);
        return true;
    }

    private boolean lock(Goroutine goroutine, Event.Lock event, boolean queue) {
        if (queue) {
            goroutine.event = List.of(new Event.Lock(event.lock(), false, true));
            return true;
        }
        take(goroutine, event.lock(), event.reader());
        resume(goroutine, Value.NONE);
        return true;
    }

    private void take(Goroutine goroutine, Value.Pointer at, boolean reader) {
        Guard.Lock lock = Primitives.lock(state, at);
        Site site = goroutine.site();
        state.guards.put(at, reader ? lock.read(goroutine.id, site) : lock.write(goroutine.id, site));
    }

    private void release(Value.Pointer at, Goroutine goroutine, boolean reader) {
        Guard.Lock lock = Primitives.lock(state, at);
        state.guards.put(at, reader ? lock.unread(goroutine.id) : lock.unwrite());
    }

    private boolean tryLock(Goroutine goroutine, Event.TryLock event) {
        Guard.Lock lock = Primitives.lock(state, event.lock());
        boolean free = event.reader() ? lock.writer() == Guard.NOBODY : lock.isFree();
        if (free) {
            take(goroutine, event.lock(), event.reader());
        }
        resume(goroutine, State.bool(free));
        return true;
    }

    private boolean wake(Goroutine goroutine, Event.Wake wake, int choice) {
        List<Goroutine> waiting = Moves.asleep(state, wake.condition());
        for (int i = 0; i < waiting.size(); i++) {
            if (wake.all() || i == choice) {
                wake(waiting.get(i), (Event.Asleep) waiting.get(i).event.get(0));
            }
        }
        resume(goroutine, Value.NONE);
        return true;
    }

    private void wake(Goroutine goroutine, Event.Asleep asleep) {
        if (asleep.lock().lock().isEmpty()) {
            resume(goroutine, Value.NONE);
        } else {
            goroutine.event = List.of(
                    new Event.Lock(asleep.lock().lock().get(0), asleep.lock().reader(), false));
        }
    }

    private boolean communicate(Goroutine goroutine, Event.Communicate event, Move move) {
        if (move.choice() == Move.DEFAULT) {
            chosen(goroutine, event.cases().size(), List.of());
            return true;
        }
        Event.Case each = event.cases().get(move.choice());
        Optional<Channel> channel = state.channel(each.channel());
        if (!move.partner().isEmpty()) {
            Move.Partner partner = move.partner().get(0);
            chosen(
                    state.goroutine(partner.goroutine()),
                    partner.choice(),
                    List.of(each.sent().get(0), State.bool(true)));
            chosen(goroutine, move.choice(), List.of());
            return true;
        }
        if (channel.isEmpty() || channel.get().open()) {
            each.sent().forEach(new Reach(state)::open);
            chosen(goroutine, move.choice(), List.of());
            return true;
        }
        if (each.isSend()) {
            return send(goroutine, each, channel.get(), move.choice());
        }
        receive(goroutine, each, channel.get(), move.choice());
        return true;
    }

    private boolean send(Goroutine goroutine, Event.Case each, Channel channel, int choice) {
        if (channel.closed()) {
            return false;
        }
        state.put(number(each), channel.sent(each.sent().get(0)));
        chosen(goroutine, choice, List.of());
        return true;
    }

    private void receive(Goroutine goroutine, Event.Case each, Channel channel, int choice) {
        if (channel.buffer().isEmpty()) {
            chosen(goroutine, choice, List.of(new Value.Nil(), State.bool(false)));
            return;
        }
        Value first = channel.buffer().get(0);
        state.put(number(each), channel.received());
        chosen(goroutine, choice, List.of(first, State.bool(true)));
    }

    private int number(Event.Case each) {
        return ((Value.Pointer) state.resolve(each.channel())).object();
    }

    /** Goes on after a communication with what was received and whether the channel was open; nothing is known of it where empty. */
    private void chosen(Goroutine goroutine, int choice, List<Value> received) {
        goroutine.event = List.of();
        if (goroutine.stack.isEmpty()) {
            return;
        }
        Frame frame = goroutine.top();
        Op op = frame.op();
        if (op instanceof Op.Select select) {
            List<Value> values =
                    new ArrayList<>(Collections.nCopies(2 * select.cases().size(), Value.NONE));
            if (choice < select.cases().size()) {
                values.set(
                        2 * choice, received.isEmpty() ? state.symbol(new UnknownType("received")) : received.get(0));
                values.set(2 * choice + 1, received.isEmpty() ? state.symbol(BOOL) : received.get(1));
            }
            frame.set(op.id(), new Value.Tuple(values));
            frame.enter(frame.basicBlock().successors().get(choice));
        } else if (op instanceof Op.Recv receive) {
            frame.finish(received(receive, received));
        } else {
            frame.finish(Value.NONE);
        }
    }

    private Value received(Op.Recv receive, List<Value> received) {
        List<Type> types = receive.type() instanceof TupleType tuple ? tuple.elements() : List.of(receive.type());
        boolean closed = !received.isEmpty() && received.get(1).equals(State.bool(false));
        Value value = received.isEmpty()
                ? state.symbol(types.get(0))
                : closed ? Constants.zero(state, types.get(0)) : received.get(0);
        if (receive.form() == Op.Recv.Form.PLAIN) {
            return value;
        }
        return new Value.Tuple(List.of(value, received.isEmpty() ? state.symbol(BOOL) : received.get(1)));
    }

    /** Goes on behind the call that waited; a deferred call is followed by those that are left. */
    private void resume(Goroutine goroutine, Value result) {
        goroutine.event = List.of();
        if (!goroutine.stack.isEmpty() && !(goroutine.top().op() instanceof Op.RunDeferred)) {
            goroutine.top().finish(result);
        }
    }
}
