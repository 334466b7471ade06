package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.ops.Op;
import java.util.ArrayList;
import java.util.List;

/** The events of channel operations. */
final class Communications {
    private Communications() {}

    static Event of(State state, Frame frame, Op op) {
        if (op instanceof Op.Send send) {
            return single(value(state, frame, send.channel()), List.of(value(state, frame, send.value())));
        }
        if (op instanceof Op.Recv receive) {
            return single(value(state, frame, receive.channel()), List.of());
        }
        if (op instanceof Op.CloseChan close) {
            return new Event.Close(value(state, frame, close.channel()));
        }
        Op.Select select = (Op.Select) op;
        List<Event.Case> cases = new ArrayList<>();
        for (Op.Select.SelectCase each : select.cases()) {
            List<Value> sent = each.sent().isPresent()
                    ? List.of(value(state, frame, each.sent().getAsInt()))
                    : List.of();
            cases.add(new Event.Case(value(state, frame, each.channel()), sent));
        }
        return new Event.Communicate(cases, select.hasDefault());
    }

    private static Event single(Value channel, List<Value> sent) {
        return new Event.Communicate(List.of(new Event.Case(channel, sent)), false);
    }

    private static Value value(State state, Frame frame, int id) {
        return state.resolve(frame.get(id));
    }
}
