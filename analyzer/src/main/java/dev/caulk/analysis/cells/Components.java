package dev.caulk.analysis.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Strongly connected components, without recursion (Tarjan, "Depth-first search and linear graph algorithms", 1972). */
final class Components {
    private final List<IntList> successors;
    private final int[] index;
    private final int[] low;
    private final boolean[] onStack;
    private final int[] position;
    private final IntList stack = new IntList();
    private final IntList path = new IntList();
    private final List<IntList> found = new ArrayList<>();
    private int next = 1;

    Components(List<IntList> successors) {
        this.successors = successors;
        index = new int[successors.size()];
        low = new int[successors.size()];
        onStack = new boolean[successors.size()];
        position = new int[successors.size()];
    }

    /** Each component after those it leads to; members in ascending order. */
    List<IntList> calleesFirst() {
        for (int node = 0; node < index.length; node++) {
            if (index[node] == 0) {
                open(node);
                while (!path.isEmpty()) {
                    step();
                }
            }
        }
        return found;
    }

    private void open(int node) {
        index[node] = next;
        low[node] = next++;
        stack.add(node);
        onStack[node] = true;
        path.add(node);
    }

    private void step() {
        int node = path.get(path.size() - 1);
        if (position[node] < successors.get(node).size()) {
            int to = successors.get(node).get(position[node]++);
            if (index[to] == 0) {
                open(to);
            } else if (onStack[to]) {
                low[node] = Math.min(low[node], index[to]);
            }
            return;
        }
        path.removeLast();
        if (!path.isEmpty()) {
            int above = path.get(path.size() - 1);
            low[above] = Math.min(low[above], low[node]);
        }
        if (low[node] == index[node]) {
            close(node);
        }
    }

    private void close(int node) {
        IntList members = new IntList();
        int member;
        do {
            member = stack.removeLast();
            onStack[member] = false;
            members.add(member);
        } while (member != node);
        int[] sorted = new int[members.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = members.get(i);
        }
        Arrays.sort(sorted);
        IntList component = new IntList();
        for (int each : sorted) {
            component.add(each);
        }
        found.add(component);
    }
}
