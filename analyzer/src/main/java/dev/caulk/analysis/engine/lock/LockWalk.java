package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.engine.cfg.Loop;
import dev.caulk.analysis.engine.lock.FunctionLog.Missed;
import dev.caulk.analysis.engine.lock.Held.Mark;
import dev.caulk.analysis.engine.lock.LockPath.Root;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.PointerType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Follows all paths of a function that differ in the locks held or in what will decide about them. */
final class LockWalk {
    private static final int MOST_STATES = 48;

    /** Paths with the same locks, which differ in what they know. */
    private static final int MOST_ALIKE = 8;

    private static final int MOST_NODES = 2000;

    private final Cfg cfg;
    private final Questions questions;
    private final Relevance relevance;
    private final Transfer transfer;
    private final Paths paths;
    private final FunctionLog log;
    /** Whether no path can differ from another in the locks it holds. */
    private final boolean flat;

    private final Map<Integer, Set<LockState>> seen = new HashMap<>();
    private final Deque<WalkNode> work = new ArrayDeque<>();

    LockWalk(Scene scene, Notes notes, FunctionFacts function, Cfg cfg) {
        this.cfg = cfg;
        this.questions = new Questions(cfg.body());
        this.log = new FunctionLog(function.id());
        this.paths = scene.paths(cfg.body());
        this.transfer = new Transfer(scene, notes, function, cfg, questions, paths, log);
        BitSet changing = those(transfer::changesLocks);
        BitSet about = those(transfer::isAboutLocks);
        this.flat = changing.isEmpty();
        this.relevance = new Relevance(
                cfg.body(), questions, op -> about.get(op.id()), new Regions(cfg, op -> changing.get(op.id())));
    }

    /** The Ops of which something holds, by their numbers: it is asked for several times. */
    private BitSet those(Predicate<Op> test) {
        BitSet found = new BitSet();
        for (Op op : cfg.body().ops()) {
            if (test.test(op)) {
                found.set(op.id());
            }
        }
        return found;
    }

    FunctionLog run() {
        add(new WalkNode(0, LockState.START, Optional.empty()));
        int nodes = 0;
        while (!work.isEmpty()) {
            if (++nodes > Math.max(MOST_NODES, 4 * cfg.body().blocks().size())) {
                log.bounded = true;
                break;
            }
            WalkNode node = work.poll();
            visit(node);
        }
        return log;
    }

    private void add(WalkNode node) {
        Set<LockState> states = seen.computeIfAbsent(node.block(), b -> new HashSet<>());
        if (states.contains(node.state())) {
            return;
        }
        int alike = 0;
        for (LockState state : states) {
            alike += node.state().holdsLike(state) ? 1 : 0;
        }
        if (states.size() >= MOST_STATES || alike >= MOST_ALIKE) {
            log.bounded = true;
            return;
        }
        states.add(node.state());
        work.add(node);
    }

    private void visit(WalkNode node) {
        BasicBlock block = cfg.body().blocks().get(node.block());
        List<LockState> states = List.of(node.state());
        for (Op op : block.ops()) {
            if (states.size() == 1) {
                states = transfer.visit(op, renewed(op, block, states.get(0), node), node);
                continue;
            }
            List<LockState> next = new ArrayList<>();
            for (LockState state : states) {
                next.addAll(transfer.visit(op, renewed(op, block, state, node), node));
            }
            states = next;
        }
        for (LockState state : states) {
            leave(block, state, node);
        }
    }

    /** In a loop a value is another one each time. */
    private LockState renewed(Op op, BasicBlock block, LockState state, WalkNode node) {
        boolean idle = state.held().isEmpty()
                && state.answers().isEmpty()
                && state.objects().isEmpty()
                && state.values().isEmpty();
        boolean plain = idle || block.loopDepth() == 0 || op instanceof Op.Phi || op instanceof Op.Terminator;
        if (plain) {
            return state;
        }
        LockState renewed = Renewal.of(op.id(), state);
        return forget(renewed, node);
    }

    /** Locks that nothing leads to any more, or only the container that has the object. */
    private LockState forget(LockState state, WalkNode node) {
        SortedMap<LockPath, Held> held = new TreeMap<>();
        state.held().forEach((path, lock) -> {
            LockPath element = isLost(path, state) ? paths.general(path.young()) : path;
            if (!isLost(path, state) || element.steps().contains(LockPath.ANY_ELEMENT)) {
                held.putIfAbsent(element, lock);
            } else if (!transfer.isKept(path) && state.deferred().isEmpty()) {
                log.missed(lock.site(), path, new Missed(lock, node, List.of(), true));
            }
        });
        return held.equals(state.held())
                ? state
                : state.withHeld(map -> {
                    map.clear();
                    map.putAll(held);
                });
    }

    private static boolean isLost(LockPath path, LockState state) {
        return path.root() == Root.OLD_VALUE
                && state.objects().values().stream().noneMatch(path::hasRootOf);
    }

    private void leave(BasicBlock block, LockState state, WalkNode node) {
        Op.Terminator end = block.terminator();
        if (end instanceof Op.Return result) {
            transfer.exit(result, state, node);
            return;
        }
        if (end instanceof Op.Panic && block.successors().isEmpty()) {
            state.held()
                    .forEach(
                            (path, lock) -> log.panicking(lock.site(), path, new Missed(lock, node, List.of(), false)));
        }
        for (int i = 0; i < block.successors().size(); i++) {
            int next = block.successors().get(i);
            Optional<LockState> after =
                    end instanceof Op.Branch branch ? taken(branch, i == 0, state) : Optional.of(state);
            if (after.isPresent()) {
                LockState entered = enter(block, next, i, transfer.left(block, next, node, after.get()), node);
                add(new WalkNode(next, entered, Optional.of(node)));
            }
        }
    }

    /** The state behind a branch; empty where what is known excludes it. */
    private Optional<LockState> taken(Op.Branch branch, boolean first, LockState state) {
        Questions.Asked asked = questions.of(branch.predicate(), state);
        boolean answer = asked.answer() == first;
        Optional<Boolean> known = questions.answer(asked.key(), asked.value(), state);
        if (known.isPresent()) {
            return known.get() == answer ? Optional.of(state) : Optional.empty();
        }
        Optional<LockState> same = answer ? same(asked, state) : Optional.of(state);
        return same.map(now -> told(asked, answer, now));
    }

    /** What it means for the locks that two pointers are equal. */
    private Optional<LockState> same(Questions.Asked asked, LockState state) {
        boolean pointers = asked.key().kind().equals(Key.EQUAL)
                && asked.other().isPresent()
                && !state.held().isEmpty()
                && ValueTypes.of(cfg.body(), asked.value()).underlying() instanceof PointerType;
        return pointers
                ? SameObject.of(
                        paths.of(asked.value(), state::object).path(),
                        paths.of(asked.other().getAsInt(), state::object).path(),
                        state)
                : Optional.of(state);
    }

    private LockState told(Questions.Asked asked, boolean answer, LockState state) {
        if (flat ? !asked.key().isAboutInput() : !relevance.isWorthKnowing(asked.key(), asked.value())) {
            return state;
        }
        LockState told = state.withAnswer(asked.key(), answer);
        // The value stays what it was, also where the place that it was read from is written.
        return cfg.body().definition(asked.value()) instanceof Op.Load
                ? told.withAnswer(asked.key().about(asked.value()), answer)
                : told;
    }

    private LockState enter(BasicBlock from, int to, int successor, LockState state, WalkNode node) {
        BasicBlock block = cfg.body().blocks().get(to);
        boolean back = cfg.dominators().dominates(to, from.id());
        LockState entered = merge(block, edge(from, block, successor), state, back);
        if (back) {
            entered = forget(entered, node);
            Optional<Loop> loop = cfg.loops().headedBy(to);
            entered = entered.withHeld(
                    held -> held.replaceAll((p, lock) -> isIn(loop, lock) ? lock.with(Mark.AGAIN) : lock));
        }
        LockState all = entered;
        return all.withoutAnswers(key -> !relevance.matters(key, to));
    }

    private boolean isIn(Optional<Loop> loop, Held lock) {
        return loop.filter(l -> l.contains(cfg.body().blockOf().get(lock.site())))
                .isPresent();
    }

    /** Which predecessor of a block an edge is; of several edges between two blocks the first ones come first. */
    private static int edge(BasicBlock from, BasicBlock to, int successor) {
        int skip = 0;
        for (int i = 0; i < successor; i++) {
            skip += from.successors().get(i) == to.id() ? 1 : 0;
        }
        for (int i = 0; i < to.predecessors().size(); i++) {
            if (to.predecessors().get(i) == from.id() && skip-- == 0) {
                return i;
            }
        }
        return 0;
    }

    private LockState merge(BasicBlock block, int edge, LockState before, boolean back) {
        LockState state = before;
        for (Op op : block.ops()) {
            if (!(op instanceof Op.Phi phi)) {
                break;
            }
            if (flat || !relevance.isTraced(phi.id())) {
                state = back ? Renewal.of(phi.id(), state) : state;
                continue;
            }
            int operand = phi.operands().get(edge);
            LockPath object = paths.of(operand, before::object).path();
            state = back
                    ? Renewal.ofLoopValue(phi.id(), object, state)
                    : state.withObjects(map -> map.put(phi.id(), object));
            int value = questions.resolve(operand, before);
            boolean tracked = relevance.isRead(phi.id(), block.id()) && (!back || isConstant(value));
            state = state.withValues(values -> {
                values.remove(phi.id());
                if (tracked) {
                    values.put(phi.id(), value);
                }
            });
        }
        LockState merged = state;
        return hasIdle(merged.objects().keySet(), block.id())
                        || hasIdle(merged.values().keySet(), block.id())
                ? merged.withObjects(map -> map.keySet().removeIf(v -> !relevance.isRead(v, block.id())))
                        .withValues(map -> map.keySet().removeIf(v -> v >= 0 && !relevance.isRead(v, block.id())))
                : merged;
    }

    /** Whether any of some values, which contents of variables are not, is not read any more. */
    private boolean hasIdle(Set<Integer> values, int block) {
        for (int value : values) {
            if (value >= 0 && !relevance.isRead(value, block)) {
                return true;
            }
        }
        return false;
    }

    private boolean isConstant(int value) {
        return cfg.body().definition(value) instanceof Op.Constant;
    }
}
