package dev.caulk.analysis.engine.explore;

import java.util.Map;
import java.util.Optional;

/** What the functions of {@code sync} do (their documentation in the standard library), and those that behave like them. */
enum Primitive {
    LOCK,
    UNLOCK,
    READ_LOCK,
    READ_UNLOCK,
    TRY_LOCK,
    TRY_READ_LOCK,
    READ_SIDE,
    ADD,
    DONE,
    AWAIT,
    START,
    NEW_CONDITION,
    SLEEP,
    SIGNAL,
    BROADCAST,
    ONCE;

    private static final Map<String, Primitive> BY_SYMBOL = Map.ofEntries(
            Map.entry("(*sync.Mutex).Lock", LOCK),
            Map.entry("(*sync.Mutex).Unlock", UNLOCK),
            Map.entry("(*sync.Mutex).TryLock", TRY_LOCK),
            Map.entry("(*sync.RWMutex).Lock", LOCK),
            Map.entry("(*sync.RWMutex).Unlock", UNLOCK),
            Map.entry("(*sync.RWMutex).TryLock", TRY_LOCK),
            Map.entry("(*sync.RWMutex).RLock", READ_LOCK),
            Map.entry("(*sync.RWMutex).RUnlock", READ_UNLOCK),
            Map.entry("(*sync.RWMutex).TryRLock", TRY_READ_LOCK),
            Map.entry("(*sync.RWMutex).RLocker", READ_SIDE),
            Map.entry("(sync.Locker).Lock", LOCK),
            Map.entry("(sync.Locker).Unlock", UNLOCK),
            Map.entry("(*sync.WaitGroup).Add", ADD),
            Map.entry("(*sync.WaitGroup).Done", DONE),
            Map.entry("(*sync.WaitGroup).Wait", AWAIT),
            Map.entry("(*sync.WaitGroup).Go", START),
            Map.entry("(*golang.org/x/sync/errgroup.Group).Go", START),
            Map.entry("(*golang.org/x/sync/errgroup.Group).Wait", AWAIT),
            Map.entry("sync.NewCond", NEW_CONDITION),
            Map.entry("(*sync.Cond).Wait", SLEEP),
            Map.entry("(*sync.Cond).Signal", SIGNAL),
            Map.entry("(*sync.Cond).Broadcast", BROADCAST),
            Map.entry("(*sync.Once).Do", ONCE));

    static Optional<Primitive> of(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }
}
