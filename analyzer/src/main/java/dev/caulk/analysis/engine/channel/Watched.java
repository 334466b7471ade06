package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.cells.Cell;
import dev.caulk.analysis.cells.Operation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A channel with all that is done to it.
 *
 * @param makes where it is made
 * @param sends the sends without alternative
 * @param ways of each receiver those in which it leaves; none where it stays
 * @param handedOut whether code outside the program may receive from it
 * @param closedByReceiver whether somebody else closes it, so that senders panic rather than wait
 */
record Watched(
        Cell cell,
        List<Operation> makes,
        List<Operation> sends,
        List<List<Departure.Leave>> ways,
        boolean handedOut,
        boolean closedByReceiver) {
    Watched madeAt(List<Operation> places) {
        return new Watched(cell, places, sends, ways, handedOut, closedByReceiver);
    }

    boolean isMadeIn(FunctionId function) {
        return makes.stream().anyMatch(make -> make.function().equals(function));
    }

    /** Whether receivers make it for themselves, each time anew. */
    boolean isFresh() {
        return !receivers().isEmpty() && receivers().stream().allMatch(this::isMadeIn);
    }

    /** The functions whose receivers leave. */
    Set<FunctionId> receivers() {
        return ways.stream()
                .flatMap(List::stream)
                .map(Departure.Leave::function)
                .collect(Collectors.toSet());
    }

    /** Where it is made with a capacity between two, which one that is not constant has not. */
    List<ChanLeak.Place> made(long from, long to) {
        return makes.stream()
                .filter(make -> capacity(make) >= from && capacity(make) <= to)
                .map(make -> new ChanLeak.Place(make.function(), make.op()))
                .toList();
    }

    private static long capacity(Operation make) {
        return Buffers.capacity(make).orElse(1);
    }

    /** Whether it has a buffer wherever it is made. */
    boolean isBuffered() {
        return made(0, 0).isEmpty();
    }
}
