package dev.caulk.analysis.engine.lock;

import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.BasicBlock;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.Condition;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place.FieldOf;
import dev.caulk.analysis.rate.CfgIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold for a lock to be taken twice, where only others can see to it: that a called function works in the one of its modes that
 * locks, or that the function has run before on the same object.
 */
final class Provisos {
    private final CfgIndex cfgs;
    private final FieldFacts fields;

    Provisos(CfgIndex cfgs, FieldFacts fields) {
        this.cfgs = cfgs;
        this.fields = fields;
    }

    /** A branch that has to go one way for control to come to an Op. */
    private record Deciding(BasicBlock block, Condition condition, int other) {}

    /** What must hold for a lock to be taken twice; empty where the function itself sees to it. */
    Optional<String> of(DoubleLock found) {
        Place holder = found.chain().get(0);
        for (Deciding branch : deciding(holder)) {
            Optional<String> field = field(body(holder), branch.condition())
                    .filter(step -> fields.isOnlyWrittenBy(holder.function(), step));
            if (field.isPresent()) {
                return Optional.of("the function runs twice on the same object, as it alone sets " + name(field.get()));
            }
        }
        for (Place place : found.chain().subList(1, found.chain().size())) {
            for (Deciding branch : deciding(place)) {
                Optional<String> mode = mode(body(place), branch.condition());
                if (mode.isPresent() && goesOn(place, branch) && !isAsked(mode.get(), holder)) {
                    return Optional.of(place.function() + " comes to the lock for this caller, which "
                            + name(mode.get()) + " decides");
                }
            }
        }
        return Optional.empty();
    }

    private FunctionBody body(Place place) {
        return cfgs.of(place.function()).orElseThrow().body();
    }

    private List<Deciding> deciding(Place place) {
        Cfg cfg = cfgs.of(place.function()).orElseThrow();
        int block = cfg.body().blockOf().get(place.op().id());
        List<Deciding> found = new ArrayList<>();
        for (BasicBlock from : cfg.body().blocks()) {
            for (int i = 0; from.terminator() instanceof Op.Branch branch && i < 2; i++) {
                int to = from.successors().get(i);
                if (cfg.body().blocks().get(to).predecessors().size() == 1
                        && cfg.dominators().dominates(to, block)) {
                    found.add(new Deciding(
                            from,
                            plain(branch.predicate().condition(cfg.body())),
                            from.successors().get(1 - i)));
                }
            }
        }
        return found;
    }

    private static Condition plain(Condition condition) {
        return condition instanceof Condition.Not not ? not.condition() : condition;
    }

    /** The field that a condition asks. */
    private static Optional<String> field(FunctionBody body, Condition condition) {
        boolean plain = condition instanceof Condition.Truth
                || condition instanceof Condition.Comparison comparison
                        && comparison.constant().isPresent()
                        && (comparison.operator().equals("==")
                                || comparison.operator().equals("!="));
        int value = condition instanceof Condition.Truth truth
                ? truth.value()
                : condition instanceof Condition.Comparison comparison ? comparison.left() : -1;
        return plain && body.definition(value) instanceof Op.Load load && load.place() instanceof FieldOf field
                ? Optional.of(Variables.name(field))
                : Optional.empty();
    }

    /** A parameter that may be left out, or a field that tells how an object is set up. */
    private Optional<String> mode(FunctionBody body, Condition condition) {
        if (condition instanceof Condition.Nil nil && body.definition(nil.value()) instanceof Op.Param param) {
            return Optional.of(param.name());
        }
        return field(body, condition).filter(step -> !fields.isChanging(step));
    }

    /** Whether the function does its work as well where the branch goes the other way. */
    private boolean goesOn(Place place, Deciding branch) {
        Cfg cfg = cfgs.of(place.function()).orElseThrow();
        BitSet reached = cfg.reachableFrom(branch.other());
        return reached.stream()
                .mapToObj(cfg.body().blocks()::get)
                .flatMap(block -> block.ops().stream())
                .anyMatch(op -> works(cfg.body(), op));
    }

    private static boolean works(FunctionBody body, Op op) {
        if (op instanceof Op.Store store) {
            boolean local = store.place() instanceof dev.caulk.analysis.ops.Place.Deref deref
                    && body.definition(deref.pointer()) instanceof Op.Alloc;
            return !local;
        }
        return op instanceof Op.Send
                || op instanceof Op.Call call
                        && (call.callee() instanceof Callee.Static || call.callee() instanceof Callee.Interface);
    }

    /** Whether who holds the lock comes to the call only after it has asked the same. */
    private boolean isAsked(String name, Place holder) {
        Set<String> asked = new HashSet<>();
        deciding(holder).forEach(branch -> asked.addAll(Variables.read(body(holder), branch.condition())));
        return asked.contains(name);
    }

    private static String name(String step) {
        return step.substring(step.indexOf('#') + 1);
    }
}
