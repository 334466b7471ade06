package dev.caulk.analysis.engine.explore;

import dev.caulk.analysis.engine.explore.HeapObject.Memory;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.types.ArrayType;
import dev.caulk.analysis.types.MapType;
import dev.caulk.analysis.types.SliceType;
import dev.caulk.analysis.types.Type;
import dev.caulk.analysis.types.UnknownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of {@code range} loops over anything but channels. */
final class Ranges {
    private final State state;
    private final Access access;

    Ranges(State state) {
        this.state = state;
        this.access = new Access(state);
    }

    /** What a step of {@code range} over anything but a channel gives: ok, key, value. */
    Value next(Frame frame, Op.RangeNext next) {
        Value operand = state.resolve(frame.get(next.operand()));
        int round = frame.round(next.id());
        int length = Typical.of(rounds(operand, next.over()));
        if (round >= length) {
            frame.setRound(next.id(), 0);
            return new Value.Tuple(List.of(State.bool(false)));
        }
        frame.setRound(next.id(), round + 1);
        List<Value> values = new ArrayList<>(List.of(State.bool(true)));
        if (next.over() == Op.RangeNext.Over.MAP
                && state.memory(operand).filter(m -> !m.outside()).isPresent()) {
            Value.Pointer pointer = (Value.Pointer) operand;
            String key = keys(pointer).get(round);
            values.add(Paths.pointers(key).stream()
                    .<Value>map(p -> p)
                    .findFirst()
                    .orElseGet(() -> state.symbol(new UnknownType("key"))));
            values.add(access.read(pointer.to(key), element(next.type(), operand)));
        } else {
            values.add(Constants.integer(round));
            if (next.over() == Op.RangeNext.Over.SLICE) {
                values.add(element(next, operand, round));
            }
        }
        return new Value.Tuple(List.copyOf(values));
    }

    private Value element(Op.RangeNext next, Value operand, int round) {
        Type type = element(next.type(), operand);
        if (operand instanceof Value.Struct struct) {
            return Optional.ofNullable(struct.parts().get(Paths.element(round)))
                    .orElseGet(() -> Constants.zero(state, type));
        }
        return access.object(operand)
                .map(p -> access.read(p.to(Paths.element(round)), type))
                .orElseGet(() -> state.symbol(type));
    }

    private Type element(Type ranged, Value operand) {
        Type type = state.memory(operand).map(Memory::type).orElse(ranged);
        Type underlying = type.underlying();
        if (underlying instanceof SliceType slice) {
            return slice.element();
        }
        if (underlying instanceof ArrayType array) {
            return array.element();
        }
        return underlying instanceof MapType map ? map.value() : new UnknownType("element");
    }

    private List<String> keys(Value.Pointer map) {
        return state.memory(map).stream()
                .flatMap(m -> Paths.below(m.parts(), map.path()).keySet().stream())
                .map(key -> key.substring(0, key.indexOf(']') + 1))
                .distinct()
                .toList();
    }

    private int rounds(Value operand, Op.RangeNext.Over over) {
        if (over == Op.RangeNext.Over.INTEGER) {
            return new Evaluator(state).size(operand).orElse(Access.TYPICAL);
        }
        if (over == Op.RangeNext.Over.MAP
                && state.memory(operand).filter(m -> !m.outside()).isPresent()) {
            return keys((Value.Pointer) operand).size();
        }
        return over == Op.RangeNext.Over.FUNCTION
                ? Access.TYPICAL
                : access.length(operand).orElse(Access.TYPICAL);
    }
}
