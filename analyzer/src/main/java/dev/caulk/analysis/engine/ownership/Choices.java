package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Literal;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Values that can only be one of a few constants: a variable that is set to nothing else, and a field of what the acquiring function
 * returns. A switch over all of them has no other way on.
 */
final class Choices {
    private static final int MAX_DEPTH = 6;

    private final FunctionBody body;
    private final Op.Call site;
    private final List<FunctionBody> makers;

    /** @param makers the functions that the acquiring call runs, all of them */
    Choices(FunctionBody body, Op.Call site, List<FunctionBody> makers) {
        this.body = body;
        this.site = site;
        this.makers = makers;
    }

    /** Whether a comparison can come out that way. */
    boolean take(PathFacts facts, Op test, boolean holds) {
        if (!(test instanceof Op.Compute compute)
                || !compute.operator().equals("==") && !compute.operator().equals("!=")) {
            return true;
        }
        int value = compute.operands().get(0);
        Optional<String> constant = constant(body, compute.operands().get(1));
        Optional<SortedSet<String>> possible = constant.isPresent() ? of(value) : Optional.empty();
        if (possible.isEmpty()) {
            return true;
        }
        boolean equal = holds == compute.operator().equals("==");
        return equal
                ? possible.get().contains(constant.get())
                : !facts.exclude(value, constant.get()).containsAll(possible.get());
    }

    private Optional<SortedSet<String>> of(int value) {
        Op op = body.definition(value);
        return op instanceof Op.Load load && load.place() instanceof Place.FieldOf field && isMade(field.base())
                ? ofField(field)
                : constants(body, value);
    }

    private boolean isMade(int value) {
        Op op = body.definition(value);
        return value == site.id() || op instanceof Op.Extract extract && extract.tuple() == site.id();
    }

    private Optional<SortedSet<String>> ofField(Place.FieldOf field) {
        SortedSet<String> all = new TreeSet<>();
        String owner = ValueTypes.key(field.owner());
        boolean made = !makers.isEmpty() && !isStored(body, owner, field.field());
        for (FunctionBody maker : makers) {
            List<Op.Composite> literals = literals(maker, owner);
            made &= !literals.isEmpty() && !isStored(maker, owner, field.field());
            for (Op.Composite literal : literals) {
                Optional<SortedSet<String>> constants =
                        element(literal, field.field()).flatMap(v -> constants(maker, v));
                made &= constants.isPresent();
                constants.ifPresent(all::addAll);
            }
        }
        return made ? Optional.of(all) : Optional.empty();
    }

    private static List<Op.Composite> literals(FunctionBody maker, String owner) {
        return maker.ops().stream()
                .filter(op -> op instanceof Op.Composite literal
                        && ValueTypes.key(literal.type()).equals(owner))
                .map(Op.Composite.class::cast)
                .toList();
    }

    private static Optional<Integer> element(Op.Composite literal, String field) {
        return literal.elements().stream()
                .filter(element -> element.field().filter(field::equals).isPresent())
                .map(Op.Composite.Element::value)
                .findFirst();
    }

    private static boolean isStored(FunctionBody body, String owner, String name) {
        return body.ops().stream()
                .anyMatch(op -> op instanceof Op.Store store
                        && store.place() instanceof Place.FieldOf field
                        && field.field().equals(name)
                        && ValueTypes.key(field.owner()).equals(owner));
    }

    /** All that a value can be, where it is a constant on each way. */
    private static Optional<SortedSet<String>> constants(FunctionBody body, int value) {
        SortedSet<String> found = new TreeSet<>();
        return collect(body, value, found, 0) ? Optional.of(found) : Optional.empty();
    }

    private static boolean collect(FunctionBody body, int value, SortedSet<String> found, int depth) {
        Optional<String> constant = constant(body, value);
        constant.ifPresent(found::add);
        return constant.isPresent()
                || depth < MAX_DEPTH
                        && body.definition(value) instanceof Op.Phi phi
                        && phi.operands().stream().allMatch(o -> o == value || collect(body, o, found, depth + 1));
    }

    private static Optional<String> constant(FunctionBody body, int value) {
        return body.definition(value) instanceof Op.Constant constant
                        && constant.literal() instanceof Literal.Value literal
                ? Optional.of(literal.value().toString())
                : Optional.empty();
    }
}
