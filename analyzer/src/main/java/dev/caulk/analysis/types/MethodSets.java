package dev.caulk.analysis.types;

import dev.caulk.analysis.types.Selection.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Methods of types, promoted ones included (spec: Method sets). Method sets are those of values in an interface: without the
 * methods that need a pointer to a value that is none.
 */
public final class MethodSets {
    private static final int DEEPEST = 16;

    private final ExternalTypes externals;

    /** With what is known of packages without source. */
    public MethodSets(ExternalTypes externals) {
        this.externals = externals;
    }

    /**
     * The method that {@code x.name} calls on an addressable {@code x} of that type: a {@link Member.TreeMethod}, {@link
     * Member.InterfaceMethod} or {@link Member.ExternalMethod}.
     */
    public Optional<Member> lookup(Type type, String name) {
        Members search = MemberSearch.find(type, name);
        Optional<Member> found = search.found().map(Selection::member).filter(m -> !(m instanceof Member.FieldMember));
        if (search.found().isPresent()) {
            return found;
        }
        return new ExternalMembers(new World(externals, Dependencies.NONE))
                .select(search.candidates(), name, true, true)
                .map(Selection::member);
    }

    /** The method that {@code x.name} calls, with the embedded fields on the way to it; empty where no declaration has it. */
    public Optional<Selection> select(Type type, String name) {
        return MemberSearch.find(type, name).found().filter(s -> s.kind() == Selection.Kind.METHOD);
    }

    /** Names of the methods that are declared in the tree, sorted. */
    public Set<String> methodNames(Type type) {
        SortedSet<String> names = new TreeSet<>();
        collect(type, type instanceof PointerType, 0, names);
        return names;
    }

    /** Whether the type embeds one without source, whose methods may be its own too. */
    public boolean mayHaveOthers(Type type) {
        return MemberSearch.find(type, "").candidates().stream()
                .anyMatch(c -> !c.path().isEmpty());
    }

    private static void collect(Type type, boolean addressable, int depth, Set<String> names) {
        if (depth > DEEPEST) {
            return;
        }
        Type base = GoTypes.dereference(type);
        boolean pointer = addressable || type instanceof PointerType;
        if (base instanceof NamedType named) {
            named.methods().forEach((name, method) -> {
                if (pointer || !method.pointerReceiver()) {
                    names.add(name);
                }
            });
        }
        if (base.underlying() instanceof InterfaceType itf) {
            names.addAll(InterfaceMethods.of(itf).signatures().keySet());
        } else if (base.underlying() instanceof StructType struct) {
            struct.fields().stream()
                    .filter(StructField::embedded)
                    .forEach(f -> collect(f.type(), pointer, depth + 1, names));
        }
    }

    /**
     * Whether a value of the type may be in the interface: every method is there with as many parameters and results, of the same
     * types where both are known. Of a type that embeds one without source, methods nobody sees may come from there, if at
     * least one is seen.
     */
    public boolean implementsInterface(Type type, InterfaceType itf) {
        InterfaceMethods wanted = InterfaceMethods.of(itf);
        int seen = 0;
        boolean open = false;
        for (var method : wanted.signatures().entrySet()) {
            Members search = MemberSearch.find(type, method.getKey());
            Optional<Selection> found = search.found();
            if (found.isPresent() && !provides(type, found.get(), method.getValue())) {
                return false;
            }
            seen += found.isPresent() ? 1 : 0;
            boolean external =
                    search.candidates().stream().anyMatch(c -> !c.path().isEmpty());
            if (found.isEmpty() && !external) {
                return false;
            }
            open |= found.isEmpty();
        }
        return !open || seen > 0;
    }

    private static boolean provides(Type type, Selection found, Signature wanted) {
        boolean pointer = type instanceof PointerType
                || found.path().stream().anyMatch(step -> step.type() instanceof PointerType);
        boolean reachable =
                !(found.member() instanceof Member.TreeMethod method) || pointer || !method.pointerReceiver();
        return reachable && found.type() instanceof Signature signature && sameShape(signature, wanted);
    }

    private static boolean sameShape(Signature one, Signature other) {
        return one.variadic() == other.variadic()
                && Compatibility.all(one.parameters(), other.parameters())
                && Compatibility.all(one.results(), other.results());
    }

    /** Whether two lists of parameters or results may be of identical types; what is unknown may be anything. */
    public static boolean mayBeIdentical(List<Type> some, List<Type> others) {
        return Compatibility.all(some, others);
    }
}
