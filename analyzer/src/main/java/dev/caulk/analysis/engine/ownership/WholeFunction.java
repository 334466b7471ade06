package dev.caulk.analysis.engine.ownership;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Roles that hold somewhere in a function, and all that happens to its parameter on any path. When a role changes, the Ops that
 * look at it are due.
 */
final class WholeFunction implements Tracks {
    private final Effects effects;
    private final Map<Integer, Role> roles = new HashMap<>();
    private final Map<Integer, Role> cells = new HashMap<>();
    private final SortedSet<String> called = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> calledOnFields = new TreeMap<>();
    private final SortedMap<Integer, Role> returned = new TreeMap<>();
    private final Readers readers;
    private final BitSet due = new BitSet();
    private final BitSet taking = new BitSet();
    private int current;
    private boolean escapes;

    WholeFunction(Effects effects, Readers readers) {
        this.effects = effects;
        this.readers = readers;
    }

    /** The Ops to visit; those that are visited are to be taken out. */
    BitSet due() {
        return due;
    }

    /** The Op whose effects come next. */
    void visiting(int op) {
        current = op;
    }

    /** The Ops that release the parameter or give it away. */
    BitSet taking() {
        return taking;
    }

    /** Whether there is anything that a caller could rely on. */
    boolean takes() {
        return !taking.isEmpty() || !returned.isEmpty();
    }

    Effect effect(Effect.Leaving leftOnError) {
        boolean none = called.isEmpty() && calledOnFields.isEmpty() && !escapes && returned.isEmpty();
        return none ? Effect.NONE : new Effect(called, calledOnFields, escapes, returned, leftOnError);
    }

    void returned(int index, int value) {
        Optional<Role> role = role(value).filter(r -> r.leads() || r instanceof Role.Part);
        if (role.isPresent() && role.get() instanceof Role.Tuple tuple) {
            tuple.elements().forEach((i, r) -> keep(returned, i, r));
        } else if (role.isPresent()) {
            keep(returned, index, role.get());
        }
    }

    @Override
    public Optional<Role> role(int value) {
        return Optional.ofNullable(roles.get(value));
    }

    @Override
    public void assign(int value, Optional<Role> role) {
        role.filter(r -> keep(roles, value, r)).ifPresent(r -> readers.addTo(due, value));
    }

    /** The first role stays unless a better one or another field comes: that ends the iteration also where closures nest. */
    private static boolean keep(Map<Integer, Role> map, int key, Role role) {
        Role old = map.get(key);
        Role now = old == null ? role : old.and(role);
        map.put(key, now);
        return !now.equals(old);
    }

    @Override
    public Optional<Role> cell(int pointer) {
        return Optional.ofNullable(cells.get(pointer));
    }

    @Override
    public void assignCell(int pointer, Optional<Role> role) {
        role.filter(r -> keep(cells, pointer, r)).ifPresent(r -> readers.addTo(due, pointer));
    }

    @Override
    public void called(String method) {
        called.add(method);
        if (effects.mayRelease(method)) {
            taking.set(current);
        }
    }

    @Override
    public void calledOnField(String key, String method) {
        if (effects.mayRelease(method)) {
            taking.set(current);
            calledOnFields.computeIfAbsent(key, k -> new TreeSet<>()).add(method);
        }
    }

    @Override
    public SortedSet<String> calledByOwner(Role.Holder holder, String method) {
        return effects.calledByOwner(holder.key(), method);
    }

    @Override
    public Optional<Role> field(FieldPath field) {
        return Optional.empty();
    }

    @Override
    public void assignField(FieldPath field, Optional<Role> role) {}

    @Override
    public void ended() {}

    @Override
    public void wrapped(String constructor) {}

    @Override
    public void stored(Role.Holder holder) {
        escaped(holder.inner());
    }

    @Override
    public boolean endedBy(String method) {
        return false;
    }

    @Override
    public void drained(boolean drained) {}

    @Override
    public void usedByGoroutine(Role role) {
        escaped(role);
    }

    @Override
    public void escaped(Role role) {
        if (!(role instanceof Role.Part)) {
            escapes = true;
            taking.set(current);
        }
    }
}
