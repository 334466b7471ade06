package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.engine.cfg.Cfg;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rate.CfgIndex;
import dev.caulk.analysis.types.NamedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a send on a channel may wait forever, given how its receivers leave. */
final class Departures {
    private final Program program;
    private final CfgIndex cfgs;
    private final Leaving leaving;
    private final Events events;
    private final Ordering ordering;
    private final Buffers buffers;
    private final Cells cells;

    Departures(Program program, CfgIndex cfgs, Cells cells, Leaving leaving, Events events, Ordering ordering) {
        this.program = program;
        this.cfgs = cfgs;
        this.leaving = leaving;
        this.events = events;
        this.ordering = ordering;
        this.buffers = new Buffers(cfgs, leaving);
        this.cells = cells;
    }

    Optional<Departure> of(FunctionFacts function, Op.Send send, Watched all) {
        Watched channel = own(function, all);
        if (!isReady(function.id(), channel)
                || channel.isBuffered() && !buffers.areFilled(function.id(), send, channel)) {
            return Optional.empty();
        }
        ChanLeak.Place place = new ChanLeak.Place(function.id(), send);
        List<Departure.Leave> leaves = leaves(place, channel);
        List<ChanLeak.Place> unlike = leaves.isEmpty() && !channel.handedOut() ? List.of() : unlike(function, send);
        return reason(function, send, channel, leaves, !unlike.isEmpty())
                .map(reason -> new Departure(
                        reason,
                        place,
                        channel.cell(),
                        channel.isBuffered() ? channel.made(1, Long.MAX_VALUE) : channel.made(0, 0),
                        channel.isBuffered(),
                        leaves,
                        unlike));
    }

    private Optional<Departure.Reason> reason(
            FunctionFacts function, Op.Send send, Watched channel, List<Departure.Leave> leaves, boolean unlike) {
        boolean all = leaves.size() == channel.ways().size();
        if (all && !leaves.isEmpty() && !channel.handedOut() && !channel.closedByReceiver()) {
            return Optional.of(Departure.Reason.LEFT);
        }
        // That others may stay helps little: the function itself knows that nobody may want more.
        boolean gone = !leaves.isEmpty() || channel.handedOut();
        if (unlike && gone && !channel.closedByReceiver()) {
            return Optional.of(Departure.Reason.UNLIKE);
        }
        return all && channel.handedOut() && !channel.isBuffered() && promises(function, send, channel)
                ? Optional.of(Departure.Reason.CONTEXT)
                : Optional.empty();
    }

    /** Of each receiver that leaves before the send is done, how it does. */
    private List<Departure.Leave> leaves(ChanLeak.Place place, Watched channel) {
        List<Departure.Leave> leaves = new ArrayList<>();
        for (List<Departure.Leave> ways : channel.ways()) {
            ways.stream()
                    .filter(leave -> ordering.mayPrecede(leave, place))
                    .findFirst()
                    .ifPresent(leaves::add);
        }
        return leaves;
    }

    /** Where the function that sends makes such a channel itself, that is the one it sends on. */
    private Watched own(FunctionFacts function, Watched channel) {
        FunctionId declared = program.declared(function).id();
        List<Operation> own = channel.makes().stream()
                .filter(make -> program.function(make.function())
                        .filter(f -> program.declared(f).id().equals(declared))
                        .isPresent())
                .toList();
        return own.isEmpty() ? channel : channel.madeAt(own);
    }

    /** Whoever makes a channel can send before anybody receives; who receives and sends is another matter. */
    private boolean isReady(FunctionId function, Watched channel) {
        return channel.receivers().stream()
                        .noneMatch(r -> leaving.reaches(r, Set.of(function), Leaving.By.CERTAIN_CALLS))
                && (!channel.isMadeIn(function) || leaving.reaches(function, channel.receivers(), Leaving.By.ANYTHING));
    }

    /** Selects of the same function that send on the same channel, or give up when somebody has closed another one. */
    private List<ChanLeak.Place> unlike(FunctionFacts function, Op.Send send) {
        Optional<Cell> cell = cells.at(function.id(), send.channel());
        return function.body().orElseThrow().ops().stream()
                .filter(op -> op instanceof Op.Select select && watches(function.id(), select, cell))
                .map(op -> new ChanLeak.Place(function.id(), op))
                .toList();
    }

    private boolean watches(FunctionId function, Op.Select select, Optional<Cell> cell) {
        boolean sends = select.cases().stream()
                .anyMatch(c -> c.isSend()
                        && cell.isPresent()
                        && cells.at(function, c.channel()).equals(cell));
        return sends
                && !select.hasDefault()
                && select.cases().stream()
                        .flatMap(c -> events.of(function, c).stream())
                        .anyMatch(Events.Event::lasting);
    }

    /** Whether a goroutine sends again and again on behalf of an exported function that gets a context. */
    private boolean promises(FunctionFacts function, Op.Send send, Watched channel) {
        FunctionFacts declared = program.declared(function);
        Cfg cfg = cfgs.of(function.id()).orElseThrow();
        return declared.exported()
                && leaving.isGoroutine(function.id())
                && channel.isMadeIn(declared.id())
                && declared.parameterTypes().stream()
                        .anyMatch(t ->
                                t instanceof NamedType named && named.symbol().equals("context.Context"))
                && !cfg.loopsAround(send).isEmpty();
    }
}
