package dev.caulk.analysis.engine.ownership;

import java.util.TreeSet;

/** What is done to a value, done to the resource that its role leads to. */
final class RoleEffects {
    private RoleEffects() {}

    /** A method of that name is called on a value. */
    static void invoke(Role role, String method, Tracks tracks) {
        if (method.equals(Effect.RELEASE)) {
            release(role, method, tracks);
            return;
        }
        if (role instanceof Role.Direct) {
            tracks.called(method);
        } else if (role instanceof Role.Part part) {
            tracks.calledOnField(part.key(), method);
        } else if (role instanceof Role.Bound bound && method.equals(Effect.CALL)) {
            apply(bound.effect(), bound.inner(), tracks);
        } else {
            role.holders()
                    .forEach(holder -> tracks.calledByOwner(holder, method)
                            .forEach(name -> release(holder.inner(), name, tracks)));
        }
    }

    /** What a function does to a parameter is done to a role. */
    static void apply(Effect effect, Role role, Tracks tracks) {
        if (effect.escapes() && role.leads()) {
            tracks.escaped(role);
        }
        if (role instanceof Role.Direct) {
            effect.called().forEach(tracks::called);
            effect.calledOnFields().forEach((key, names) -> names.forEach(n -> tracks.calledOnField(key, n)));
        } else if (role instanceof Role.Part part) {
            effect.allCalled().forEach(name -> tracks.calledOnField(part.key(), name));
        } else if (role instanceof Role.Bound) {
            effect.called().forEach(name -> invoke(role, name, tracks));
        } else {
            for (Role.Holder holder : role.holders()) {
                effect.calledOnFields()
                        .getOrDefault(holder.key(), new TreeSet<>())
                        .forEach(name -> release(holder.inner(), name, tracks));
                effect.called().forEach(name -> invoke(holder, name, tracks));
            }
        }
    }

    /** Something that is known to release reached the role: it reaches the resource at its bottom. */
    static void release(Role role, String name, Tracks tracks) {
        for (Role.Holder holder : role.holders()) {
            release(holder.inner(), name, tracks);
            tracks.calledByOwner(holder, name).stream()
                    .filter(inner -> !inner.equals(name))
                    .forEach(inner -> release(holder.inner(), inner, tracks));
        }
        if (role instanceof Role.Bound bound) {
            apply(bound.effect(), bound.inner(), tracks);
        } else if (role instanceof Role.Direct) {
            tracks.called(name);
        } else if (role instanceof Role.Part part) {
            tracks.calledOnField(part.key(), name);
        }
    }
}
