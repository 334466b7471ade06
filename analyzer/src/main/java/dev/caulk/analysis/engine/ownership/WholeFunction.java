package dev.caulk.analysis.engine.ownership;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Roles that hold somewhere in a function, and all that happens to its parameter on any path. */
final class WholeFunction implements Tracks {
    private final Effects effects;
    private final Map<Integer, Role> roles = new HashMap<>();
    private final Map<Integer, Role> cells = new HashMap<>();
    private final SortedSet<String> called = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> calledOnFields = new TreeMap<>();
    private final SortedMap<Integer, Role> returned = new TreeMap<>();
    private boolean escapes;
    private boolean changed;

    WholeFunction(Effects effects) {
        this.effects = effects;
    }

    boolean changed() {
        return changed;
    }

    void resetChanged() {
        changed = false;
    }

    Effect effect() {
        return new Effect(called, calledOnFields, escapes, returned);
    }

    void returned(int index, int value) {
        Optional<Role> role = role(value).filter(Role::leads);
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
        role.ifPresent(r -> changed |= keep(roles, value, r));
    }

    /** The first role stays unless a better one comes: that ends the iteration also where closures nest. */
    private static boolean keep(Map<Integer, Role> map, int key, Role role) {
        Role old = map.get(key);
        if (old == null || Transfer.RANK.compare(role, old) > 0) {
            map.put(key, role);
            return true;
        }
        return false;
    }

    @Override
    public Optional<Role> cell(int pointer) {
        return Optional.ofNullable(cells.get(pointer));
    }

    @Override
    public void assignCell(int pointer, Optional<Role> role) {
        role.ifPresent(r -> changed |= keep(cells, pointer, r));
    }

    @Override
    public void called(String method) {
        called.add(method);
    }

    @Override
    public void calledOnField(String key, String method) {
        if (effects.mayRelease(method)) {
            calledOnFields.computeIfAbsent(key, k -> new TreeSet<>()).add(method);
        }
    }

    @Override
    public SortedSet<String> calledByOwner(Role.Holder holder, String method) {
        return effects.calledByOwner(holder.key(), method);
    }

    @Override
    public void escaped(Role role) {
        escapes |= !(role instanceof Role.Part);
    }
}
