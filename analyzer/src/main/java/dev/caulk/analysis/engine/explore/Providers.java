package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Operands;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What stuck goroutines would still do if they could go on: whom the others wait for. */
final class Providers {
    private static final int DEEPEST = 8;

    private final State state;
    private final Map<FunctionId, Liveness> liveness;

    Providers(State state, Map<FunctionId, Liveness> liveness) {
        this.state = state;
        this.liveness = liveness;
    }

    /** Whether a goroutine, behind what it stands at, may send or close (or else receive) on a channel. */
    boolean communicates(Goroutine goroutine, int channel, boolean sends) {
        return ahead(goroutine, channel, sends ? Providers::given : Providers::taken);
    }

    /** Whether a goroutine may still call something on an object. */
    boolean calls(Goroutine goroutine, int object) {
        return goroutine.groups.stream().anyMatch(g -> g.object() == object)
                || ahead(goroutine, object, Providers::called);
    }

    /** The values by which an Op may send or close. */
    private static List<Integer> given(Op op) {
        if (op instanceof Op.Send send) {
            return List.of(send.channel());
        }
        if (op instanceof Op.CloseChan close) {
            return List.of(close.channel());
        }
        return op instanceof Op.Select select ? channels(select, true) : called(op);
    }

    private static List<Integer> taken(Op op) {
        if (op instanceof Op.Recv receive) {
            return List.of(receive.channel());
        }
        return op instanceof Op.Select select ? channels(select, false) : called(op);
    }

    private static List<Integer> channels(Op.Select select, boolean sends) {
        return select.cases().stream()
                .filter(c -> c.isSend() == sends)
                .map(Op.Select.SelectCase::channel)
                .toList();
    }

    /** What a call gets, the function included. */
    private static List<Integer> called(Op op) {
        if (!(op instanceof Op.Call || op instanceof Op.Go || op instanceof Op.Defer)) {
            return List.of();
        }
        List<Integer> values = new ArrayList<>();
        Operands.forEach(op, values::add);
        return values;
    }

    private boolean ahead(Goroutine goroutine, int object, Function<Op, List<Integer>> uses) {
        for (Frame frame : goroutine.stack) {
            if (new Reach(state).of(deferred(frame)).contains(object)
                    || new Reach(state).of(later(frame)).contains(object) && anyAhead(frame, object, uses)) {
                return true;
            }
        }
        return false;
    }

    private static List<Value> deferred(Frame frame) {
        List<Value> values = new ArrayList<>();
        frame.deferred()
                .values()
                .forEach(calls -> calls.forEach(call -> {
                    values.add(call.callee());
                    values.addAll(call.arguments());
                }));
        return values;
    }

    /** What a frame reads after the Op that it stands at. */
    private List<Value> later(Frame frame) {
        List<Value> values = new ArrayList<>();
        Liveness live = liveness.computeIfAbsent(frame.facts.id(), id -> new Liveness(frame.cfg.body()));
        boolean last = frame.index + 1 >= frame.basicBlock().ops().size();
        BitSet ids = new BitSet();
        if (last) {
            frame.basicBlock().successors().forEach(s -> ids.or(live.at(s, 0)));
        } else {
            ids.or(live.at(frame.block, frame.index + 1));
        }
        ids.stream().forEach(id -> values.add(frame.get(id)));
        return values;
    }

    private boolean anyAhead(Frame frame, int object, Function<Op, List<Integer>> uses) {
        List<Op> rest = frame.basicBlock()
                .ops()
                .subList(frame.index + 1, frame.basicBlock().ops().size());
        if (rest.stream().anyMatch(op -> leadsTo(frame, object, uses.apply(op)))) {
            return true;
        }
        BitSet reachable = new BitSet();
        for (int next : frame.basicBlock().successors()) {
            reachable.or(frame.cfg.reachableFrom(next));
        }
        return reachable.stream()
                .mapToObj(frame.cfg.body().blocks()::get)
                .map(BasicBlock::ops)
                .anyMatch(ops -> ops.stream().anyMatch(op -> leadsTo(frame, object, uses.apply(op))));
    }

    /** Whether one of the values leads to an object; one that is not computed yet may, if what it is computed from does. */
    private boolean leadsTo(Frame frame, int object, List<Integer> values) {
        return values.stream().anyMatch(id -> leadsTo(frame, object, id, 0));
    }

    private boolean leadsTo(Frame frame, int object, int id, int depth) {
        if (!frame.get(id).equals(Value.NONE)) {
            return new Reach(state).of(List.of(frame.get(id))).contains(object);
        }
        List<Integer> from = new ArrayList<>();
        Operands.forEach(frame.cfg.body().definition(id), from::add);
        return depth < DEEPEST && from.stream().anyMatch(f -> leadsTo(frame, object, f, depth + 1));
    }

    /** The goroutines of a set that may still use one of the objects. */
    Set<Integer> of(Set<Integer> candidates, Predicate<Goroutine> provides) {
        return candidates.stream()
                .filter(id -> provides.test(state.goroutine(id)))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
