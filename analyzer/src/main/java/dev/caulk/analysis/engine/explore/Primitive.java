package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.model.FunctionModel;
import dev.caulk.model.GroupEffect;
import dev.caulk.model.LockEffect;
import dev.caulk.model.LockEffect.Mode;
import java.util.Map;
import java.util.Optional;

/**
 * What functions do that wait for others or let them go on. Models say which ones work on locks and groups; conditions and what runs
 * once are those of {@code sync} (their documentation in the standard library).
 */
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

    private static final Map<String, Primitive> BY_SYMBOL = Map.of(
            "sync.NewCond", NEW_CONDITION,
            "(*sync.Cond).Wait", SLEEP,
            "(*sync.Cond).Signal", SIGNAL,
            "(*sync.Cond).Broadcast", BROADCAST,
            "(*sync.Once).Do", ONCE);

    /** What calls of a function do. */
    static Optional<Primitive> of(Library library, Callee callee) {
        Optional<Primitive> modelled = library.of(callee).stream()
                .map(Primitive::of)
                .flatMap(Optional::stream)
                .findFirst();
        return modelled.isPresent() ? modelled : callee.modelSymbol().map(BY_SYMBOL::get);
    }

    private static Optional<Primitive> of(FunctionModel model) {
        return model.group().map(Primitive::of).or(() -> model.lock().flatMap(Primitive::of));
    }

    private static Primitive of(GroupEffect effect) {
        return switch (effect) {
            case ADD -> ADD;
            case DONE -> DONE;
            case WAIT -> AWAIT;
            case GO -> START;
        };
    }

    private static Optional<Primitive> of(LockEffect effect) {
        boolean read = effect.mode() == Mode.READ;
        return switch (effect.does()) {
            case LOCK -> Optional.of(read ? READ_LOCK : LOCK);
            case TRY -> Optional.of(read ? TRY_READ_LOCK : TRY_LOCK);
            case UNLOCK -> Optional.of(read ? READ_UNLOCK : UNLOCK);
            case VIEW -> read ? Optional.of(READ_SIDE) : Optional.empty();
        };
    }
}
