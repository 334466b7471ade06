package dev.caulk.analysis.engine.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Groups of states that cannot be left and in which some goroutines move while others never do. States without any move are
 * deadlocks already.
 */
final class Traps {
    private final List<Node> nodes;

    Traps(List<Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * A state of a group, and the goroutines that may be there and never move; those that have ended are among them.
     *
     * @param movers the goroutines that do move
     */
    record Trap(Node node, Set<Integer> movers) {}

    List<Trap> find() {
        List<Trap> traps = new ArrayList<>();
        if (nodes.stream().allMatch(n -> n.steps.stream().allMatch(s -> s.to() > n.id))) {
            return traps;
        }
        Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        nodes.forEach(n -> graph.addVertex(n.id));
        nodes.forEach(n -> n.steps.stream().filter(s -> s.to() != n.id).forEach(s -> graph.addEdge(n.id, s.to())));
        List<Set<Integer>> components = new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets();
        Map<Integer, Integer> componentOf = new HashMap<>();
        for (int c = 0; c < components.size(); c++) {
            for (int node : components.get(c)) {
                componentOf.put(node, c);
            }
        }
        for (Set<Integer> component : components) {
            inspect(component, componentOf, traps);
        }
        traps.sort(java.util.Comparator.comparingInt(t -> t.node().id));
        return traps;
    }

    private void inspect(Set<Integer> component, Map<Integer, Integer> componentOf, List<Trap> traps) {
        Set<Integer> movers = new HashSet<>();
        int here = componentOf.getOrDefault(component.iterator().next(), -1);
        for (int id : component) {
            for (Node.Step step : nodes.get(id).steps) {
                if (componentOf.getOrDefault(step.to(), -1) != here) {
                    return;
                }
                movers.add(step.move().goroutine());
                step.move().partner().forEach(p -> movers.add(p.goroutine()));
            }
        }
        int least = new TreeSet<>(component).first();
        if (!nodes.get(least).steps.isEmpty()) {
            traps.add(new Trap(nodes.get(least), movers));
        }
    }
}
