package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import java.util.Optional;

/** What writing to variables and fields does to the roles of what holds them. */
final class Stores {
    private static final int MAX_EMBEDDED = 4;

    private final FunctionBody body;

    Stores(FunctionBody body) {
        this.body = body;
    }

    /** A value is written to a place. */
    void store(Op.Store store, Tracks tracks) {
        Optional<Role> role = tracks.role(store.value());
        if (store.place() instanceof Place.FieldOf field) {
            tracks.assignField(path(field), role.filter(Role::isTest));
        }
        if (store.place() instanceof Place.Deref deref) {
            Op pointer = body.definition(deref.pointer());
            if (pointer instanceof Op.Alloc || role.filter(Role::isTest).isPresent()) {
                tracks.assignCell(deref.pointer(), role);
                if (pointer instanceof Op.Alloc) {
                    tracks.assign(deref.pointer(), role.filter(Role::leads));
                }
            } else {
                Transfer.escape(store.value(), tracks);
            }
        } else if (role.filter(Role::leads).isPresent()) {
            if (store.place() instanceof Place.FieldOf field
                    && isLocal(field.base())
                    && Transfer.isOwnStruct(field.owner())) {
                hold(field, role.get(), tracks);
            } else if (store.place() instanceof Place.FieldOf field
                    && Transfer.isOwnStruct(field.owner())
                    && tracks.role(field.base()).filter(Role::leads).isEmpty()) {
                tracks.stored(new Role.Holder(Transfer.key(field.owner(), field.field()), role.get(), true));
            } else {
                tracks.escaped(role.get());
            }
        } else if (store.place() instanceof Place.FieldOf field) {
            replace(field, tracks);
        }
    }

    /** What is put into a field that held the resource takes its place. */
    private void replace(Place.FieldOf field, Tracks tracks) {
        String key = Transfer.key(field.owner(), field.field());
        Optional<Role> owner =
                tracks.role(field.base()).filter(role -> role.inField(key).isPresent());
        owner.ifPresent(role -> assign(field.base(), role.without(key), tracks));
    }

    /** The variable that a field is read from and its path there, so that two reads of it are one. */
    FieldPath path(Place.FieldOf field) {
        int base = field.base();
        String name = field.field();
        for (int depth = 0; depth < MAX_EMBEDDED; depth++) {
            Optional<Place> place = place(body.definition(base));
            if (place.isPresent() && place.get() instanceof Place.FieldOf outer) {
                base = outer.base();
                name = outer.field() + "." + name;
            } else if (place.isPresent()
                    && place.get() instanceof Place.Deref deref
                    && body.definition(deref.pointer()) instanceof Op.Alloc) {
                return new FieldPath(deref.pointer(), name);
            } else {
                break;
            }
        }
        return new FieldPath(base, name);
    }

    private static Optional<Place> place(Op op) {
        if (op instanceof Op.Load load) {
            return Optional.of(load.place());
        }
        return op instanceof Op.AddressOf address ? Optional.of(address.place()) : Optional.empty();
    }

    private boolean isLocal(int base) {
        Op op = body.definition(base);
        if (op instanceof Op.Load load && load.place() instanceof Place.Deref deref) {
            return body.definition(deref.pointer()) instanceof Op.Alloc;
        }
        return op instanceof Op.Composite || op instanceof Op.Alloc || op instanceof Op.Constant;
    }

    private void hold(Place.FieldOf field, Role role, Tracks tracks) {
        Role holder = new Role.Holder(Transfer.key(field.owner(), field.field()), role, true);
        Optional<Role> now = Optional.of(tracks.role(field.base())
                .filter(Role::leads)
                .map(old -> old.and(holder))
                .orElse(holder));
        assign(field.base(), now, tracks);
    }

    /** A struct has a new role, and so has the variable that it was read from. */
    private void assign(int base, Optional<Role> now, Tracks tracks) {
        tracks.assign(base, now);
        if (body.definition(base) instanceof Op.Load load && load.place() instanceof Place.Deref deref) {
            tracks.assignCell(deref.pointer(), now);
            if (body.definition(deref.pointer()) instanceof Op.Alloc) {
                tracks.assign(deref.pointer(), now);
            }
        }
    }
}
