package dev.caulk.analysis.engine.ownership;

import dev.caulk.model.Acquires;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** What is known at one point of one path. */
final class PathState implements Tracks {
    private final Acquisition acquisition;
    private final Releases releases;
    private final SortedMap<Integer, Role> roles = new TreeMap<>();
    private final SortedMap<Integer, Role> cells = new TreeMap<>();
    private final SortedSet<Integer> deferred = new TreeSet<>();
    private boolean done;
    private boolean released;
    private OptionalInt closedAtExit = OptionalInt.empty();
    private boolean drained;
    private Optional<String> hidden = Optional.empty();
    private Custody custody = Custody.OWN;
    private final SortedMap<FieldPath, Role> fields = new TreeMap<>();
    private final PathFacts facts;

    PathState(Acquisition acquisition, Releases releases) {
        this(acquisition, releases, new PathFacts());
    }

    private PathState(Acquisition acquisition, Releases releases, PathFacts facts) {
        this.acquisition = acquisition;
        this.releases = releases;
        this.facts = facts;
    }

    PathState copy() {
        PathState copy = new PathState(acquisition, releases, facts.copy());
        copy.roles.putAll(roles);
        copy.cells.putAll(cells);
        copy.deferred.addAll(deferred);
        copy.done = done;
        copy.released = released;
        copy.closedAtExit = closedAtExit;
        copy.drained = drained;
        copy.hidden = hidden;
        copy.custody = custody;
        copy.fields.putAll(fields);
        return copy;
    }

    /** Whether the resource is released or somebody else's by now, or was never there. */
    boolean done() {
        return done;
    }

    /** Rather than handed over. */
    boolean released() {
        return released;
    }

    /** Whether it was read to its end. */
    boolean isDrained() {
        return drained;
    }

    /** Whether it closes itself where it cannot be read on: the connection of a response (net/http, Response.Body). */
    boolean endsWhenUnreadable() {
        return acquisition.resource().acquires().kind() == Acquires.Kind.HTTP_BODY;
    }

    /** A deferred call releases it, but only when the function returns, and a loop keeps it from that. */
    void closeAtExit(int defer) {
        closedAtExit = OptionalInt.of(defer);
    }

    /** That deferred call. */
    OptionalInt closedAtExit() {
        return closedAtExit;
    }

    /** What its branches have told. */
    PathFacts facts() {
        return facts;
    }

    SortedSet<Integer> deferred() {
        return deferred;
    }

    /** Forgets values that the next round of a loop makes anew. */
    void dropValues(IntPredicate defined) {
        roles.keySet().removeIf(defined::test);
        cells.keySet().removeIf(defined::test);
        facts.forget(defined);
        fields.keySet().removeIf(field -> defined.test(field.base()));
    }

    /** Whether nothing leads to the resource any more. */
    boolean isLost() {
        return roles.values().stream().noneMatch(Role::leads)
                && cells.values().stream().noneMatch(Role::leads);
    }

    /** The values that lead to the resource. */
    Set<Integer> leading() {
        Set<Integer> leading = new TreeSet<>();
        roles.forEach((value, role) -> {
            if (role.leads()) {
                leading.add(value);
            }
        });
        cells.forEach((pointer, role) -> {
            if (role.leads()) {
                leading.add(pointer);
            }
        });
        return leading;
    }

    @Override
    public Optional<Role> role(int value) {
        return Optional.ofNullable(roles.get(value));
    }

    @Override
    public void assign(int value, Optional<Role> role) {
        set(roles, value, role);
    }

    private static <K> void set(SortedMap<K, Role> map, K key, Optional<Role> role) {
        if (role.isPresent()) {
            map.put(key, role.get());
        } else {
            map.remove(key);
        }
    }

    @Override
    public Optional<Role> cell(int pointer) {
        return Optional.ofNullable(cells.get(pointer));
    }

    @Override
    public void assignCell(int pointer, Optional<Role> role) {
        set(cells, pointer, role);
    }

    @Override
    public void called(String method) {
        boolean releasing = releases.byMethod(acquisition.resource().acquires(), method);
        released |= releasing && !done;
        done |= releasing;
    }

    @Override
    public void calledOnField(String key, String method) {
        // A promoted method is called on the field that has it.
        if (!method.equals(Effect.CALL)) {
            called(method);
        }
    }

    @Override
    public SortedSet<String> calledByOwner(Role.Holder holder, String method) {
        boolean releases = this.releases.ownerMethod(acquisition.resource().acquires(), holder, method);
        return releases ? new TreeSet<>(Set.of(Effect.RELEASE)) : new TreeSet<>();
    }

    @Override
    public Optional<Role> field(FieldPath field) {
        return Optional.ofNullable(fields.get(field));
    }

    @Override
    public void assignField(FieldPath field, Optional<Role> role) {
        set(fields, field, role);
    }

    @Override
    public void ended() {
        done = true;
    }

    @Override
    public void wrapped(String constructor) {
        custody = custody.wrappedBy(constructor);
    }

    @Override
    public void stored(Role.Holder holder) {
        if (releases.lends(acquisition.resource().acquires(), holder)) {
            custody = custody.shown();
        } else if (releases.canRelease(acquisition.resource().acquires(), holder)) {
            escaped(holder);
        } else {
            hidden = Optional.of(holder.key());
        }
    }

    /** Who else has to do with it. */
    Custody custody() {
        return custody;
    }

    /** The field of a living owner that nobody releases and that holds it. */
    Optional<String> hidden() {
        return hidden;
    }

    @Override
    public boolean endedBy(String method) {
        return acquisition.resource().acquires().endedBy().contains(method);
    }

    @Override
    public void drained(boolean drained) {
        this.drained = drained;
    }

    @Override
    public void usedByGoroutine(Role role) {
        if (role.holders().stream()
                .anyMatch(holder -> releases.closes(acquisition.resource().acquires(), holder))) {
            custody = custody.used();
        } else {
            escaped(role);
        }
    }

    @Override
    public void escaped(Role role) {
        if (role instanceof Role.Bound
                && releases.canRelease(acquisition.resource().acquires(), role)) {
            custody = custody.released();
        }
        done = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathState state
                && roles.equals(state.roles)
                && cells.equals(state.cells)
                && facts.equals(state.facts)
                && deferred.equals(state.deferred)
                && done == state.done
                && closedAtExit.equals(state.closedAtExit)
                && drained == state.drained
                && hidden.equals(state.hidden)
                && custody.equals(state.custody)
                && fields.equals(state.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(roles.keySet(), cells.keySet(), facts, deferred, closedAtExit);
    }
}
