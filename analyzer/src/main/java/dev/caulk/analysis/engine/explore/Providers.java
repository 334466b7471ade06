package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.callgraph.CallEdge;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Operands;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stuck goroutines would still do if they could go on: whom the others wait for. */
final class Providers {
    private static final int DEEPEST = 8;

    private final State state;
    private final Setting setting;

    /** What somebody waits for. */
    enum Help {
        /** A send, or the close of the channel. */
        SEND,
        RECEIVE,
        /** The end of a context, or a call that counts down or signals. */
        WAKE
    }

    Providers(State state, Setting setting) {
        this.state = state;
        this.setting = setting;
    }

    /** Those of some goroutines that may help those who wait at an object, behind what they stand at themselves. */
    Set<Integer> of(Set<Integer> candidates, int object, Help help) {
        Set<Integer> found = new TreeSet<>();
        for (int id : candidates) {
            Goroutine goroutine = state.goroutine(id);
            boolean group = goroutine.groups.stream().anyMatch(g -> g.object() == object);
            if (group || goroutine.stack.stream().anyMatch(frame -> helps(frame, object, help))) {
                found.add(id);
            }
        }
        return found;
    }

    private boolean helps(Frame frame, int object, Help help) {
        return frame.deferred().values().stream().flatMap(List::stream).anyMatch(call -> helps(call, object, help))
                || reaches(later(frame), object)
                        && ahead(frame).stream().anyMatch(op -> helps(frame, op, object, help));
    }

    private boolean reaches(List<Value> values, int object) {
        return new Reach(state).of(values).get(object);
    }

    private boolean helps(Frame.Deferred call, int object, Help help) {
        List<Value> all = new ArrayList<>(call.arguments());
        all.add(call.callee());
        return reaches(all, object) && mayRun(call.callee(), help);
    }

    /** Whether a function value may do what helps. */
    private boolean mayRun(Value callee, Help help) {
        Value function = state.resolve(callee);
        if (function instanceof Value.Function target) {
            return setting.relevance().mayDo(target.function(), help);
        }
        if (function instanceof Value.Bound bound) {
            return help == Help.WAKE
                    ? !(bound.target() instanceof Callee.Builtin)
                    : help == Help.SEND
                            && bound.target() instanceof Callee.Builtin builtin
                            && builtin.name().equals("close");
        }
        return help == Help.WAKE && function instanceof Value.Cancel;
    }

    private boolean helps(Frame frame, Op op, int object, Help help) {
        if (op instanceof Op.Invocation call) {
            return calls(frame, call, help) && leadsTo(frame, object, operands(op));
        }
        List<Integer> channels = switch (help) {
            case SEND -> given(op);
            case RECEIVE -> taken(op);
            case WAKE -> List.of();
        };
        return leadsTo(frame, object, channels);
    }

    private boolean calls(Frame frame, Op.Invocation call, Help help) {
        boolean itself =
                help == Help.WAKE ? setting.relevance().wakes(call) : help == Help.SEND && Relevance.sends(call);
        return itself
                || setting.graph().at(frame.facts.id(), call.id()).stream()
                        .map(CallEdge::callee)
                        .anyMatch(callee -> setting.relevance().mayDo(callee, help));
    }

    private static List<Integer> operands(Op op) {
        List<Integer> values = new ArrayList<>();
        Operands.forEach(op, values::add);
        return values;
    }

    private static List<Integer> given(Op op) {
        if (op instanceof Op.Send send) {
            return List.of(send.channel());
        }
        if (op instanceof Op.CloseChan close) {
            return List.of(close.channel());
        }
        return op instanceof Op.Select select ? channels(select, true) : List.of();
    }

    private static List<Integer> taken(Op op) {
        if (op instanceof Op.Recv receive) {
            return List.of(receive.channel());
        }
        return op instanceof Op.Select select ? channels(select, false) : List.of();
    }

    private static List<Integer> channels(Op.Select select, boolean sends) {
        return select.cases().stream()
                .filter(c -> c.isSend() == sends)
                .map(Op.Select.SelectCase::channel)
                .toList();
    }

    /** What a frame reads after the Op that it stands at. */
    private List<Value> later(Frame frame) {
        Liveness live = frame.code.liveness();
        BitSet ids = new BitSet();
        if (frame.index + 1 >= frame.basicBlock().ops().size()) {
            frame.basicBlock().successors().forEach(s -> add(ids, live.at(s, 0)));
        } else {
            add(ids, live.at(frame.block, frame.index + 1));
        }
        return ids.stream().mapToObj(frame::get).toList();
    }

    private static void add(BitSet ids, int[] more) {
        for (int id : more) {
            ids.set(id);
        }
    }

    private static List<Op> ahead(Frame frame) {
        List<Op> rest = frame.basicBlock().ops();
        List<Op> ops = new ArrayList<>(rest.subList(frame.index + 1, rest.size()));
        BitSet reachable = new BitSet();
        for (int next : frame.basicBlock().successors()) {
            reachable.or(frame.cfg.reachableFrom(next));
        }
        reachable.stream()
                .mapToObj(frame.cfg.body().blocks()::get)
                .map(BasicBlock::ops)
                .forEach(ops::addAll);
        return ops;
    }

    /** Whether one of the values leads to an object; one that is not computed yet may, if what it is computed from does. */
    private boolean leadsTo(Frame frame, int object, List<Integer> values) {
        return values.stream().anyMatch(id -> leadsTo(frame, object, id, 0));
    }

    private boolean leadsTo(Frame frame, int object, int id, int depth) {
        if (!frame.get(id).equals(Value.NONE)) {
            return reaches(List.of(frame.get(id)), object);
        }
        Op definition = frame.cfg.body().definition(id);
        if (definition instanceof Op.Load load
                && operands(load).stream().noneMatch(o -> frame.get(o).equals(Value.NONE))) {
            return reaches(List.of(new Access(state).read(frame, load.place(), load.type())), object);
        }
        return depth < DEEPEST
                && operands(frame.cfg.body().definition(id)).stream()
                        .anyMatch(from -> leadsTo(frame, object, from, depth + 1));
    }
}
