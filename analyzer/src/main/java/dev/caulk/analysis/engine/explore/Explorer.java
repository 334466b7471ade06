package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.ops.FunctionFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Runs a function with unknown arguments in all schedules, up to a number of states. */
final class Explorer {
    private final Setting setting;
    private final Budget budget;
    private final Machine machine;
    private final Map<FunctionId, Liveness> liveness;
    private final Map<String, Node> known = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Pending> work = new ArrayDeque<>();
    private final List<Deadlock> deadlocks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private List<State> first = List.of();
    private boolean bounded;
    private boolean gaveAway;

    private record Pending(Node node, State state) {}

    Explorer(Setting setting, Map<FunctionId, Liveness> liveness, Budget budget) {
        this.setting = setting;
        this.liveness = liveness;
        this.budget = budget;
        this.machine = new Machine(setting);
    }

    Exploration explore(FunctionFacts root) {
        State start = new State();
        Goroutine main = start.start(List.of(), List.of());
        main.main = setting.program().isMain(root.id());
        Optional<Frame> frame = machine.calls().root(start, root);
        frame.ifPresent(main.stack::add);
        first = machine.settle(start);
        for (int i = 0; i < first.size(); i++) {
            add(first.get(i), -1, List.of(), i);
        }
        while (!work.isEmpty()) {
            if (budget.isSpent(nodes.size(), machine.work())) {
                bounded = true;
                break;
            }
            expand(work.poll());
        }
        if (!bounded) {
            new Traps(nodes).find().forEach(this::report);
        }
        return new Exploration(
                root.id(), deadlocks, nodes.size(), machine.work(), bounded || machine.bounded(), gaveAway);
    }

    private Node add(State state, int parent, List<Move> move, int variant) {
        String key = StateKey.of(state, liveness);
        Node there = known.get(key);
        if (there != null) {
            return there;
        }
        Node node = new Node(nodes.size(), parent, move, variant);
        nodes.add(node);
        known.put(key, node);
        work.add(new Pending(node, state));
        return node;
    }

    private void expand(Pending pending) {
        gaveAway |= pending.state().gaveAway;
        List<Move> moves = new Moves(pending.state()).all();
        boolean progress = false;
        for (Move move : moves) {
            List<State> next = next(pending.state(), move);
            for (int i = 0; i < next.size(); i++) {
                Node to = add(next.get(i), pending.node().id, List.of(move), i);
                pending.node().steps.add(new Node.Step(to.id, move));
            }
            progress |= next.isEmpty();
        }
        if (moves.isEmpty() && !pending.state().goroutines.isEmpty() && !progress) {
            Set<Integer> all = new TreeSet<>();
            pending.state().goroutines.forEach(g -> all.add(g.id));
            report(pending.state(), pending.node(), all);
        }
    }

    private List<State> next(State state, Move move) {
        State copy = state.copy();
        return new Firing(copy).fire(move) ? machine.settle(copy) : List.of();
    }

    private void report(Traps.Trap trap) {
        State state = replay(trap.node());
        Set<Integer> stuck = new TreeSet<>();
        state.goroutines.stream()
                .map(g -> g.id)
                .filter(id -> !trap.movers().contains(id))
                .forEach(stuck::add);
        if (!stuck.isEmpty()) {
            report(state, trap.node(), stuck);
        }
    }

    /** One deadlock of each kind: where the same goroutines stand at the same Ops, the shortest way there is enough. */
    private void report(State state, Node node, Set<Integer> stuck) {
        StringBuilder key = new StringBuilder();
        for (int id : stuck) {
            key.append(state.goroutine(id).site())
                    .append(state.goroutine(id).stack.size())
                    .append(';');
        }
        if (seen.add(key.toString())) {
            deadlocks.add(new Deadlock(state, stuck, schedule(node)));
        }
    }

    private List<Node> path(Node node) {
        Deque<Node> path = new ArrayDeque<>();
        Node at = node;
        path.addFirst(at);
        while (!at.move.isEmpty()) {
            at = nodes.get(at.parent);
            path.addFirst(at);
        }
        return List.copyOf(path);
    }

    private State replay(Node node) {
        List<Node> path = path(node);
        State state = first.get(path.get(0).variant);
        for (Node each : path.subList(1, path.size())) {
            state = next(state, each.move.get(0)).get(each.variant);
        }
        return state;
    }

    private List<Deadlock.Scheduled> schedule(Node node) {
        List<Deadlock.Scheduled> schedule = new ArrayList<>();
        List<Node> path = path(node);
        State state = first.get(path.get(0).variant);
        for (Node each : path.subList(1, path.size())) {
            Move move = each.move.get(0);
            schedule.add(new Deadlock.Scheduled(
                    move.goroutine(), state.goroutine(move.goroutine()).site()));
            for (Move.Partner partner : move.partner()) {
                schedule.add(new Deadlock.Scheduled(
                        partner.goroutine(),
                        state.goroutine(partner.goroutine()).site()));
            }
            state = next(state, move).get(each.variant);
        }
        return schedule;
    }
}
