package dev.caulk.analysis.engine.explore;

import java.util.List;
import java.util.OptionalInt;

/** What a goroutine does next that others can see, or that waits for others. */
sealed interface Event {
    /** A send, receive, or select of several. {@code other} says whether there is a default. */
    record Communicate(List<Case> cases, boolean other) implements Event {}

    /**
     * One communication.
     *
     * @param channel a pointer to the channel, nil, or a symbol
     * @param sent the value of a send
     */
    record Case(Value channel, List<Value> sent) {
        boolean isSend() {
            return !sent.isEmpty();
        }
    }

    /** {@code close(ch)}. */
    record Close(Value channel) implements Event {}

    /** Ends a context. */
    record End(int context) implements Event {}

    /** Takes a lock; {@code queued} once it has asked and readers hold it, so that later readers wait. */
    record Lock(Value.Pointer lock, boolean reader, boolean queued) implements Event {}

    /** Takes a lock if it can. */
    record TryLock(Value.Pointer lock, boolean reader) implements Event {}

    /** Adds to a wait group. */
    record Add(Value.Pointer group, int change) implements Event {}

    /** Waits for a wait group. */
    record Await(Value.Pointer group) implements Event {}

    /** {@code Wait} of a condition: gives its lock back and then stands at {@link Asleep}. */
    record Sleep(Value.Pointer condition, OptionalLock lock) implements Event {}

    /** Waits for a signal, then takes the lock again. */
    record Asleep(Value.Pointer condition, OptionalLock lock) implements Event {}

    /** Wakes one or all of those who wait for a condition. */
    record Wake(Value.Pointer condition, boolean all) implements Event {}

    /** Waits until another goroutine has run the function of a once. */
    record AwaitOnce(Value.Pointer once) implements Event {}

    /** Something that happens at any time from now: a timer. */
    record Sometime() implements Event {}

    /** The lock of a condition where it is known. */
    record OptionalLock(List<Value.Pointer> lock, boolean reader) {
        static final OptionalLock NONE = new OptionalLock(List.of(), false);
    }

    /** A letter for each kind of event. */
    default int kind() {
        if (this instanceof Communicate) {
            return 'c';
        }
        if (this instanceof Lock) {
            return 'l';
        }
        if (this instanceof Await) {
            return 'a';
        }
        return this instanceof Asleep ? 's' : later();
    }

    private int later() {
        if (this instanceof Add) {
            return '+';
        }
        if (this instanceof Close) {
            return 'x';
        }
        if (this instanceof End) {
            return 'e';
        }
        if (this instanceof TryLock) {
            return 't';
        }
        if (this instanceof Sleep) {
            return 'z';
        }
        if (this instanceof Wake) {
            return 'w';
        }
        return this instanceof AwaitOnce ? 'o' : 'i';
    }

    /** The object that the event waits for, where there is exactly one. */
    default OptionalInt object() {
        if (this instanceof Lock lock) {
            return OptionalInt.of(lock.lock().object());
        }
        if (this instanceof Await await) {
            return OptionalInt.of(await.group().object());
        }
        if (this instanceof Asleep asleep) {
            return OptionalInt.of(asleep.condition().object());
        }
        return this instanceof AwaitOnce once ? OptionalInt.of(once.once().object()) : OptionalInt.empty();
    }
}
