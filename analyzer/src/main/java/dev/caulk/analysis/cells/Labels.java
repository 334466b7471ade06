package dev.caulk.analysis.cells;

import dev.caulk.analysis.callgraph.ValueTypes;
import dev.caulk.analysis.cells.Label.Relation;
import dev.caulk.analysis.types.NamedType;
import dev.caulk.analysis.types.StructField;
import dev.caulk.analysis.types.StructType;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Numbers labels, so that edges compare fast. */
final class Labels {
    private static final List<Relation> RELATIONS = List.of(Relation.values());

    static final int DEREF = number(Relation.DEREF);
    static final int ELEMENT = number(Relation.ELEMENT);
    static final int KEY = number(Relation.KEY);
    static final int DONE = number(Relation.DONE);
    static final int PARENT = number(Relation.PARENT);
    static final int CANCELLER = number(Relation.CANCELLER);
    static final int GROUP = number(Relation.GROUP);
    static final int READ_LOCK = number(Relation.READ_LOCK);
    static final int LOCK_OF = number(Relation.LOCK_OF);

    private static final int TURNS = 16;

    private final Exposure exposure;
    private final List<Label> labels = new ArrayList<>(RELATIONS);
    private final Map<Label, Integer> numbers = new HashMap<>();
    private final Map<Type, Map<String, Integer>> fields = new HashMap<>();
    private final Map<String, NamedType> dynamic = new HashMap<>();

    Labels(Exposure exposure) {
        this.exposure = exposure;
    }

    Label get(int label) {
        return labels.get(label);
    }

    int count() {
        return labels.size();
    }

    int part(int index) {
        return number(new Label.Part(index));
    }

    int stored(int op) {
        return number(new Label.Stored(op, 0));
    }

    /** The label of contexts that are not told apart by what stores them. */
    int storedByAny() {
        return number(new Label.Stored(0, TURNS));
    }

    boolean isStored(int label) {
        return labels.get(label) instanceof Label.Stored;
    }

    /** The label for another context that is stored by the same Op; the same where there are too many to tell apart. */
    int another(int label) {
        Label.Stored stored = (Label.Stored) labels.get(label);
        return stored.turn() + 1 < TURNS ? number(new Label.Stored(stored.op(), stored.turn() + 1)) : label;
    }

    int parameter(int index) {
        return number(new Label.Parameter(index));
    }

    int result(int index) {
        return number(new Label.Result(index));
    }

    int dynamic(NamedType type) {
        dynamic.putIfAbsent(type.symbol(), type.origin());
        return number(new Label.Dynamic(type.symbol()));
    }

    /** The type of a {@link Label.Dynamic}. */
    Optional<NamedType> type(Label.Dynamic label) {
        return Optional.ofNullable(dynamic.get(label.type()));
    }

    /** Instances of a generic type share the fields of their origin. */
    int field(Type owner, String name) {
        Type key = ValueTypes.named(owner).<Type>map(NamedType::origin).orElse(owner);
        return fields.computeIfAbsent(key, k -> new HashMap<>()).computeIfAbsent(name, n -> number(describe(key, n)));
    }

    private Label.Field describe(Type owner, String name) {
        boolean embedded = owner.underlying() instanceof StructType struct
                && struct.fields().stream()
                        .filter(StructField::embedded)
                        .anyMatch(f -> f.name().equals(name));
        if (!(owner instanceof NamedType named)) {
            return new Label.Field(anonymous(owner), name, true, false, Exposure.isExported(name), embedded);
        }
        boolean foreign = exposure.isForeign(named);
        boolean open = foreign || Exposure.isExported(name) && exposure.mayBeNamedOutside(named);
        return new Label.Field(
                named.symbol(), name, !foreign, foreign && exposure.mayKeep(named, name), open, embedded);
    }

    private static String anonymous(Type owner) {
        return owner.underlying() instanceof StructType struct
                ? struct.fields().stream().map(StructField::name).collect(Collectors.joining(", ", "struct{", "}"))
                : "?";
    }

    private static int number(Relation relation) {
        return RELATIONS.indexOf(relation);
    }

    private int number(Label label) {
        Integer known = numbers.get(label);
        if (known == null) {
            known = labels.size();
            numbers.put(label, known);
            labels.add(label);
        }
        return known;
    }
}
