package dev.caulk.analysis.engine.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Which stuck goroutines wait for which: an edge leads to each goroutine that would let the other go on if it went on itself. */
final class WaitGraph {
    private final State state;
    private final Set<Integer> stuck;
    private final Providers providers;
    private final Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);

    WaitGraph(State state, Set<Integer> stuck, Setting setting) {
        this.state = state;
        this.stuck = stuck;
        this.providers = new Providers(state, setting);
        stuck.forEach(graph::addVertex);
        for (int id : stuck) {
            for (int other : awaited(state.goroutine(id))) {
                graph.addEdge(id, other);
            }
        }
    }

    /** The groups that wait for nobody outside of themselves: what keeps all others. In the order of their least member. */
    List<Set<Integer>> causes() {
        return new GabowStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(group -> group.stream()
                                .allMatch(id -> targets(id).stream().allMatch(group::contains)))
                        .<Set<Integer>>map(TreeSet::new)
                        .sorted(Comparator.comparing(group -> group.iterator().next()))
                        .toList();
    }

    /** Whether a goroutine waits for itself. */
    boolean waitsForItself(int id) {
        return graph.containsEdge(id, id);
    }

    private Set<Integer> targets(int id) {
        return graph.outgoingEdgesOf(id).stream().map(graph::getEdgeTarget).collect(Collectors.toSet());
    }

    /** The goroutines that wait for one of a group, directly or through others. */
    Set<Integer> victims(Set<Integer> group) {
        Set<Integer> reached = new TreeSet<>(group);
        boolean more = true;
        while (more) {
            more = false;
            for (int id : stuck) {
                if (!reached.contains(id) && targets(id).stream().anyMatch(reached::contains)) {
                    more = reached.add(id);
                }
            }
        }
        reached.removeAll(group);
        return reached;
    }

    private Set<Integer> awaited(Goroutine goroutine) {
        Event event = goroutine.event.get(0);
        if (event instanceof Event.Lock lock) {
            return holders(lock);
        }
        if (event instanceof Event.Communicate communicate) {
            Set<Integer> found = new TreeSet<>();
            for (Event.Case each : communicate.cases()) {
                if (state.channel(each.channel()).isPresent()) {
                    int channel = ((Value.Pointer) state.resolve(each.channel())).object();
                    found.addAll(feeders(channel, each.isSend()));
                }
            }
            return found;
        }
        if (event instanceof Event.AwaitOnce await) {
            Set<Integer> runner = new TreeSet<>();
            if (state.guards.get(await.once()) instanceof Guard.Once once && stuck.contains(once.runner())) {
                runner.add(once.runner());
            }
            return runner;
        }
        return event.object().isPresent()
                ? providers.of(stuck, event.object().getAsInt(), Providers.Help.WAKE)
                : Set.of();
    }

    private Set<Integer> feeders(int channel, boolean blockedSends) {
        HeapObject.Channel object = (HeapObject.Channel) state.object(channel);
        if (object.context().isPresent()) {
            return providers.of(stuck, object.context().getAsInt(), Providers.Help.WAKE);
        }
        return providers.of(stuck, channel, blockedSends ? Providers.Help.RECEIVE : Providers.Help.SEND);
    }

    private Set<Integer> holders(Event.Lock event) {
        Guard.Lock lock = Primitives.lock(state, event.lock());
        Set<Integer> found = new TreeSet<>(lock.holders());
        if (event.reader() && lock.writer() == Guard.NOBODY) {
            found.clear();
            state.goroutines.stream()
                    .filter(g -> g.event.stream()
                            .anyMatch(e -> e instanceof Event.Lock other
                                    && other.queued()
                                    && other.lock().equals(event.lock())))
                    .forEach(g -> found.add(g.id));
        }
        found.retainAll(stuck);
        return found;
    }
}
