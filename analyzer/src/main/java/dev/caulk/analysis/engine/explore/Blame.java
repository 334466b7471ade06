package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.engine.explore.Standstill.Blocked;
import dev.caulk.analysis.engine.explore.Standstill.Kind;
import dev.caulk.analysis.ops.Op;
import dev.caulk.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what keeps goroutines from going on, and who only waits for those. */
final class Blame {
    private static final Comparator<Site> ORDER =
            Comparator.<Site, Span>comparing(s -> s.op().span()).thenComparing(s -> s.op().id());

    private final FunctionId root;
    private final Deadlock deadlock;
    private final State state;
    private final WaitGraph graph;
    private final boolean bounded;

    Blame(FunctionId root, Deadlock deadlock, Setting setting, boolean bounded) {
        this.root = root;
        this.deadlock = deadlock;
        this.state = deadlock.state();
        this.bounded = bounded;
        Set<Integer> waiting = new TreeSet<>(deadlock.stuck());
        waiting.removeIf(id -> state.find(id).filter(g -> !g.event.isEmpty()).isEmpty());
        this.graph = new WaitGraph(state, waiting, setting);
    }

    List<Standstill> standstills() {
        List<Standstill> found = new ArrayList<>();
        for (Set<Integer> group : graph.causes()) {
            if (group.stream().map(state::goroutine).noneMatch(this::heldByMoving)) {
                Standstill standstill = standstill(group);
                if (!asksTwice(standstill, group) && !countsItself(standstill, group)) {
                    found.add(standstill);
                }
            }
        }
        return found;
    }

    /** Whoever holds the lock runs in circles, because nothing changes what it looks at: others may. */
    private boolean heldByMoving(Goroutine goroutine) {
        return goroutine.event.get(0) instanceof Event.Lock lock
                && Primitives.lock(state, lock.lock()).holders().stream()
                        .anyMatch(id ->
                                state.find(id).isPresent() && !deadlock.stuck().contains(id));
    }

    /**
     * A second call of what waits for a single message, or leaves one in a buffer, as a second Close does: that is not how such methods
     * are used.
     */
    private boolean asksTwice(Standstill standstill, Set<Integer> group) {
        boolean once = standstill.kind() == Kind.RECEIVE || standstill.kind() == Kind.SEND && isBuffered(standstill);
        return once
                && group.stream()
                        .flatMap(id -> state.goroutine(id).client.stream())
                        .anyMatch(state.answered::contains);
    }

    /**
     * A goroutine that puts values into a buffer and takes them out again keeps count in it. That it takes out no more than it has put
     * in is up to its data, which the search does not know.
     */
    private boolean countsItself(Standstill standstill, Set<Integer> group) {
        return standstill.kind() == Kind.CHANNELS
                && group.size() == 1
                && isBuffered(standstill)
                && state.goroutine(group.iterator().next()).event.get(0) instanceof Event.Communicate communicate
                && communicate.cases().stream().noneMatch(Event.Case::isSend);
    }

    private static boolean isBuffered(Standstill standstill) {
        return standstill
                .made()
                .filter(made -> made.op() instanceof Op.MakeChan make
                        && make.constantCapacity().orElse(1) > 0)
                .isPresent();
    }

    private Standstill standstill(Set<Integer> group) {
        List<Goroutine> members = group.stream()
                .map(state::goroutine)
                .sorted(Comparator.comparing(Goroutine::site, ORDER))
                .toList();
        Kind kind = kind(members);
        Goroutine main = main(members, kind);
        List<Site> others = others(members, kind);
        Site at = kind == Kind.NOT_RELEASED && !others.isEmpty() ? others.get(0) : place(main, kind);
        return new Standstill(
                kind,
                root(main),
                at,
                members.stream().map(this::blocked).toList(),
                graph.victims(group).stream()
                        .map(state::goroutine)
                        .map(this::blocked)
                        .toList(),
                others,
                made(main),
                deadlock.schedule().stream()
                        .map(s -> new Standstill.Scheduled(s.goroutine(), s.site()))
                        .toList(),
                bounded,
                isGuessed(kind, main));
    }

    /**
     * Whether it came to that by conditions that the search does not know. What waits for a receiver needs one that has left, which
     * failing calls are there for; what waits for anything else needs somebody who might as well not fail.
     */
    private boolean isGuessed(Kind kind, Goroutine main) {
        return switch (kind) {
            case RECEIVE, NIL, CHANNELS, GROUP -> state.assumed || state.failed;
            case CONDITION -> state.assumed || state.failed || main.guessed || state.shortened;
            default -> state.assumed;
        };
    }

    /** The function whose rate counts: in the hands of others the one that they call, or that starts the goroutine. */
    private FunctionId root(Goroutine goroutine) {
        if (!deadlock.served()) {
            return root;
        }
        return goroutine.started.isEmpty() && !goroutine.stack.isEmpty()
                ? goroutine.stack.get(0).facts.id()
                : goroutine.started.stream().findFirst().map(Site::function).orElse(root);
    }

    private Kind kind(List<Goroutine> members) {
        if (members.size() > 1) {
            return circle(members);
        }
        Goroutine goroutine = members.get(0);
        Event event = goroutine.event.get(0);
        boolean itself = graph.waitsForItself(goroutine.id);
        if (event instanceof Event.Lock) {
            return itself ? Kind.DOUBLE : Kind.NOT_RELEASED;
        }
        if (event instanceof Event.Communicate communicate) {
            return itself ? Kind.CHANNELS : alone(communicate);
        }
        return event instanceof Event.Await ? Kind.GROUP : event instanceof Event.Asleep ? Kind.CONDITION : Kind.DOUBLE;
    }

    private Kind alone(Event.Communicate communicate) {
        boolean nil = communicate.cases().stream().allMatch(c -> state.resolve(c.channel()) instanceof Value.Nil);
        boolean sends = communicate.cases().stream().anyMatch(Event.Case::isSend);
        return nil ? Kind.NIL : sends ? Kind.SEND : Kind.RECEIVE;
    }

    private Kind circle(List<Goroutine> members) {
        boolean locks = members.stream().anyMatch(g -> g.event.get(0) instanceof Event.Lock);
        boolean only = members.stream().allMatch(g -> g.event.get(0) instanceof Event.Lock);
        long different = members.stream()
                .flatMap(g -> g.event.stream())
                .filter(e -> e instanceof Event.Lock)
                .map(e -> ((Event.Lock) e).lock())
                .distinct()
                .count();
        if (only) {
            // Reader, writer, reader: all at one lock.
            return different == 1 ? Kind.DOUBLE : Kind.ORDER;
        }
        if (locks) {
            return Kind.LOCK_AND_CHANNEL;
        }
        boolean channels = members.stream().anyMatch(g -> g.event.get(0) instanceof Event.Communicate);
        boolean asleep = members.stream().anyMatch(g -> g.event.get(0) instanceof Event.Asleep);
        return channels ? Kind.CHANNELS : asleep ? Kind.CONDITION : Kind.GROUP;
    }

    /** The goroutine at which the finding is reported: of a circle with locks one that waits for something else. */
    private static Goroutine main(List<Goroutine> members, Kind kind) {
        return members.stream()
                .filter(g -> switch (kind) {
                    case LOCK_AND_CHANNEL, CHANNELS -> g.event.get(0) instanceof Event.Communicate;
                    case DOUBLE -> members.size() == 1 || g.event.get(0) instanceof Event.Lock lock && lock.reader();
                    case CONDITION -> g.event.get(0) instanceof Event.Asleep;
                    default -> true;
                })
                .findFirst()
                .or(() -> members.stream()
                        .filter(g -> !(g.event.get(0) instanceof Event.Lock))
                        .findFirst())
                .orElse(members.get(0));
    }

    /** A second lock is reported where the function that holds the first calls what takes it. */
    private Site place(Goroutine goroutine, Kind kind) {
        if (kind != Kind.DOUBLE || !(goroutine.event.get(0) instanceof Event.Lock lock)) {
            return goroutine.site();
        }
        List<Site> taken = Primitives.lock(state, lock.lock()).taken();
        return goroutine.stack.stream()
                .filter(f -> taken.stream().anyMatch(t -> t.function().equals(f.facts.id())))
                .map(Frame::site)
                .reduce((a, b) -> b)
                .orElse(goroutine.site());
    }

    private List<Site> others(List<Goroutine> members, Kind kind) {
        Set<Site> found = new TreeSet<>(ORDER);
        for (Goroutine goroutine : members) {
            if (goroutine.event.get(0) instanceof Event.Lock lock) {
                found.addAll(Primitives.lock(state, lock.lock()).taken());
            }
            if (goroutine.event.get(0) instanceof Event.Await await && kind == Kind.GROUP) {
                found.addAll(Primitives.group(state, await.group()).added());
            }
        }
        return List.copyOf(found);
    }

    private Optional<Site> made(Goroutine goroutine) {
        if (!(goroutine.event.get(0) instanceof Event.Communicate communicate)) {
            return Optional.empty();
        }
        return communicate.cases().stream()
                .flatMap(c -> state.channel(c.channel()).stream())
                .flatMap(c -> c.made().stream())
                .findFirst();
    }

    private Blocked blocked(Goroutine goroutine) {
        return new Blocked(
                goroutine.id,
                goroutine.started.stream().findFirst(),
                goroutine.site(),
                goroutine.stack.stream().map(Frame::site).toList(),
                what(goroutine));
    }

    private static String what(Goroutine goroutine) {
        Event event = goroutine.event.get(0);
        if (event instanceof Event.Communicate communicate) {
            Op op = goroutine.site().op();
            boolean single = communicate.cases().size() == 1 && !(op instanceof Op.Select);
            return !single
                    ? "waits in this select"
                    : communicate.cases().get(0).isSend() ? "waits to send" : "waits to receive";
        }
        if (event instanceof Event.Lock lock) {
            return lock.reader() ? "waits for the read lock" : "waits for the lock";
        }
        if (event instanceof Event.Await) {
            return "waits for the wait group";
        }
        return event instanceof Event.Asleep ? "waits for a signal" : "waits for a sync.Once";
    }
}
