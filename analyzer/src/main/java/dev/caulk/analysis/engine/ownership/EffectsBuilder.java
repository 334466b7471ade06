package dev.caulk.analysis.engine.ownership;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.Callee;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.types.BasicType;
import dev.caulk.analysis.types.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Computes what each function does to its parameters, callees first, without regard to paths. Recursive groups are repeated
 * until nothing changes, or until the round bound is met; effects only grow, so stopping early loses effects of deep recursion
 * but invents none.
 */
final class EffectsBuilder {
    private static final int MAX_ROUNDS = 4;

    private final Program program;
    private final Effects effects;
    private final Calls calls;

    private EffectsBuilder(Program program, CallGraph graph, Library library) {
        this.program = program;
        this.effects = new Effects(library.models().functions().stream()
                .flatMap(model -> model.acquires().stream())
                .flatMap(acquires -> acquires.release().stream())
                .toList());
        this.calls = new Calls(program, graph, library, effects);
    }

    /** The effects of a program, given its functions bottom-up. */
    static Effects of(Program program, CallGraph graph, Library library, List<List<FunctionId>> bottomUp) {
        EffectsBuilder builder = new EffectsBuilder(program, graph, library);
        for (List<FunctionId> group : bottomUp) {
            boolean changed = true;
            for (int round = 0; changed && round < (group.size() == 1 ? 1 : MAX_ROUNDS); round++) {
                changed = false;
                for (FunctionId function : group) {
                    changed |= builder.summarise(program.function(function).orElseThrow());
                }
            }
        }
        program.functions().forEach(builder::fieldCalls);
        return builder.effects;
    }

    private boolean summarise(FunctionFacts function) {
        if (function.body().isEmpty()) {
            return false;
        }
        FunctionBody body = function.body().get();
        SortedMap<Integer, Effect> parameters = new TreeMap<>();
        SortedMap<Integer, Effect> captured = new TreeMap<>();
        Readers readers = new Readers(body);
        closures(body);
        for (Op op : body.ops()) {
            if (op instanceof Op.Param param && matters(param.type())) {
                parameters.put(param.index(), effect(function, body, readers, op));
            } else if (op instanceof Op.FreeVar free && matters(free.type())) {
                captured.put(free.index(), effect(function, body, readers, op));
            }
        }
        register(function, parameters);
        return effects.put(function.id(), new Effects.Summary(dense(parameters), dense(captured)));
    }

    /** Closures come before the function that makes them: what it returns may call them, although it does not. */
    private void closures(FunctionBody body) {
        for (Op op : body.ops()) {
            if (op instanceof Op.MakeClosure closure && !effects.knows(closure.function())) {
                program.function(closure.function()).ifPresent(this::summarise);
            }
        }
    }

    private static boolean matters(Type type) {
        return !(type.underlying() instanceof BasicType);
    }

    private static List<Effect> dense(SortedMap<Integer, Effect> byIndex) {
        List<Effect> all = new ArrayList<>();
        int size = byIndex.isEmpty() ? 0 : byIndex.lastKey() + 1;
        for (int i = 0; i < size; i++) {
            all.add(byIndex.getOrDefault(i, Effect.NONE));
        }
        return all;
    }

    /** Goes through the Ops in order, again and again, but only to those that look at a role that changed. */
    private Effect effect(FunctionFacts function, FunctionBody body, Readers readers, Op parameter) {
        WholeFunction tracks = new WholeFunction(effects, readers);
        if (parameter instanceof Op.FreeVar free && free.byReference()) {
            tracks.assignCell(free.id(), Optional.of(new Role.Direct()));
        } else {
            tracks.assign(parameter.id(), Optional.of(new Role.Direct()));
        }
        Transfer transfer = new Transfer(function.id(), body, calls);
        BitSet due = tracks.due();
        while (!due.isEmpty()) {
            for (int op = due.nextSetBit(0); op >= 0; op = due.nextSetBit(op + 1)) {
                due.clear(op);
                tracks.visiting(op);
                visit(transfer, tracks, body.definition(op));
            }
        }
        boolean asks = ErrorReturns.returnsError(function) && tracks.takes();
        return tracks.effect(
                asks ? new ErrorReturns(body, parameter, tracks, tracks.taking()).leave() : Effect.Leaving.NO);
    }

    private static void visit(Transfer transfer, WholeFunction tracks, Op op) {
        if (op instanceof Op.Phi phi) {
            phi.operands().forEach(operand -> tracks.assign(phi.id(), tracks.role(operand)));
        } else if (op instanceof Op.Return exit) {
            for (int i = 0; i < exit.values().size(); i++) {
                tracks.returned(i, exit.values().get(i));
            }
        } else if (op instanceof Op.Select select) {
            for (int i = 0; i < select.cases().size(); i++) {
                transfer.sent(select, i, tracks);
            }
        } else if (!(op instanceof Op.Terminator) && !(op instanceof Op.Param) && !(op instanceof Op.FreeVar)) {
            transfer.apply(op, tracks);
        }
    }

    private void register(FunctionFacts function, SortedMap<Integer, Effect> parameters) {
        parameters.forEach((index, effect) -> effect.calledOnFields().forEach((key, names) -> {
            for (String name : names) {
                effects.calledOnField(key, name);
                if (index == 0 && function.receiver().isPresent()) {
                    effects.calledByOwner(key, Library.lastName(new Callee.Static(function.id())), name);
                }
            }
        }));
    }

    /** Methods called on fields anywhere, whoever owns the struct. */
    private void fieldCalls(FunctionFacts function) {
        function.body()
                .ifPresent(body -> body.ops().forEach(op -> {
                    if (op instanceof Op.Invocation call) {
                        fieldCall(body, call);
                    }
                }));
    }

    private void fieldCall(FunctionBody body, Op.Invocation call) {
        if (call.callee() instanceof Callee.Value value) {
            field(body, value.value(), Effect.CALL);
        } else if (Library.hasReceiver(call.callee()) && !call.arguments().isEmpty()) {
            field(body, call.arguments().get(0), Library.lastName(call.callee()));
        }
    }

    private void field(FunctionBody body, int value, String method) {
        if (body.definition(value) instanceof Op.Load load && load.place() instanceof Place.FieldOf field) {
            effects.calledOnField(Transfer.key(field.owner(), field.field()), method);
        }
    }
}
