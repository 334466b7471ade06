package dev.caulk.analysis.engine.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Which goroutines of which nodes can still move: those that do, or do in a state that follows. The others are stuck. */
final class Fates {
    private final List<Node> nodes;
    private final int[] offsets;
    private final List<List<Integer>> before = new ArrayList<>();
    private final BitSet moving = new BitSet();
    private final Deque<Integer> work = new ArrayDeque<>();

    Fates(List<Node> nodes) {
        this.nodes = nodes;
        offsets = new int[nodes.size() + 1];
        for (Node node : nodes) {
            offsets[node.id + 1] = offsets[node.id] + node.goroutines.size();
            node.goroutines.forEach(g -> before.add(new ArrayList<>()));
        }
        for (Node node : nodes) {
            connect(node);
        }
        while (!work.isEmpty()) {
            before.get(work.poll()).forEach(this::moves);
        }
    }

    private void connect(Node node) {
        if (!node.expanded) {
            for (int i = 0; i < node.goroutines.size(); i++) {
                moves(offsets[node.id] + i);
            }
        }
        node.ending.forEach(g -> moves(node, g));
        for (Node.Step step : node.steps) {
            moves(node, step.move().goroutine());
            step.move().partner().forEach(p -> moves(node, p.goroutine()));
            for (int i = 0; i < step.goroutines().size(); i++) {
                int here = node.goroutines.indexOf(step.goroutines().get(i));
                if (here >= 0) {
                    before.get(offsets[step.to()] + i).add(offsets[node.id] + here);
                }
            }
        }
    }

    private void moves(Node node, int goroutine) {
        int index = node.goroutines.indexOf(goroutine);
        if (index >= 0) {
            moves(offsets[node.id] + index);
        }
    }

    private void moves(int place) {
        if (!moving.get(place)) {
            moving.set(place);
            work.add(place);
        }
    }

    /**
     * The goroutines of a node that never move again, by their position; not those that came too late, and none where the process
     * ends by a panic.
     */
    List<Integer> stuck(Node node) {
        List<Integer> stuck = new ArrayList<>();
        for (int i = 0; i < node.goroutines.size() && !node.doomed; i++) {
            if (!moving.get(offsets[node.id] + i) && !node.late.get(i)) {
                stuck.add(i);
            }
        }
        return stuck;
    }

    /** The nodes with goroutines that are stuck: the first of each kind, without those whose goroutines others have as well. */
    List<Node> worst() {
        List<Node> found = new ArrayList<>();
        List<List<Site>> kinds = new ArrayList<>();
        for (Node node : nodes) {
            List<Site> sites = stuck(node).stream().map(node.sites::get).toList();
            if (!sites.isEmpty() && !kinds.contains(sites)) {
                kinds.add(sites);
                found.add(node);
            }
        }
        List<Node> worst = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            List<Site> sites = kinds.get(i);
            boolean part = kinds.stream().anyMatch(other -> other.size() > sites.size() && other.containsAll(sites));
            if (!part) {
                worst.add(found.get(i));
            }
        }
        return worst;
    }
}
