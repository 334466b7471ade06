package dev.caulk.analysis.engine.channel;

import dev.caulk.analysis.cells.Cell;
import dev.caulk.syntax.Span;
import java.util.List;

/**
 * A goroutine that feeds a channel and closes it at one of its ends, but not at another one.
 *
 * @param close where it closes the channel
 * @param exits where it returns without that, and without telling anybody otherwise
 * @param waiting receives that go on only when the channel is closed
 * @param handedOut whether code outside the program receives from it as well
 */
public record ForgottenClose(
        Cell channel, ChanLeak.Place close, List<Span> exits, List<ChanLeak.Place> waiting, boolean handedOut) {
    /** Copies the lists. */
    public ForgottenClose {
        exits = List.copyOf(exits);
        waiting = List.copyOf(waiting);
    }
}
