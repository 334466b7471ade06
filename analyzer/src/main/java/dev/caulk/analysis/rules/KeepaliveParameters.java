package dev.caulk.analysis.rules;

import dev.caulk.analysis.engine.cfg.Uses;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import java.util.Optional;
import java.util.Set;

/** Values of {@code keepalive.ServerParameters}, followed through variables and helpers. */
final class KeepaliveParameters {
    /** Those that end idle or dead connections sooner than the defaults (grpc/keepalive, ServerParameters). */
    private static final Set<String> ENDING = Set.of("MaxConnectionIdle", "MaxConnectionAge", "Time");

    private static final int MAX_DEPTH = 6;

    private final RuleContext context;

    KeepaliveParameters(RuleContext context) {
        this.context = context;
    }

    /** Whether all of a value is known, and none of it ends connections. */
    boolean leaveIdle(FunctionBody body, int value, int depth) {
        Op op = body.definition(value);
        if (depth > MAX_DEPTH || !fieldsLeaveIdle(body, value)) {
            return false;
        }
        if (op instanceof Op.Constant) {
            return true;
        }
        if (op instanceof Op.Composite literal) {
            return literal.elements().stream()
                    .allMatch(e ->
                            e.field().isPresent() && (!ENDING.contains(e.field().get()) || isZero(body, e.value())));
        }
        if (op instanceof Op.Load load && load.place() instanceof Place.Deref deref) {
            return body.definition(deref.pointer()) instanceof Op.Alloc && variable(body, deref.pointer(), depth);
        }
        if (op instanceof Op.Load load && load.place() instanceof Place.Global global) {
            return Globals.all(
                    context.program(), global.symbol(), (function, at, stored) -> leaveIdle(at, stored, depth + 1));
        }
        return op instanceof Op.Call call && returned(call, depth);
    }

    /** Whether what is written to fields of a value, or of a variable, ends nothing. */
    private static boolean fieldsLeaveIdle(FunctionBody body, int value) {
        return new Uses(body)
                .of(value).stream()
                        .allMatch(use -> !(use instanceof Op.Store store)
                                || !(store.place() instanceof Place.FieldOf field)
                                || field.base() != value
                                || !ENDING.contains(field.field())
                                || isZero(body, store.value()));
    }

    private boolean variable(FunctionBody body, int pointer, int depth) {
        return new Uses(body).of(pointer).stream().allMatch(use -> {
            if (use instanceof Op.Store store && store.place() instanceof Place.Deref) {
                return store.value() != pointer && leaveIdle(body, store.value(), depth + 1);
            }
            return use instanceof Op.Store
                    ? fieldsLeaveIdle(body, pointer)
                    : use instanceof Op.Load && fieldsLeaveIdle(body, use.id());
        });
    }

    private boolean returned(Op.Call call, int depth) {
        if (!(call.callee() instanceof Callee.Static target)) {
            return false;
        }
        Optional<FunctionBody> callee =
                context.program().function(target.function()).flatMap(FunctionFacts::body);
        return callee.isPresent()
                && callee.get().ops().stream()
                        .allMatch(op -> !(op instanceof Op.Return exit)
                                || exit.values().size() == 1
                                        && leaveIdle(callee.get(), exit.values().get(0), depth + 1));
    }

    private static boolean isZero(FunctionBody body, int value) {
        return body.definition(value) instanceof Op.Constant constant
                && constant.literal().isZero();
    }
}
