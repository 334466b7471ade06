package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Cells;
import dev.caulk.analysis.cells.Certificate;
import dev.caulk.analysis.cells.Operation;
import dev.caulk.analysis.cells.Operation.Kind;
import dev.caulk.analysis.cells.Operations;
import dev.caulk.analysis.ops.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lets the other cases of a receiver's select fire. */
final class Events {
    private final Cells cells;
    private final Map<Cell, Optional<Event>> known = new HashMap<>();

    Events(Cells cells) {
        this.cells = cells;
    }

    /**
     * Something that a case waits for.
     *
     * @param providers Ops of the program that let it happen
     * @param free whether others, or time, do
     * @param lasting whether it happens again whenever it is asked for
     */
    record Event(List<Operation> providers, boolean free, boolean lasting) {}

    /** The event of a case; empty where it never happens, or is nothing that can be told. */
    Optional<Event> of(FunctionId function, Op.Select.SelectCase each) {
        if (each.isSend()) {
            return Optional.empty();
        }
        return cells.at(function, each.channel()).flatMap(this::of);
    }

    private Optional<Event> of(Cell cell) {
        Optional<Event> event = known.get(cell);
        if (event == null) {
            event = find(cell);
            known.put(cell, event);
        }
        return event;
    }

    private Optional<Event> find(Cell cell) {
        if (cell instanceof Cell.Timer || cell instanceof Cell.TimerChannel) {
            return Optional.of(new Event(List.of(), true, false));
        }
        boolean endless = cells.objects(cell).stream()
                .allMatch(each -> each instanceof Cell.Done done && done.context() instanceof Cell.Background);
        if (endless) {
            return Optional.empty();
        }
        Operations operations = cells.uses(cell);
        List<Operation> providers = operations.of(Kind.CLOSE, Kind.SEND, Kind.SELECT_SEND, Kind.CANCEL);
        boolean free = cells.certificate(cell) instanceof Certificate.Open open && open.provides();
        boolean lasting = cell instanceof Cell.Done
                || operations.all().stream().anyMatch(o -> o.kind() == Kind.CLOSE || o.kind() == Kind.CANCEL);
        return providers.isEmpty() && !free ? Optional.empty() : Optional.of(new Event(providers, free, lasting));
    }
}
