package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.types.Type;
import dev.caulk.model.GroupEffect;
import java.util.Optional;
import java.util.Set;

/** Whether a receiver may leave before a send is done, as far as the order of operations in functions tells. */
final class Ordering {
    private static final String CONDITION = "(*sync.Cond).Wait";

    private final Program program;
    private final Library library;
    private final Cells cells;
    private final CfgIndex cfgs;
    private final Leaving leaving;

    Ordering(Program program, Library library, Cells cells, CfgIndex cfgs, Leaving leaving) {
        this.program = program;
        this.library = library;
        this.cells = cells;
        this.cfgs = cfgs;
        this.leaving = leaving;
    }

    boolean mayPrecede(Departure.Leave leave, ChanLeak.Place send) {
        return leave.free()
                || leave.providers().stream()
                        .anyMatch(by -> !by.function().equals(leave.function()) && mayPrecede(by, send));
    }

    /** Whoever sends tells by itself when it is done, or is waited for by who does. */
    private boolean mayPrecede(Operation provider, ChanLeak.Place send) {
        return !leaving.reaches(provider.function(), Set.of(send.function()), Leaving.By.CALLS)
                && !waitsBefore(provider)
                && !isMessage(provider, send);
    }

    /** What one method of a value sends when its user has called the others is a word between the two. */
    private boolean isMessage(Operation provider, ChanLeak.Place send) {
        Optional<Type> receiver = receiver(provider.function());
        return provider.op() instanceof Op.Send && receiver.isPresent() && receiver.equals(receiver(send.function()));
    }

    private Optional<Type> receiver(FunctionId function) {
        return program.function(function).flatMap(FunctionFacts::receiver);
    }

    /** Whether something is waited for first, there or in a function that is called first. */
    boolean waitsBefore(Operation provider) {
        Cfg cfg = cfgs.of(provider.function()).orElseThrow();
        boolean deferred = provider.op() instanceof Op.Defer;
        return cfg.body().ops().stream()
                .filter(op -> deferred || cfg.precedes(op, provider.op()))
                .anyMatch(op -> isWait(provider.function(), cfg.body(), op)
                        || leaving.called(provider.function(), op).stream().anyMatch(this::waits));
    }

    private boolean waits(FunctionId function) {
        return cfgs.of(function)
                .filter(cfg -> cfg.body().ops().stream().anyMatch(op -> isWait(function, cfg.body(), op)))
                .isPresent();
    }

    private boolean isWait(FunctionId function, FunctionBody body, Op op) {
        if (op instanceof Op.Recv receive) {
            return cells.at(function, receive.channel())
                    .filter(DepartureEngine::isSentByOthers)
                    .isEmpty();
        }
        return op instanceof Op.Invocation call
                && (call.callee().modelSymbol().filter(CONDITION::equals).isPresent()
                        || library.of(body, call).stream()
                                .anyMatch(model -> model.group()
                                        .filter(GroupEffect.WAIT::equals)
                                        .isPresent()));
    }
}
