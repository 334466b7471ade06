package dev.caulk.analysis.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which goroutines of which nodes can still move: those that do, or do in a state that follows. The others are stuck. */
final class Fates {
    private final List<Node> nodes;
    /** The number of the first goroutine of each node. */
    private final int[] offsets;
    /** For each place, the first of the links to places before it; the links themselves; and where each of them goes on. */
    private final int[] first;

    private int[] before = new int[64];
    private int[] next = new int[64];
    private int links;
    private final BitSet moving = new BitSet();
    private final int[] work;
    private int waiting;

    Fates(List<Node> nodes) {
        this.nodes = nodes;
        offsets = new int[nodes.size() + 1];
        for (Node node : nodes) {
            offsets[node.id + 1] = offsets[node.id] + node.goroutines.length;
        }
        int places = offsets[nodes.size()];
        first = new int[places];
        Arrays.fill(first, -1);
        work = new int[places];
        for (Node node : nodes) {
            connect(node);
        }
        while (waiting > 0) {
            int place = work[--waiting];
            for (int link = first[place]; link >= 0; link = next[link]) {
                moves(before[link]);
            }
        }
        for (Node node : nodes) {
            if (node.end == Node.End.SURE) {
                moving.set(offsets[node.id], offsets[node.id + 1]);
            }
        }
    }

    private void connect(Node node) {
        if (!node.expanded || node.end == Node.End.MEANT) {
            for (int i = 0; i < node.goroutines.length; i++) {
                moves(offsets[node.id] + i);
            }
        }
        for (int goroutine : node.ending) {
            moves(node, goroutine);
        }
        for (Node.Step step : node.steps) {
            moves(node, step.move().goroutine());
            for (Move.Partner partner : step.move().partner()) {
                moves(node, partner.goroutine());
            }
            for (int i = 0; i < step.goroutines().length; i++) {
                int here = node.position(step.goroutines()[i]);
                if (here >= 0) {
                    link(offsets[step.to()] + i, offsets[node.id] + here);
                }
            }
        }
    }

    /** Whoever is at one place was at another before. */
    private void link(int place, int earlier) {
        if (links == before.length) {
            before = Arrays.copyOf(before, 2 * links);
            next = Arrays.copyOf(next, 2 * links);
        }
        before[links] = earlier;
        next[links] = first[place];
        first[place] = links++;
    }

    private void moves(Node node, int goroutine) {
        int position = node.position(goroutine);
        if (position >= 0) {
            moves(offsets[node.id] + position);
        }
    }

    private void moves(int place) {
        if (!moving.get(place)) {
            moving.set(place);
            work[waiting++] = place;
        }
    }

    /** The goroutines of a node that never move again, by their position; not those that came too late. */
    List<Integer> stuck(Node node) {
        List<Integer> stuck = new ArrayList<>();
        for (int i = 0; i < node.goroutines.length; i++) {
            if (!moving.get(offsets[node.id] + i) && !node.late[i]) {
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
            List<Integer> stuck = stuck(node);
            if (stuck.isEmpty()) {
                continue;
            }
            List<Site> sites = stuck.stream().map(i -> node.sites[i]).toList();
            if (!kinds.contains(sites)) {
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
