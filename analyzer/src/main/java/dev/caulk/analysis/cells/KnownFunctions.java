package dev.caulk.analysis.cells;

import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.TupleType;
import java.util.List;

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

    /** Does what the function does, if it is one of these. */
    boolean apply(int f, Op.Invocation call, String symbol) {
        switch (symbol.replace("*", "")) {
            case "sync.NewCond" -> {
                int cond = graph.follow(values.of(f, call.id()), Labels.DEREF);
                graph.link(cond, graph.labels().field(COND, "L"), argument(f, call, 0));
            }
            case "(sync.RWMutex).RLocker" -> readLocker(f, call);
            case "sync.OnceFunc" -> values.bind(f, call.id(), argument(f, call, 0));
            case "sync.OnceValue", "sync.OnceValues" -> values.bind(f, call.id(), argument(f, call, 0));
            case "(sync.Map).Store", "(sync.Map).Swap", "(sync.Map).LoadOrStore" -> store(f, call, 2);
            case "(sync/atomic.Value).Store",
                    "(sync/atomic.Value).Swap",
                    "(sync/atomic.Pointer).Store",
                    "(sync/atomic.Pointer).Swap",
                    "(sync.Pool).Put" -> store(f, call, 1);
            case "(sync/atomic.Value).CompareAndSwap", "(sync/atomic.Pointer).CompareAndSwap" -> store(f, call, 2);
            case "(sync.Map).Load",
                    "(sync.Map).LoadAndDelete",
                    "(sync/atomic.Value).Load",
                    "(sync/atomic.Pointer).Load",
                    "(sync.Pool).Get" -> load(f, call);
            case "(sync.Map).Range" -> range(f, call);
            default -> {
                return false;
            }
        }
        return true;
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
