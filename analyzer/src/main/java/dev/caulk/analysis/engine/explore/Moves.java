package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can happen in a state. */
final class Moves {
    private final State state;

    Moves(State state) {
        this.state = state;
    }

    /** All moves, in a fixed order. */
    List<Move> all() {
        List<Move> moves = new ArrayList<>();
        for (Goroutine goroutine : state.goroutines) {
            for (Event event : goroutine.event) {
                of(goroutine, event, moves);
            }
        }
        return moves;
    }

    private void of(Goroutine goroutine, Event event, List<Move> moves) {
        if (event instanceof Event.Communicate communicate) {
            communicate(goroutine, communicate, moves);
        } else if (event instanceof Event.Lock lock) {
            lock(goroutine, lock, moves);
        } else if (event instanceof Event.Await await) {
            Guard.Group group = Primitives.group(state, await.group());
            if (group.count() <= 0 || isOpen(await.group())) {
                moves.add(Move.of(goroutine, 0));
            }
        } else if (event instanceof Event.Asleep asleep) {
            if (isOpen(asleep.condition())) {
                moves.add(Move.of(goroutine, 0));
            }
        } else if (event instanceof Event.AwaitOnce await) {
            if (state.guards.get(await.once()) instanceof Guard.Once once && once.done()) {
                moves.add(Move.of(goroutine, 0));
            }
        } else if (event instanceof Event.Wake wake) {
            wake(goroutine, wake, moves);
        } else {
            moves.add(Move.of(goroutine, 0));
        }
    }

    /** Whether others may use what is at a place: an exported field of what they have, too. */
    private boolean isOpen(Value.Pointer at) {
        boolean served = state.served.stream().anyMatch(s -> s.object() == at.object());
        return state.object(at.object()).open()
                || served
                        && !at.path().isEmpty()
                        && Character.isUpperCase(at.path().codePointAt(0));
    }

    /** A signal wakes any one of those who wait. */
    private void wake(Goroutine goroutine, Event.Wake wake, List<Move> moves) {
        int waiting = asleep(state, wake.condition()).size();
        for (int i = 0; i < (wake.all() ? 1 : Math.max(1, waiting)); i++) {
            moves.add(Move.of(goroutine, i));
        }
    }

    static List<Goroutine> asleep(State state, Value.Pointer condition) {
        return state.goroutines.stream()
                .filter(g -> g.event.stream()
                        .anyMatch(e -> e instanceof Event.Asleep asleep
                                && asleep.condition().equals(condition)))
                .toList();
    }

    private void lock(Goroutine goroutine, Event.Lock event, List<Move> moves) {
        Guard.Lock lock = Primitives.lock(state, event.lock());
        boolean free = event.reader()
                ? lock.writer() == Guard.NOBODY && (lock.readers().isEmpty() || !writerWaits(event.lock()))
                : lock.isFree();
        boolean mayQueue = !event.reader() && !event.queued() && !lock.readers().isEmpty();
        if (free || mayQueue) {
            moves.add(Move.of(goroutine, free ? 0 : 1));
        }
    }

    private boolean writerWaits(Value.Pointer lock) {
        return state.goroutines.stream()
                .flatMap(g -> g.event.stream())
                .anyMatch(e -> e instanceof Event.Lock waiting
                        && waiting.queued()
                        && waiting.lock().equals(lock));
    }

    private void communicate(Goroutine goroutine, Event.Communicate event, List<Move> moves) {
        boolean sure = false;
        int before = moves.size();
        for (int i = 0; i < event.cases().size(); i++) {
            sure |= single(goroutine, event.cases().get(i), i, moves);
        }
        if (event.other() && !sure) {
            moves.add(before, Move.of(goroutine, Move.DEFAULT));
        }
    }

    private boolean same(Value one, Value other) {
        return state.channel(one).isPresent() && state.resolve(one).equals(state.resolve(other));
    }

    /**
     * Adds the moves of one communication; whether it cannot be that nothing is ready: a value in a buffer is, while a goroutine on
     * its way to the other side may always come too late.
     */
    private boolean single(Goroutine goroutine, Event.Case each, int choice, List<Move> moves) {
        if (state.resolve(each.channel()) instanceof Value.Nil) {
            return false;
        }
        Optional<Channel> channel = state.channel(each.channel());
        if (channel.isEmpty() || channel.get().open()) {
            moves.add(Move.of(goroutine, choice));
            return false;
        }
        if (!each.isSend()) {
            return receive(goroutine, channel.get(), choice, moves);
        }
        if (channel.get().closed() || channel.get().hasRoom()) {
            moves.add(Move.of(goroutine, choice));
            return true;
        }
        if (channel.get().capacity().orElse(0) == 0) {
            rendezvous(goroutine, each, choice, moves);
        }
        return false;
    }

    private boolean receive(Goroutine goroutine, Channel channel, int choice, List<Move> moves) {
        boolean ended = channel.context().isPresent()
                && state.hasEnded(channel.context().getAsInt());
        boolean ends =
                channel.context().isPresent() && state.mayEnd(channel.context().getAsInt());
        boolean sure = channel.closed() || !channel.buffer().isEmpty() || ended;
        if (sure || ends) {
            moves.add(Move.of(goroutine, choice));
        }
        return sure;
    }

    private void rendezvous(Goroutine sender, Event.Case sent, int choice, List<Move> moves) {
        for (Goroutine receiver : state.goroutines) {
            if (receiver != sender
                    && !receiver.event.isEmpty()
                    && receiver.event.get(0) instanceof Event.Communicate event) {
                for (int i = 0; i < event.cases().size(); i++) {
                    Event.Case each = event.cases().get(i);
                    if (!each.isSend() && same(each.channel(), sent.channel())) {
                        moves.add(new Move(sender.id, choice, List.of(new Move.Partner(receiver.id, i))));
                    }
                }
            }
        }
    }
}
