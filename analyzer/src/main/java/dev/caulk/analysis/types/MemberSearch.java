package dev.caulk.analysis.types;

import dev.caulk.analysis.types.Members.Candidate;
import dev.caulk.analysis.types.Selection.EmbeddedStep;
import dev.caulk.analysis.types.Selection.Kind;
import dev.caulk.analysis.types.Selection.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the field or method that a name selects: the one at the shallowest depth of embedding (spec: Selectors, Struct
 * types). Embedded types without source may have members of that name; those that were passed on the way are candidates.
 */
final class MemberSearch {
    private static final int DEEPEST = 16;
    private static final int MOST_VISITS = 1000;

    private final String name;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<NamedType> seen = new HashSet<>();
    private final Set<NamedType> seenHere = new HashSet<>();
    private int visits;
    private Optional<Selection> found = Optional.empty();

    private record Embedded(Type type, List<EmbeddedStep> path) {}

    private MemberSearch(String name) {
        this.name = name;
    }

    static Members find(Type operand, String name) {
        MemberSearch search = new MemberSearch(name);
        boolean namedPointer = operand instanceof NamedType && operand.underlying() instanceof PointerType;
        search.search(namedPointer ? ((PointerType) operand.underlying()).element() : operand);
        Optional<Selection> found = search.found.filter(s -> !namedPointer || s.kind() == Kind.FIELD);
        return new Members(found, List.copyOf(search.candidates));
    }

    private void search(Type operand) {
        List<Embedded> level = List.of(new Embedded(operand, List.of()));
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            List<Embedded> next = new ArrayList<>();
            List<Selection> all = new ArrayList<>();
            for (Embedded place : level) {
                found = Optional.empty();
                visit(place, next);
                found.ifPresent(all::add);
            }
            found = all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
            if (!all.isEmpty()) {
                return;
            }
            seen.addAll(seenHere);
            seenHere.clear();
            level = next;
        }
    }

    private void visit(Embedded place, List<Embedded> next) {
        visits++;
        if (visits > MOST_VISITS) {
            return;
        }
        Type base = GoTypes.dereference(place.type());
        if (base instanceof NamedType named && !visitNamed(named, place)) {
            return;
        }
        if (base instanceof TypeParameter parameter) {
            visit(new Embedded(parameter.constraint(), place.path()), next);
        } else if (base.underlying() instanceof StructType struct) {
            visitFields(base, struct, place, next);
        } else if (base.underlying() instanceof InterfaceType itf) {
            visitInterface(base, itf, place);
        }
    }

    /** Whether to look on in the underlying type. */
    private boolean visitNamed(NamedType named, Embedded place) {
        if (seen.contains(named)) {
            return false;
        }
        seenHere.add(named);
        if (!named.isDeclared()) {
            candidates.add(new Candidate(place.path(), named, place.type() instanceof PointerType));
            return false;
        }
        MethodObject method = named.methods().get(name);
        if (method == null) {
            return true;
        }
        Member member = named.inTree()
                ? new Member.TreeMethod(method.function(), method.signature(), method.pointerReceiver())
                : new Member.ExternalMethod(
                        ExternalMembers.symbol(named, method.pointerReceiver(), name), method.signature());
        found = Optional.of(new Selection(Kind.METHOD, place.path(), member, method.signature()));
        return false;
    }

    private void visitFields(Type base, StructType struct, Embedded place, List<Embedded> next) {
        Type owner = base instanceof NamedType named ? named.origin() : struct;
        for (StructField field : struct.fields()) {
            if (found.isEmpty() && field.name().equals(name)) {
                found = Optional.of(
                        new Selection(Kind.FIELD, place.path(), new Member.FieldMember(owner, name), field.type()));
            } else if (field.embedded()) {
                List<EmbeddedStep> path = new ArrayList<>(place.path());
                path.add(new EmbeddedStep(owner, field.name(), field.type()));
                next.add(new Embedded(field.type(), List.copyOf(path)));
            }
        }
    }

    private void visitInterface(Type base, InterfaceType itf, Embedded place) {
        InterfaceMethods methods = InterfaceMethods.of(itf);
        Signature signature = methods.signatures().get(name);
        if (signature != null && found.isEmpty()) {
            found = Optional.of(new Selection(
                    Kind.METHOD, place.path(), new Member.InterfaceMethod(base, name, signature), signature));
        } else {
            methods.external().forEach(e -> candidates.add(new Candidate(place.path(), e, false)));
        }
    }
}
