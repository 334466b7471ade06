package dev.caulk.analysis.cells;

import dev.caulk.analysis.cells.Label.Relation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers the names of nodes, so that most names are never spelled: two nodes have the same number if and only if their cells are
 * equal. A name is a step from another one, or stands by itself.
 */
final class NameNumbers {
    private static final int DEEPEST = 12;
    private static final List<Step> STEPS = List.of(Step.values());
    private static final int ABOUT = 28;
    private static final Set<Step> PARTS = EnumSet.of(Step.MEMBER, Step.ELEMENT, Step.DONE, Step.TIMER_CHANNEL);

    private final CellGraph graph;
    private final Origins origins;
    private final Naming naming;
    private final LongNumbers names = new LongNumbers();
    private final Map<Cell.Field, Integer> fields = new HashMap<>();
    private final IntList fieldOf = new IntList();

    /** What the last part of a name is, and what {@link #about} says of it. */
    enum Step {
        /** A field label. */
        MEMBER,
        /** Nothing. */
        ELEMENT,
        /** Nothing. */
        TIMER_CHANNEL,
        /** Nothing. */
        DONE,
        /** Nothing. */
        CANCEL,
        /** The number of the call that derives it; the base is what it is derived from. */
        CONTEXT,
        /** The number of the call; the base is what the callee makes. */
        INSTANCE,
        /** The number of a variable's name. */
        GLOBAL,
        /** A field label. */
        FIELD,
        /** Nothing. */
        BACKGROUND,
        /** The number of the call. */
        TIMER,
        /** The number of the Op. */
        LOCAL,
        /** The origin's pair. */
        RESULT,
        /** The number of the parameter's Op. */
        PARAMETER,
        /** The number of an Op that works on it. */
        UNNAMED,
        /** The node. */
        UNTOLD
    }

    NameNumbers(CellGraph graph, Origins origins, Naming naming) {
        this.graph = graph;
        this.origins = origins;
        this.naming = naming;
    }

    /** The number of a node's name. */
    synchronized int of(int node) {
        return of(graph.find(node), 0);
    }

    Step step(int name) {
        return STEPS.get((int) (names.key(name) >>> ABOUT) & 15);
    }

    int about(int name) {
        return (int) names.key(name) & (1 << ABOUT) - 1;
    }

    /** The name that the name starts from, 0 for none. */
    int base(int name) {
        return (int) (names.key(name) >>> 32);
    }

    /** The field that all nodes of the name are, 0 for none. */
    int field(int name) {
        Step step = step(name);
        return step == Step.MEMBER || step == Step.FIELD ? about(name) : 0;
    }

    /** The parameter that something of the name is or belongs to, 0 for none. */
    int parameter(int name) {
        int at = name;
        while (PARTS.contains(step(at))) {
            at = base(at);
        }
        return step(at) == Step.PARAMETER ? at : 0;
    }

    /** The name of the field of all objects. */
    synchronized int ofField(int label) {
        return number(Step.FIELD, canonical(label), 0);
    }

    private int of(int node, int depth) {
        if (depth > DEEPEST) {
            return unnamed(node);
        }
        int via = naming.via(node);
        if (via == 0) {
            int origin = graph.origin(node);
            return origin == 0 ? unnamed(node) : byOrigin(node, origin, depth + 1);
        }
        int label = naming.label(node);
        int from = of(via, depth + 1);
        Label text = graph.labels().get(label);
        if (text instanceof Label.Field field) {
            boolean timer = field.owner().startsWith("time.") && field.name().equals("C");
            return timer ? number(Step.TIMER_CHANNEL, 0, from) : number(Step.MEMBER, canonical(label), from);
        }
        if (text == Relation.DONE) {
            return number(Step.DONE, 0, from);
        }
        if (text == Relation.CANCELLER) {
            return number(Step.CANCEL, 0, from);
        }
        return text == Relation.DEREF ? from : number(Step.ELEMENT, 0, from);
    }

    private int byOrigin(int node, int origin, int depth) {
        int about = Origins.about(origin);
        return switch (Origins.kind(origin)) {
            case GLOBAL -> number(Step.GLOBAL, about, 0);
            case FIELD -> ofField(about);
            case BACKGROUND -> number(Step.BACKGROUND, 0, 0);
            case CONTEXT -> number(Step.CONTEXT, about, parent(node, depth));
            case TIMER -> number(Step.TIMER, about, 0);
            case MADE, ZERO -> number(Step.LOCAL, about, 0);
            case RESULT -> number(Step.RESULT, about, 0);
            case INSTANCE -> instance(origins.first(origin), of(graph.find(origins.second(origin)), depth));
            case PARAMETER -> number(Step.PARAMETER, about, 0);
        };
    }

    private int parent(int context, int depth) {
        int parent = graph.peek(context, Labels.PARENT);
        return parent == 0 || parent == context ? 0 : of(parent, depth);
    }

    /** What the world calls has no caller to name. */
    private int instance(int site, int made) {
        return site == 0 ? made : number(Step.INSTANCE, site, made);
    }

    private int unnamed(int node) {
        EntryTable entries = graph.entries();
        for (int e = entries.first(node); e != 0; e = entries.next(e)) {
            if (entries.site(e) != 0) {
                return number(Step.UNNAMED, entries.site(e), 0);
            }
        }
        return number(Step.UNTOLD, node, 0);
    }

    /** Labels that differ in what may happen to the field have one name. */
    private int canonical(int label) {
        if (fieldOf.get(label) == 0) {
            Label.Field field = (Label.Field) graph.labels().get(label);
            Integer known = fields.putIfAbsent(new Cell.Field(field.owner(), field.name()), label);
            fieldOf.set(label, known == null ? label : known);
        }
        return fieldOf.get(label);
    }

    private int number(Step step, int about, int base) {
        return names.number((long) base << 32 | (long) STEPS.indexOf(step) << ABOUT | about);
    }
}
