package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.InterfaceType;
import dev.caulk.analysis.types.MethodSets;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.Selection;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.Acquires;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which methods release a resource, directly or through its owner, and which owners can release at all. */
final class Releases {
    private static final int MAX_DEPTH = 4;

    /** The methods that end an owner, goroutines included, by the custom of Go libraries. */
    private static final List<String> CLOSES = List.of("Close", "Stop", "Shutdown");

    private final Effects effects;
    private final boolean assertsClosers;
    private final FieldUses uses;
    private final Map<String, Type> embedded = new HashMap<>();
    private final MethodSets methods;
    private final Set<String> open = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    Releases(Program program, Library library, Effects effects) {
        this.effects = effects;
        this.uses = new FieldUses(program, library, effects);
        this.assertsClosers = program.functions().stream()
                .flatMap(function -> function.body().stream())
                .anyMatch(body -> body.ops().stream().anyMatch(Releases::assertsCloser));
        this.methods = new MethodSets(new ModelTypes(library.models()));
        for (PackageFacts facts : program.packages()) {
            facts.types().values().forEach(this::fields);
        }
        program.functions().stream()
                .flatMap(function -> function.body().stream())
                .flatMap(body -> body.ops().stream())
                .forEach(this::localFields);
    }

    /** Types without a name, and those that a function declares, are known by their literals. */
    private void localFields(Op op) {
        if (op instanceof Op.Composite literal && literal.type().underlying() instanceof StructType struct) {
            struct.fields().stream().filter(StructField::embedded).forEach(field -> {
                String key = Transfer.key(literal.type(), field.name());
                if (!declared.contains(key)) {
                    embedded.put(key, literal.type());
                    open.add(key);
                }
            });
        }
    }

    private void fields(NamedType type) {
        if (type.underlying() instanceof StructType struct) {
            for (StructField field : struct.fields()) {
                String key = Transfer.key(type, field.name());
                declared.add(key);
                if (field.embedded()) {
                    embedded.put(key, type);
                }
                if (field.embedded() || Character.isUpperCase(field.name().codePointAt(0))) {
                    open.add(key);
                }
            }
        }
    }

    /** Whether only its package can reach a field of a type of the tree. */
    boolean isClosed(String key) {
        return declared.contains(key) && !open.contains(key);
    }

    /** What becomes of what fields hold. */
    FieldUses uses() {
        return uses;
    }

    /** Whether a method of the resource itself releases it. */
    boolean byMethod(Acquires acquires, String method) {
        return method.equals(Effect.RELEASE) || acquires.release().contains(method);
    }

    /** Whether a method of an owner, called by name through an interface, releases the resource. */
    boolean ownerMethod(Acquires acquires, Role.Holder holder, String method) {
        if (holder.key().equals(CustomaryNames.UNKNOWN_OWNER)) {
            return CustomaryNames.ends(method);
        }
        return effects.calledByOwner(holder.key(), method).stream().anyMatch(name -> releasesName(acquires, name))
                || acquires.release().contains(method) && isPromoted(holder.key(), method);
    }

    /** Whether calling a method of a struct calls that of a field; what no declaration tells of may be so. */
    private boolean isPromoted(String key, String method) {
        Type owner = embedded.get(key);
        if (owner == null) {
            return false;
        }
        Optional<Selection> found = methods.select(owner, method);
        return found.isPresent()
                ? found.get().path().stream()
                        .findFirst()
                        .filter(step -> Transfer.key(owner, step.field()).equals(key))
                        .isPresent()
                : methods.mayHaveOthers(owner);
    }

    /** Whether an owner in the program can be closed, and releases the resource then. */
    boolean closes(Acquires acquires, Role.Holder holder) {
        return holder.visible()
                && declared.contains(holder.key())
                && CLOSES.stream().anyMatch(method -> ownerMethod(acquires, holder, method));
    }

    /**
     * Whether an owner only shows a resource to others: its field is open to them, and no function of the program releases it from
     * there or hands it on.
     */
    boolean lends(Acquires acquires, Role.Holder holder) {
        return declared.contains(holder.key())
                && open.contains(holder.key())
                && !embedded.containsKey(holder.key())
                && effects.calledOnField(holder.key()).stream().noneMatch(name -> releasesName(acquires, name))
                && !uses.handedOn(holder.key());
    }

    /** Whether whoever has the value can release the resource. */
    boolean canRelease(Acquires acquires, Role role) {
        if (!role.holders().isEmpty()) {
            return role.holders().stream()
                    .anyMatch(holder -> holder.visible()
                            && isReachable(acquires, holder)
                            && canReleaseInner(acquires, holder.inner()));
        }
        if (role instanceof Role.Bound bound) {
            return bound.effect().allCalled().stream().anyMatch(name -> releasesName(acquires, name));
        }
        return role instanceof Role.Direct;
    }

    private boolean canReleaseInner(Acquires acquires, Role inner) {
        return inner.holders().stream().anyMatch(holder -> holder.visible() && !declared.contains(holder.key()))
                || canRelease(acquires, inner);
    }

    /**
     * Whether the methods of the type that a value is returned as can release the resource: all that callers see, unless the program
     * looks for more behind interfaces.
     */
    boolean canReleaseAs(Acquires acquires, Role role, Type type) {
        boolean other = acquires.kind() == Acquires.Kind.CANCEL || acquires.kind() == Acquires.Kind.GRPC_STREAM;
        if (other || !(type.underlying() instanceof InterfaceType face) || assertsClosers) {
            return true;
        }
        Set<String> methods = new TreeSet<>();
        boolean known = methods(face, methods, 0);
        if (!known || methods.isEmpty()) {
            return true;
        }
        List<Role.Holder> visible =
                role.holders().stream().filter(Role.Holder::visible).toList();
        return !visible.isEmpty()
                ? visible.stream()
                        .anyMatch(holder -> methods.stream().anyMatch(method -> ownerMethod(acquires, holder, method)))
                : !(role instanceof Role.Direct) || methods.stream().anyMatch(method -> byMethod(acquires, method));
    }

    private static boolean methods(InterfaceType face, Set<String> found, int depth) {
        found.addAll(face.methods().keySet());
        return depth < MAX_DEPTH
                && face.embedded().stream()
                        .allMatch(type ->
                                type.underlying() instanceof InterfaceType inner && methods(inner, found, depth + 1));
    }

    private static boolean assertsCloser(Op op) {
        return op instanceof Op.TypeAssert assertion
                && assertion.type().underlying() instanceof InterfaceType face
                && face.methods().containsKey("Close");
    }

    /** A field that others can get at, or that some function of the program releases. */
    private boolean isReachable(Acquires acquires, Role.Holder holder) {
        return open.contains(holder.key())
                || !declared.contains(holder.key())
                || effects.calledOnField(holder.key()).stream().anyMatch(name -> releasesName(acquires, name))
                || uses.handedOn(holder.key());
    }

    /** Whether some function of the program closes what a field holds. */
    boolean closesField(String key) {
        return effects.calledOnField(key).contains("Close");
    }

    private boolean releasesName(Acquires acquires, String name) {
        return byMethod(acquires, name) || name.equals(Effect.CALL);
    }
}
