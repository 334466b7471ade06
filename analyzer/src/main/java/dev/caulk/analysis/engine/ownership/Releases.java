package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.model.Acquires;
import java.util.HashSet;
import java.util.Set;

/** Which methods release a resource, directly or through its owner, and which owners can release at all. */
final class Releases {
    private final Effects effects;
    private final FieldUses uses;
    private final Set<String> embedded = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    Releases(Program program, Library library, Effects effects) {
        this.effects = effects;
        this.uses = new FieldUses(program, library, effects);
        for (PackageFacts facts : program.packages()) {
            facts.types().values().forEach(this::fields);
        }
    }

    private void fields(NamedType type) {
        if (type.underlying() instanceof StructType struct) {
            for (StructField field : struct.fields()) {
                String key = Transfer.key(type, field.name());
                declared.add(key);
                if (field.embedded()) {
                    embedded.add(key);
                }
                if (field.embedded() || Character.isUpperCase(field.name().codePointAt(0))) {
                    open.add(key);
                }
            }
        }
    }

    /** Whether a method of the resource itself releases it. */
    boolean byMethod(Acquires acquires, String method) {
        return method.equals(Effect.RELEASE) || acquires.release().contains(method);
    }

    /** Whether a method of an owner, called by name through an interface, releases the resource. */
    boolean ownerMethod(Acquires acquires, Role.Holder holder, String method) {
        return effects.calledByOwner(holder.key(), method).stream().anyMatch(name -> releasesName(acquires, name))
                || embedded.contains(holder.key()) && acquires.release().contains(method);
    }

    /** Whether whoever has the value can release the resource. */
    boolean canRelease(Acquires acquires, Role role) {
        if (role instanceof Role.Holder holder) {
            return holder.visible() && isReachable(acquires, holder) && canReleaseInner(acquires, holder.inner());
        }
        if (role instanceof Role.Bound bound) {
            return bound.effect().allCalled().stream().anyMatch(name -> releasesName(acquires, name));
        }
        return role instanceof Role.Direct;
    }

    private boolean canReleaseInner(Acquires acquires, Role inner) {
        return inner instanceof Role.Holder holder ? holder.visible() : canRelease(acquires, inner);
    }

    /** A field that others can get at, or that some function of the program releases. */
    private boolean isReachable(Acquires acquires, Role.Holder holder) {
        return open.contains(holder.key())
                || !declared.contains(holder.key())
                || effects.calledOnField(holder.key()).stream().anyMatch(name -> releasesName(acquires, name))
                || uses.handedOn(holder.key());
    }

    private boolean releasesName(Acquires acquires, String name) {
        return byMethod(acquires, name) || name.equals(Effect.CALL);
    }
}
