package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.ops.FunctionFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the states that follow from others in all schedules, up to a number of them, and those in which goroutines are stuck. */
final class Explorer {
    private static final long NEVER = -1;

    private final Machine machine;
    private final StateKey keys;
    private final Budget budget;
    private final List<FunctionFacts> methods;
    private final Map<Words, Node> known = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Pending> work = new ArrayDeque<>();
    private List<State> first = List.of();
    private boolean bounded;
    /** How many Ops had run when it showed that the machine had met a bound. */
    private long boundedSince = NEVER;
    /** How many states there were then. */
    private int statesBefore;

    private boolean gaveAway;

    private record Pending(Node node, State state) {}

    /**
     * An explorer.
     *
     * @param methods what clients may call once something is served
     */
    Explorer(Machine machine, Index index, Budget budget, List<FunctionFacts> methods) {
        this.machine = machine;
        this.keys = new StateKey(index);
        this.budget = budget;
        this.methods = methods;
    }

    /** Finds what follows from some states. */
    void explore(List<State> from) {
        first = from;
        for (int i = 0; i < first.size(); i++) {
            add(first.get(i), -1, List.of(), i);
        }
        while (!work.isEmpty()) {
            if (isEnough()) {
                bounded = true;
                break;
            }
            expand(work.poll());
        }
    }

    private boolean isEnough() {
        long ran = machine.work();
        if (machine.bounded() && boundedSince == NEVER) {
            boundedSince = ran;
            statesBefore = nodes.size();
        }
        return budget.isSpent(nodes.size(), work.size(), ran)
                || boundedSince != NEVER && budget.isInVain(nodes.size() - statesBefore, ran - boundedSince);
    }

    private Node add(State state, int parent, List<Move> move, int variant) {
        Words key = keys.of(state);
        Node there = known.get(key);
        if (there != null) {
            return there;
        }
        Node node = new Node(nodes.size(), parent, move, variant, state);
        nodes.add(node);
        known.put(key.copy(), node);
        work.add(new Pending(node, state));
        return node;
    }

    private void expand(Pending pending) {
        State state = pending.state();
        gaveAway |= state.gaveAway;
        pending.node().expanded = true;
        List<Move> moves = new Moves(state).all();
        for (int m = 0; m < methods.size() && state.calls > 0 && !state.served.isEmpty(); m++) {
            moves.add(new Move(Move.CALL, m, List.of()));
        }
        Set<Integer> going = new HashSet<>();
        for (Move move : moves) {
            Optional<State> after = after(state, move);
            if (after.isEmpty()) {
                pending.node().ending.add(move.goroutine());
                continue;
            }
            going.add(move.goroutine());
            List<State> next = machine.settle(after.get());
            for (int i = 0; i < next.size(); i++) {
                int[] goroutines = Node.numbers(next.get(i));
                Node to = add(next.get(i), pending.node().id, List.of(move), i);
                pending.node().steps.add(new Node.Step(to.id, move, goroutines));
            }
            if (next.isEmpty()) {
                ends(pending, move.goroutine());
            }
        }
        if (pending.node().end == Node.End.NOT && !going.containsAll(pending.node().ending)) {
            pending.node().end = Node.End.SURE;
        }
    }

    private static void ends(Pending pending, int goroutine) {
        boolean client =
                pending.state().find(goroutine).filter(g -> g.client.isEmpty()).isEmpty();
        if (client) {
            pending.node().ending.add(goroutine);
        } else {
            pending.node().end = Node.End.MEANT;
        }
    }

    /** The state right after a move; empty where that is a panic, which ends all goroutines. */
    private Optional<State> after(State state, Move move) {
        State copy = state.copy();
        if (move.goroutine() == Move.CALL) {
            call(copy, methods.get(move.choice()));
            return Optional.of(copy);
        }
        return new Firing(copy).fire(move) ? Optional.of(copy) : Optional.empty();
    }

    private void call(State state, FunctionFacts method) {
        state.calls--;
        Goroutine client = state.start(List.of(), List.of());
        client.client = List.of(method.id());
        client.late = !state.answered.isEmpty();
        machine.calls().frames().root(state, method, List.copyOf(state.served)).ifPresent(client.stack::add);
    }

    /** The nodes with stuck goroutines, as {@link Fates#worst} tells, with these goroutines by number. */
    Map<Node, Set<Integer>> stuck() {
        Fates fates = new Fates(nodes);
        Map<Node, Set<Integer>> found = new LinkedHashMap<>();
        for (Node node : fates.worst()) {
            Set<Integer> ids = new TreeSet<>();
            fates.stuck(node).forEach(i -> ids.add(node.goroutines[i]));
            found.put(node, ids);
        }
        return found;
    }

    /** Of the goroutines of the first state, those that are stuck there already. */
    Set<Integer> stuckAtFirst() {
        Set<Integer> ids = new TreeSet<>();
        new Fates(nodes).stuck(nodes.get(0)).forEach(i -> ids.add(nodes.get(0).goroutines[i]));
        return ids;
    }

    /** The Ops at which goroutines have stood. */
    Set<Site> reached() {
        Set<Site> sites = new HashSet<>();
        nodes.forEach(node -> Collections.addAll(sites, node.sites));
        return sites;
    }

    int states() {
        return nodes.size();
    }

    boolean bounded() {
        return bounded;
    }

    /** Whether something that was made has come into other hands. */
    boolean gaveAway() {
        return gaveAway;
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

    /** The state of a node with the way there. */
    Deadlock replay(Node node, Set<Integer> stuck) {
        List<Deadlock.Scheduled> schedule = new ArrayList<>();
        List<Node> path = path(node);
        State state = first.get(path.get(0).variant);
        for (Node each : path.subList(1, path.size())) {
            Move move = each.move.get(0);
            if (move.goroutine() != Move.CALL) {
                schedule.add(new Deadlock.Scheduled(
                        move.goroutine(), state.goroutine(move.goroutine()).site()));
            }
            for (Move.Partner partner : move.partner()) {
                schedule.add(new Deadlock.Scheduled(
                        partner.goroutine(),
                        state.goroutine(partner.goroutine()).site()));
            }
            state = machine.settle(after(state, move).orElseThrow()).get(each.variant);
        }
        return new Deadlock(state, stuck, schedule);
    }
}
