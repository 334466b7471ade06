package dev.caulk.analysis.rate;

import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.ops.FunctionBody;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Place;
import dev.caulk.model.Blocks;
import dev.caulk.model.ChanModel;
import dev.caulk.model.FieldModel;
import java.util.Optional;

/** Tells channels that the clock or a context feeds, and calls that wait for the clock. */
public final class Timers {
    private final Library library;

    /** Reads the models of a library. */
    public Timers(Library library) {
        this.library = library;
    }

    /** Who feeds a channel that a library made. */
    public Optional<ChanModel> source(FunctionBody body, int channel) {
        Op op = body.definition(channel);
        if (op instanceof Op.Convert convert) {
            return source(body, convert.operand());
        }
        if (op instanceof Op.Call call) {
            return library.of(body, call).stream()
                    .flatMap(model -> model.chan().stream())
                    .findFirst();
        }
        return op instanceof Op.Load load && load.place() instanceof Place.FieldOf field
                ? library.ofField(field.owner(), field.field()).flatMap(FieldModel::chan)
                : Optional.empty();
    }

    /** Whether the clock feeds a channel. */
    public boolean isTimer(FunctionBody body, int channel) {
        return source(body, channel)
                .filter(chan -> chan.env() == ChanModel.Env.TIMER)
                .isPresent();
    }

    /** Whether a channel is closed when a context ends. */
    public boolean isContextEnd(FunctionBody body, int channel) {
        return source(body, channel)
                .filter(chan -> chan.env() == ChanModel.Env.CTX_DONE)
                .isPresent();
    }

    /** Whether an Op waits for the clock. */
    public boolean waits(FunctionBody body, Op op) {
        if (op instanceof Op.Recv recv) {
            return isTimer(body, recv.channel());
        }
        if (op instanceof Op.Select select) {
            return select.cases().stream().anyMatch(c -> !c.isSend() && isTimer(body, c.channel()));
        }
        return op instanceof Op.Call call
                && library.of(body, call).stream()
                        .flatMap(model -> model.blocks().stream())
                        .anyMatch(blocks -> blocks.on() == Blocks.On.TIMER);
    }
}
