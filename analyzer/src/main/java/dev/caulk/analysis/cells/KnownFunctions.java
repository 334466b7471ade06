package dev.caulk.analysis.cells;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.TupleType;
import java.util.List;
import java.util.Optional;

/**
 * Functions of the standard library whose results are their arguments, or parts of them: containers, lockers, and functions that
 * wrap functions. That is a matter of identity, which models do not speak of.
 */
final class KnownFunctions {
    private static final NamedType COND = new NamedType("sync", "Cond", List.of());

    private final CellGraph graph;
    private final Values values;

    KnownFunctions(CellGraph graph, Values values) {
        this.graph = graph;
        this.values = values;
    }

    /** What such a function does with its arguments. */
    enum Effect {
        /** The result is a condition with the argument as its lock. */
        COND,
        READ_LOCKER,
        /** The result is the argument. */
        SAME,
        /** The container gets the first argument after it. */
        STORE_FIRST,
        /** The container gets the second argument after it, under the first. */
        STORE_SECOND,
        LOAD,
        RANGE
    }

    /** The effect of a function of that symbol, if it is one of these. */
    static Optional<Effect> effect(String symbol) {
        return switch (symbol.replace("*", "")) {
            case "sync.NewCond" -> Optional.of(Effect.COND);
            case "(sync.RWMutex).RLocker" -> Optional.of(Effect.READ_LOCKER);
            case "sync.OnceFunc", "sync.OnceValue", "sync.OnceValues" -> Optional.of(Effect.SAME);
            case "(sync/atomic.Value).Store",
                    "(sync/atomic.Value).Swap",
                    "(sync/atomic.Pointer).Store",
                    "(sync/atomic.Pointer).Swap",
                    "(sync.Pool).Put" -> Optional.of(Effect.STORE_FIRST);
            case "(sync.Map).Store",
                    "(sync.Map).Swap",
                    "(sync.Map).LoadOrStore",
                    "(sync/atomic.Value).CompareAndSwap",
                    "(sync/atomic.Pointer).CompareAndSwap" -> Optional.of(Effect.STORE_SECOND);
            case "(sync.Map).Load",
                    "(sync.Map).LoadAndDelete",
                    "(sync/atomic.Value).Load",
                    "(sync/atomic.Pointer).Load",
                    "(sync.Pool).Get" -> Optional.of(Effect.LOAD);
            case "(sync.Map).Range" -> Optional.of(Effect.RANGE);
            default -> Optional.empty();
        };
    }

    /** Does what the function does. */
    void apply(int f, Op.Invocation call, Effect effect) {
        switch (effect) {
            case COND -> {
                int cond = graph.follow(values.of(f, call.id()), Labels.DEREF);
                graph.link(cond, graph.labels().field(COND, "L"), argument(f, call, 0));
            }
            case READ_LOCKER -> readLocker(f, call);
            case SAME -> values.bind(f, call.id(), argument(f, call, 0));
            case STORE_FIRST -> store(f, call, 1);
            case STORE_SECOND -> store(f, call, 2);
            case LOAD -> load(f, call);
            case RANGE -> range(f, call);
        }
    }

    private int argument(int f, Op.Invocation call, int index) {
        return index < call.arguments().size() ? values.of(f, call.arguments().get(index)) : 0;
    }

    private int receiver(int f, Op.Invocation call) {
        return call.arguments().isEmpty()
                ? 0
                : values.object(f, call.arguments().get(0));
    }

    private void readLocker(int f, Op.Invocation call) {
        int lock = receiver(f, call);
        int locker = graph.follow(lock, Labels.READ_LOCK);
        graph.link(locker, Labels.LOCK_OF, lock);
        graph.link(values.of(f, call.id()), Labels.DEREF, locker);
    }

    private void store(int f, Op.Invocation call, int index) {
        int container = receiver(f, call);
        graph.link(container, Labels.ELEMENT, argument(f, call, index));
        if (index == 2) {
            graph.link(container, Labels.KEY, argument(f, call, 1));
        }
        load(f, call);
    }

    private void load(int f, Op.Invocation call) {
        if (!(call instanceof Op.Call value) || values.of(f, call.id()) == 0) {
            return;
        }
        int element = graph.follow(receiver(f, call), Labels.ELEMENT);
        if (value.type() instanceof TupleType) {
            graph.link(values.of(f, call.id()), graph.labels().part(0), element);
        } else {
            values.bind(f, call.id(), element);
        }
    }

    private void range(int f, Op.Invocation call) {
        int container = receiver(f, call);
        int function = argument(f, call, 1);
        graph.link(function, graph.labels().parameter(0), graph.follow(container, Labels.KEY));
        graph.link(function, graph.labels().parameter(1), graph.follow(container, Labels.ELEMENT));
    }
}
