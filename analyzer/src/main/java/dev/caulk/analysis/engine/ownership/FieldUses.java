package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what a field holds goes on to code that may release it. */
final class FieldUses {
    private final Program program;
    private final Library library;
    private final Effects effects;
    private final Map<String, Boolean> handedOn = new HashMap<>();

    FieldUses(Program program, Library library, Effects effects) {
        this.program = program;
        this.library = library;
        this.effects = effects;
    }

    /** Whether some function gives the value of a field to code that cannot be followed, or returns it. */
    boolean handedOn(String key) {
        return handedOn.computeIfAbsent(
                key,
                k -> program.functions().stream()
                        .map(FunctionFacts::body)
                        .flatMap(Optional::stream)
                        .anyMatch(body -> handsOn(body, k)));
    }

    private boolean handsOn(FunctionBody body, String key) {
        List<Op> reads = body.ops().stream().filter(op -> reads(op, key)).toList();
        if (reads.isEmpty()) {
            return false;
        }
        Uses uses = new Uses(body);
        return reads.stream()
                .anyMatch(read -> read instanceof Op.AddressOf
                        || uses.of(read.id()).stream().anyMatch(use -> handsOn(body, use, read.id())));
    }

    private static boolean reads(Op op, String key) {
        Optional<Place> place = Optional.empty();
        if (op instanceof Op.Load load) {
            place = Optional.of(load.place());
        } else if (op instanceof Op.AddressOf address) {
            place = Optional.of(address.place());
        }
        return place.isPresent()
                && place.get() instanceof Place.FieldOf field
                && key.endsWith("." + field.field())
                && Transfer.key(field.owner(), field.field()).equals(key);
    }

    /** Whether a use of a value gives it to code that cannot be followed, or keeps it somewhere else. */
    boolean handsOn(FunctionBody body, Op use, int value) {
        if (use instanceof Op.Invocation call) {
            return handsOn(body, call, value);
        }
        boolean reads = use instanceof Op.Load
                || use instanceof Op.Branch
                || use instanceof Op.Compute
                || use instanceof Op.Recv
                || use instanceof Op.Select
                || use instanceof Op.RangeNext
                || use instanceof Op.Store store && store.value() != value;
        return !reads;
    }

    private boolean handsOn(FunctionBody body, Op.Invocation call, int value) {
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean receiver = i == 0 && Library.hasReceiver(call.callee());
            if (call.arguments().get(i) == value && !receiver && !borrows(body, call, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean borrows(FunctionBody body, Op.Invocation call, int index) {
        if (call.callee() instanceof Callee.Static target) {
            Effect effect = effects.parameter(target.function(), index);
            return !effect.escapes()
                    && effect.allCalled().isEmpty()
                    && effect.returned().isEmpty();
        }
        return call.callee() instanceof Callee.Builtin
                || library.of(body, call).stream()
                        .anyMatch(model -> model.wraps()
                                        .filter(w -> Library.parameter(model, w.param()) == index)
                                        .isPresent()
                                || model.borrows().stream()
                                        .anyMatch(operand -> Library.argument(model, operand) == index));
    }
}
