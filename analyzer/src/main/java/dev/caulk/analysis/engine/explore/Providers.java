package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What stuck goroutines would still do if they could go on: whom the others wait for. */
final class Providers {
    private final State state;
    private final Map<FunctionId, Liveness> liveness;

    Providers(State state, Map<FunctionId, Liveness> liveness) {
        this.state = state;
        this.liveness = liveness;
    }

    /** Whether a goroutine, behind what it stands at, may send or close (or else receive) on a channel. */
    boolean communicates(Goroutine goroutine, int channel, boolean sends) {
        return ahead(goroutine, channel, op -> sends ? gives(op) : takes(op));
    }

    /** Whether a goroutine may still call something on an object. */
    boolean calls(Goroutine goroutine, int object) {
        return goroutine.groups.stream().anyMatch(g -> g.object() == object)
                || ahead(goroutine, object, Providers::calls);
    }

    private static boolean gives(Op op) {
        return op instanceof Op.Send
                || op instanceof Op.CloseChan
                || op instanceof Op.Select select && select.cases().stream().anyMatch(Op.Select.SelectCase::isSend)
                || calls(op);
    }

    private static boolean takes(Op op) {
        return op instanceof Op.Recv
                || op instanceof Op.Select select && !select.cases().stream().allMatch(Op.Select.SelectCase::isSend)
                || calls(op);
    }

    private static boolean calls(Op op) {
        return op instanceof Op.Call || op instanceof Op.Go || op instanceof Op.RunDeferred;
    }

    private boolean ahead(Goroutine goroutine, int object, Predicate<Op> wanted) {
        for (int i = 0; i < goroutine.stack.size(); i++) {
            Frame frame = goroutine.stack.get(i);
            if (new Reach(state).of(later(frame)).contains(object) && anyAhead(frame, wanted)) {
                return true;
            }
        }
        return false;
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
        frame.deferred()
                .values()
                .forEach(calls -> calls.forEach(call -> {
                    values.add(call.callee());
                    values.addAll(call.arguments());
                }));
        return values;
    }

    private static boolean anyAhead(Frame frame, Predicate<Op> wanted) {
        List<Op> rest = frame.basicBlock()
                .ops()
                .subList(frame.index + 1, frame.basicBlock().ops().size());
        if (rest.stream().anyMatch(wanted)) {
            return true;
        }
        BitSet reachable = new BitSet();
        for (int next : frame.basicBlock().successors()) {
            reachable.or(frame.cfg.reachableFrom(next));
        }
        return reachable.stream()
                .mapToObj(frame.cfg.body().blocks()::get)
                .map(BasicBlock::ops)
                .anyMatch(ops -> ops.stream().anyMatch(wanted));
    }

    /** The goroutines of a set that may still use one of the objects. */
    Set<Integer> of(Set<Integer> candidates, Predicate<Goroutine> provides) {
        return candidates.stream()
                .filter(id -> provides.test(state.goroutine(id)))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
